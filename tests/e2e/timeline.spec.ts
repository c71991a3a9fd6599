import { bars, centre, drawn, timeline, told } from './contact-page';
import { expect, fits, open, test } from './portal';
import type { Page } from './portal';
import { languages, paths } from './routes';

/** Where something stands in the picture, in hours from its left end. */
const place = (percent: string | null) => {
  if (!/^\d+(\.\d+)?%?$/.test(percent ?? '')) throw new Error(`at ${percent}`);
  return Math.round((parseFloat(percent!) * 24 * 60) / 100) / 60;
};

/** The words above the picture, with their places. */
async function axis(page: Page, kind: '.axis__hour' | '.axis__day' | '.axis__now'): Promise<[string, number][]> {
  const found = await timeline(page)
    .locator(`text${kind}`)
    .evaluateAll((all) => all.map((e) => [e.textContent, e.getAttribute('x')] as const));
  return found.map(([words, x]) => [words, place(x)]);
}

/** Where the line of the moment stands: in the same place for every centre. */
async function nowLine(page: Page): Promise<number> {
  const lines = await timeline(page)
    .locator('line.timeline__now')
    .evaluateAll((all) => all.map((e) => `${e.getAttribute('x1')} ${e.getAttribute('x2')}`));
  expect(lines).toHaveLength(8);
  const places = new Set(lines.flatMap((line) => line.split(' ')));
  expect(places.size).toBe(1);
  return place([...places][0]);
}

type Picture = {
  what: string;
  timezoneId: string;
  at: string;
  /** The days that begin, with their places. */
  days: [string, number][];
  hours: [string, number][];
  now: number;
  /** When each centre is open, in hours from the left end. */
  open: Record<string, number[][]>;
};

const pictures: Picture[] = [
  {
    // From 8:00 in London, 7:00 UTC.
    what: 'a working day',
    timezoneId: 'Europe/London',
    at: '2026-06-11T10:00:00Z',
    days: [
      ['Thu 11 Jun', 0],
      ['Fri 12 Jun', 16],
    ],
    hours: [
      ['09', 1],
      ['12', 4],
      ['15', 7],
      ['18', 10],
      ['21', 13],
      ['03', 19],
      ['06', 22],
    ],
    now: 3,
    open: {
      // By UTC: 13 to 24, 8 to 16, 7 to 15, 23 to 9, 1 to 9, 0 to 8.
      Americas: [[6, 17]],
      'United Kingdom': [[1, 9]],
      Germany: [[0, 8]],
      France: [[0, 8]],
      Netherlands: [[0, 8]],
      Australia: [
        [0, 2],
        [16, 24],
      ],
      Malaysia: [
        [0, 2],
        [18, 24],
      ],
      Japan: [
        [0, 1],
        [17, 24],
      ],
    },
  },
  {
    // 8:45 in Kathmandu: from 5:00, which is 23:15 UTC.
    what: 'three quarters of an hour beside the hour',
    timezoneId: 'Asia/Kathmandu',
    at: '2026-06-11T03:00:00Z',
    days: [
      ['Thu 11 Jun', 0],
      ['Fri 12 Jun', 19],
    ],
    hours: [
      ['06', 1],
      ['09', 4],
      ['12', 7],
      ['15', 10],
      ['18', 13],
      ['21', 16],
      ['03', 22],
    ],
    now: 3.75,
    open: {
      Americas: [
        [0, 0.75],
        [13.75, 24],
      ],
      'United Kingdom': [[8.75, 16.75]],
      Germany: [[7.75, 15.75]],
      France: [[7.75, 15.75]],
      Netherlands: [[7.75, 15.75]],
      Australia: [
        [0, 9.75],
        [23.75, 24],
      ],
      Malaysia: [[1.75, 9.75]],
      Japan: [[0.75, 8.75]],
    },
  },
  {
    // Sunday 4:30 summer time, 3:30 UTC: from midnight, an hour before the clocks go forward.
    what: 'the night the clocks go forward',
    timezoneId: 'Europe/London',
    at: '2026-03-29T03:30:00Z',
    days: [
      ['Sun 29 Mar', 0],
      ['Mon 30 Mar', 23],
    ],
    hours: [
      ['03', 2],
      ['06', 5],
      ['09', 8],
      ['12', 11],
      ['15', 14],
      ['18', 17],
      ['21', 20],
    ],
    now: 3.5,
    open: {
      Americas: [],
      'United Kingdom': [],
      Germany: [],
      France: [],
      Netherlands: [],
      // Monday, nine in summer time, is 22:00 UTC.
      Australia: [[22, 24]],
      Malaysia: [],
      Japan: [],
    },
  },
  {
    // Sunday 3:30 winter time: from the first one o'clock, summer time, which is 0:00 UTC.
    what: 'the night the clocks go back',
    timezoneId: 'Europe/London',
    at: '2026-10-25T03:30:00Z',
    days: [
      ['Sun 25 Oct', 0],
      ['Mon 26 Oct', 24],
    ],
    hours: [
      ['03', 3],
      ['06', 6],
      ['09', 9],
      ['12', 12],
      ['15', 15],
      ['18', 18],
      ['21', 21],
    ],
    now: 3.5,
    open: {
      Americas: [],
      'United Kingdom': [],
      Germany: [],
      France: [],
      Netherlands: [],
      Australia: [[22, 24]],
      Malaysia: [],
      Japan: [],
    },
  },
  {
    // Thursday 22:30 in Cairo, from 19:00, which is 17:00 UTC. Midnight is one o'clock: it never is 0:00.
    what: 'a night without a midnight',
    timezoneId: 'Africa/Cairo',
    at: '2026-04-23T20:30:00Z',
    days: [
      ['Thu 23 Apr', 0],
      ['Fri 24 Apr', 5],
    ],
    hours: [
      ['21', 2],
      ['03', 7],
      ['06', 10],
      ['09', 13],
      ['12', 16],
      ['15', 19],
      ['18', 22],
    ],
    now: 3.5,
    open: {
      Americas: [
        [0, 7],
        [20, 24],
      ],
      'United Kingdom': [[15, 23]],
      Germany: [[14, 22]],
      France: [[14, 22]],
      Netherlands: [[14, 22]],
      Australia: [[6, 16]],
      Malaysia: [[8, 16]],
      Japan: [[7, 15]],
    },
  },
];

for (const { what, timezoneId, at, days, hours, now, open: expected } of pictures) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test(`the picture of ${what}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      await expect(timeline(page).locator('rect').first()).toBeAttached();
      const found = Object.fromEntries(
        await Promise.all(Object.keys(expected).map(async (name) => [name, await bars(page, name)] as const)),
      );
      expect(found).toEqual(expected);
      expect(await axis(page, '.axis__hour')).toEqual(hours);
      expect(await nowLine(page)).toBe(now);
      expect(await axis(page, '.axis__now')).toEqual([['now', now]]);
      expect(await axis(page, '.axis__day')).toEqual(days);
    });
  });
}

test('the line of the moment moves with the minutes', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-06-11T10:00:00Z') });
  await page.clock.pauseAt(new Date('2026-06-11T10:00:30Z'));
  await page.goto('/en/contact/');
  await expect(timeline(page).locator('rect').first()).toBeAttached();
  expect(await nowLine(page)).toBe(3);
  await page.clock.fastForward('20:00');
  await expect.poll(() => nowLine(page)).toBeCloseTo(3 + 20 / 60, 5);
  // A new hour: the picture begins an hour later.
  await page.clock.fastForward('40:00');
  await expect.poll(() => nowLine(page)).toBe(3);
  expect(await bars(page, 'United Kingdom')).toEqual([[0, 8]]);
});

test('the table says what the picture shows', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/contact/');
  await expect(
    page.getByRole('table', {
      name: 'Opening hours from Thursday, 11 June 2026 at 08:00 to Friday, 12 June 2026 at 08:00, in your time',
    }),
  ).toHaveCount(1);
  for (const [name, words] of Object.entries({
    Americas: 'from 14:00 to Fri 12 Jun, 1:00',
    'United Kingdom': 'from 9:00 to 17:00',
    Germany: 'from 8:00 to 16:00',
    France: 'from 8:00 to 16:00',
    Netherlands: 'from 8:00 to 16:00',
    Australia: 'from 8:00 to 10:00, from Fri 12 Jun, 0:00 to Fri 12 Jun, 8:00',
    Malaysia: 'from 8:00 to 10:00, from Fri 12 Jun, 2:00 to Fri 12 Jun, 8:00',
    Japan: 'from 8:00 to 9:00, from Fri 12 Jun, 1:00 to Fri 12 Jun, 8:00',
  })) {
    await expect(told(page, name)).toHaveText([words, '']);
  }
  // The picture itself is silent.
  await expect(timeline(page).locator('.timeline')).toHaveAttribute('aria-hidden', 'true');
});

test('a holiday is named beside its centre, in the picture and in the table', async ({ page }) => {
  // From Monday 8:00 in London, which is its bank holiday and Whit Monday on the continent.
  await page.clock.setFixedTime(new Date('2026-05-25T10:00:00Z'));
  await open(page, '/en/contact/');
  const closed = 'closed all that time';
  for (const [name, why] of [
    ['United Kingdom', 'Mon 25 May: public holiday: Spring bank holiday'],
    ['France', 'Mon 25 May: public holiday: Whit Monday'],
  ]) {
    await expect(drawn(page, name).getByText(why, { exact: true })).toBeVisible();
    await expect(told(page, name).nth(1)).toHaveText(why);
    await expect(told(page, name).nth(0)).toHaveText(closed);
    expect(await bars(page, name)).toEqual([]);
  }
  await expect(told(page, 'Americas').nth(1)).toHaveText('');
  await expect(drawn(page, 'Americas').locator('.timeline__why')).toHaveCount(0);
});

test.describe('past the holidays that are known', () => {
  test.use({ timezoneId: 'Asia/Kuala_Lumpur' });

  test('an opening that a holiday could take away is drawn otherwise, and said so', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2028-01-04T10:00:00+08:00'));
    await open(page, '/en/contact/');
    // From 7:00.
    await expect(told(page, 'Malaysia').nth(0)).toHaveText('from 9:00 to 17:00, unless a public holiday');
    expect(await bars(page, 'Malaysia')).toEqual([[2, 10]]);
    const looks = (name: string) =>
      drawn(page, name)
        .locator('rect')
        .first()
        .evaluate((e) => {
          const { fill, stroke, strokeDasharray } = getComputedStyle(e);
          return { fill, stroke, strokeDasharray };
        });
    const [unsure, sure] = [await looks('Malaysia'), await looks('Japan')];
    expect(unsure.strokeDasharray).not.toBe('none');
    expect(sure.strokeDasharray).toBe('none');
    expect(unsure.fill).not.toBe(sure.fill);
  });
});

/** Where the line of midnight stands at the first centre, if it is in the picture. */
const midnights = (page: Page) =>
  timeline(page)
    .locator('.timeline__row')
    .first()
    .locator('line.timeline__midnight')
    .evaluateAll((all) => all.map((e) => e.getAttribute('x1')))
    .then((found) => found.map(place));

for (const lang of languages) {
  test.describe(`320 pixels wide (${lang})`, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('the picture fits, and its words keep apart at every hour', async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
      // By London's clock; the picture begins three hours before.
      for (let hour = 0; hour < 24; hour += 1) {
        await open(page, `${paths.contact[lang]}#at=${new Date(Date.UTC(2026, 5, 11, hour - 1)).toISOString().slice(0, 16)}Z`);
        await expect.poll(() => midnights(page)).toEqual([24 - ((hour + 21) % 24)]);
        await fits(page);
        const words = await timeline(page)
          .locator('svg.axis text')
          .evaluateAll((all) =>
            all
              .filter((e) => getComputedStyle(e).display !== 'none')
              .map((e) => {
                const { left, right, top, bottom } = e.getBoundingClientRect();
                return { left, right, top, bottom, says: e.textContent };
              }),
          );
        expect(words.length).toBeGreaterThan(4);
        const panel = (await page.locator('.timeline').boundingBox())!;
        for (const word of words) {
          expect(word.left, word.says).toBeGreaterThanOrEqual(panel.x);
          expect(word.right, word.says).toBeLessThanOrEqual(panel.x + panel.width);
        }
        const clashes = words.flatMap((a, at) =>
          words
            .slice(at + 1)
            .filter((b) => a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
            .map((b) => `${a.says} over ${b.says}`),
        );
        expect(clashes, `at ${hour}:00`).toEqual([]);
      }
    });
  });
}

/** The colours of an open bar, of the strip behind it and of the line of the moment. */
const colours = (page: Page) =>
  drawn(page, 'United Kingdom').evaluate((row) => {
    const strip = getComputedStyle(row.querySelector('svg')!);
    const bar = row.querySelector('rect')!.getBoundingClientRect();
    return {
      open: getComputedStyle(row.querySelector('rect')!).fill,
      now: getComputedStyle(row.querySelector('.timeline__now')!).stroke,
      behind: strip.backgroundColor,
      outline: `${strip.outlineStyle} ${strip.outlineColor}`,
      exact: strip.printColorAdjust,
      bar: bar.width > 1 && bar.height > 1,
    };
  });

test.describe('colours', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/en/contact/');
    await expect(timeline(page).locator('rect').first()).toBeAttached();
  });

  test('on paper the picture is there, and its colours are printed', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(timeline(page).locator('.timeline')).toBeVisible();
    const { open, behind, now, exact, bar } = await colours(page);
    expect(bar).toBe(true);
    expect(new Set([open, behind, now]).size).toBe(3);
    expect(exact).toBe('exact');
    await expect(centre(page, 'Japan').getByRole('link', { name: '+81 50 3488 5816' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`with forced colours (${colorScheme}) bars, strip and line differ`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { open, behind, now, outline, bar } = await colours(page);
      expect(bar).toBe(true);
      expect(open).not.toBe(behind);
      expect(now).not.toBe(behind);
      expect(now).not.toBe(open);
      expect(outline).toMatch(/^solid /);
      expect(outline).not.toBe(`solid ${behind}`);
    });
  }
});
