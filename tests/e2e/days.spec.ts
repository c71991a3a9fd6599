import { choose, expect, open, test } from './portal';
import type { Page } from './portal';
import { regionName } from './routes';

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict', exact: true });
const day = (page: Page) => page.getByLabel('For which day?');

/** A subscription to that last day, for an update, on no day: so for today. */
const rented = (ends: string) => `/en/coverage/#licence=subscription&starts=2020-01-01&ends=${ends}&about=update`;

/** Chooses the centre before the page is opened, as an earlier visit did. */
const remember = (page: Page, region: string) =>
  page.addInitScript((region) => localStorage.setItem('region', region), region);

const says = (page: Page, words: string) => expect(verdict(page).getByText(words, { exact: true }).first()).toBeVisible();

/** The visitors, and how the last day of their plan ends at their centre. */
const ends: {
  visitor: string;
  /** Chosen, else proposed. */
  region?: string;
  centre: string;
  zone: string;
  last: string;
  /** The centre's midnight at the end of the last day. */
  midnight: string;
  why?: string;
}[] = [
  { visitor: 'Asia/Tokyo', region: 'americas', centre: 'americas', zone: 'America/Toronto', last: '2026-06-11', midnight: '2026-06-12T04:00:00Z' },
  { visitor: 'America/Vancouver', region: 'japan', centre: 'japan', zone: 'Asia/Tokyo', last: '2026-06-11', midnight: '2026-06-11T15:00:00Z' },
  { visitor: 'Pacific/Auckland', region: 'united-kingdom', centre: 'united-kingdom', zone: 'Europe/London', last: '2026-12-31', midnight: '2027-01-01T00:00:00Z' },
  { visitor: 'America/Los_Angeles', centre: 'americas', zone: 'America/Toronto', last: '2026-06-11', midnight: '2026-06-12T04:00:00Z' },
  { visitor: 'Africa/Lagos', centre: 'france', zone: 'Europe/Paris', last: '2026-06-11', midnight: '2026-06-11T22:00:00Z' },
  { visitor: 'Asia/Kolkata', centre: 'malaysia', zone: 'Asia/Kuala_Lumpur', last: '2026-06-11', midnight: '2026-06-11T16:00:00Z' },
  { visitor: 'Pacific/Chatham', centre: 'australia', zone: 'Australia/Melbourne', last: '2026-06-11', midnight: '2026-06-11T14:00:00Z' },
  { visitor: 'Europe/Paris', region: 'americas', centre: 'americas', zone: 'America/Toronto', last: '2026-03-08', midnight: '2026-03-09T04:00:00Z', why: 'a day of 23 hours' },
  { visitor: 'Europe/Paris', region: 'americas', centre: 'americas', zone: 'America/Toronto', last: '2026-11-01', midnight: '2026-11-02T05:00:00Z', why: 'a day of 25 hours' },
  { visitor: 'America/Toronto', region: 'germany', centre: 'germany', zone: 'Europe/Berlin', last: '2026-03-29', midnight: '2026-03-29T22:00:00Z', why: 'a day of 23 hours' },
  { visitor: 'America/Toronto', region: 'germany', centre: 'germany', zone: 'Europe/Berlin', last: '2026-10-25', midnight: '2026-10-25T23:00:00Z', why: 'a day of 25 hours' },
  { visitor: 'America/Toronto', region: 'australia', centre: 'australia', zone: 'Australia/Melbourne', last: '2026-10-04', midnight: '2026-10-04T13:00:00Z', why: 'a day of 23 hours' },
];

for (const { visitor, region, centre, zone, last, midnight, why } of ends) {
  test.describe(`a visitor in ${visitor}, the centre in ${zone}${why ? `, ${why}` : ''}`, () => {
    test.use({ timezoneId: visitor });

    test(`the last day counts to its end there`, async ({ page }) => {
      if (region) await remember(page, region);
      const at = Date.parse(midnight);
      await page.clock.setFixedTime(at - 1_000);
      await open(page, rented(last));
      await expect(day(page)).toHaveValue(last);
      await says(page, 'Covered');
      await says(page, 'It ends today, at midnight.');
      await expect(
        page
          .getByText(`A day runs from midnight to midnight at your centre: ${regionName('en', centre)} (${zone}).`)
          .first(),
      ).toBeVisible();
      const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
      await page.clock.setFixedTime(at);
      await page.reload();
      await expect(day(page)).toHaveValue(next);
      await says(page, 'Not covered');
      await says(page, 'It ended 1 day ago.');
    });
  });
}

test.describe('a page left open over midnight', () => {
  for (const { visitor, region, last, midnight } of [ends[0], ends[1], ends[7], ends[10]]) {
    test.describe(`in ${visitor}`, () => {
      test.use({ timezoneId: visitor });

      test(`changes at the end of ${last} in ${region}, not at its own`, async ({ page }) => {
        await remember(page, region!);
        const at = Date.parse(midnight);
        await page.clock.install({ time: at - 30_000 });
        await open(page, rented(last));
        await expect(day(page)).toHaveValue(last);
        await says(page, 'Covered');
        await page.clock.runFor(31_000);
        await says(page, 'Not covered');
        await says(page, 'It ended 1 day ago.');
        await expect(day(page)).toHaveValue(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10));
      });
    });
  }

  test.describe('in Asia/Tokyo', () => {
    test.use({ timezoneId: 'Asia/Tokyo' });

    test('its own midnight changes nothing for a centre elsewhere', async ({ page }) => {
      await remember(page, 'americas');
      await page.clock.install({ time: new Date('2026-06-11T14:59:30Z') });
      await open(page, rented('2026-06-11'));
      await says(page, 'It ends today, at midnight.');
      await page.clock.runFor(61_000);
      expect(await page.evaluate(() => new Date().getDate())).toBe(12);
      await expect(day(page)).toHaveValue('2026-06-11');
      await says(page, 'Covered');
      await says(page, 'It ends today, at midnight.');
    });
  });
});

test.describe('a centre chosen on the page', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('moves the day at once, and is remembered', async ({ page }) => {
    // The 12th in Tokyo and in Melbourne, still the 11th in Toronto.
    await page.clock.setFixedTime(new Date('2026-06-12T01:00:00Z'));
    await open(page, rented('2026-06-11'));
    await says(page, 'Not covered');
    await says(page, 'It ended 1 day ago.');
    const region = page.getByRole('combobox', { name: 'Your region' });
    await region.selectOption('Americas');
    await says(page, 'Covered');
    await says(page, 'It ends today, at midnight.');
    await expect(day(page)).toHaveValue('2026-06-11');
    await expect(page.getByText('at your centre: Americas (America/Toronto).').first()).toBeVisible();
    await region.selectOption('Australia');
    await says(page, 'Not covered');
    await expect(page.getByText('at your centre: Australia (Australia/Melbourne).').first()).toBeVisible();
    await region.selectOption('Americas');
    await page.reload();
    await says(page, 'Covered');
    await expect(region).toHaveValue('americas');
  });

  test('does not move a day that was chosen', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-12T01:00:00Z'));
    await open(page, '/en/coverage/#day=2026-06-12&licence=subscription&starts=2020-01-01&ends=2026-06-11&about=update');
    await says(page, 'Not covered');
    await says(page, 'It ended 1 day ago.');
    await page.getByRole('combobox', { name: 'Your region' }).selectOption('Americas');
    await expect(day(page)).toHaveValue('2026-06-12');
    await says(page, 'Not covered');
    // In Toronto the 12th is tomorrow, so one does not count from today.
    await says(page, 'That was 1 day before the day asked about.');
  });
});

test.describe('a zone without a centre', () => {
  for (const [visitor, now, own] of [
    ['UTC', '2026-06-11T23:59:59Z', '2026-06-11'],
    ['UTC', '2026-06-12T00:00:00Z', '2026-06-12'],
    ['Etc/GMT+12', '2026-06-12T11:59:00Z', '2026-06-11'],
    ['Etc/GMT-14', '2026-06-11T10:00:00Z', '2026-06-12'],
  ]) {
    test.describe(`${visitor} at ${now}`, () => {
      test.use({ timezoneId: visitor });

      test('counts by the visitor’s own clock, and says so', async ({ page }) => {
        await page.clock.setFixedTime(new Date(now));
        await open(page, rented('2026-06-11'));
        await expect(day(page)).toHaveValue(own);
        await says(page, own === '2026-06-11' ? 'Covered' : 'Not covered');
        await expect(
          page
            .getByText('Your time zone points to no centre: a day runs from midnight to midnight by your own clock.')
            .first(),
        ).toBeVisible();
      });
    });
  }
});

test.describe('by the day', () => {
  // By London’s clock, the centre of these visitors.
  for (const [now, last, word, sentence] of [
    ['2026-06-11T10:00:00Z', '2026-06-12', 'Covered', 'It ends in 1 day.'],
    ['2026-06-11T10:00:00Z', '2026-06-13', 'Covered', 'It ends in 2 days.'],
    ['2026-06-11T22:59:00Z', '2026-06-11', 'Covered', 'It ends today, at midnight.'],
    ['2026-06-11T23:00:00Z', '2026-06-11', 'Not covered', 'It ended 1 day ago.'],
    ['2026-06-13T10:00:00Z', '2026-06-11', 'Not covered', 'It ended 2 days ago.'],
    ['2028-02-28T10:00:00Z', '2028-02-29', 'Covered', 'It ends in 1 day.'],
    ['2028-02-29T10:00:00Z', '2028-02-29', 'Covered', 'It ends today, at midnight.'],
    ['2028-03-01T10:00:00Z', '2028-02-29', 'Not covered', 'It ended 1 day ago.'],
  ]) {
    test(`to ${last}, at ${now}: ${sentence}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(now));
      await open(page, rented(last));
      await says(page, word);
      await says(page, sentence);
    });
  }

  for (const [today, word, sentence, more] of [
    ['2025-02-27', 'Covered', 'In force until 28 February 2025, that day included.', 'It ends in 1 day.'],
    ['2025-02-28', 'Covered', 'In force until 28 February 2025, that day included.', 'It ends today, at midnight.'],
    ['2025-03-01', 'Not covered', 'The last covered day was 28 February 2025.', 'It ended 1 day ago.'],
    ['2024-02-28', 'Not covered', 'The plan only begins on 29 February 2024.', undefined],
    ['2024-02-29', 'Covered', 'In force until 28 February 2025, that day included.', 'It ends in 365 days.'],
  ]) {
    test(`a licence bought on 29 February, on ${today}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
      await open(page, '/en/coverage/#licence=perpetual&bought=2024-02-29&renewed=never&about=update');
      await says(page, word!);
      await says(page, sentence!);
      if (more) await says(page, more);
    });
  }

  test('in French', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/fr/couverture/#licence=subscription&starts=2020-01-01&ends=2026-06-12&about=update');
    await says(page, 'Couvert');
    await says(page, 'Il prend fin dans 1 jour.');
    await expect(
      page.getByText('Un jour va de minuit à minuit à votre centre : Royaume-Uni (Europe/London).').first(),
    ).toBeVisible();
    await page.getByLabel('Pour quel jour ?').fill('2026-06-13');
    await says(page, 'Non couvert');
    await says(page, 'C’était 1 jour avant le jour demandé.');
  });
});

test.describe('the questions about a lapse', () => {
  const restarted = (page: Page) =>
    page.getByLabel('If the plan had lapsed before that renewal: first day of the new plan');
  const ended = (page: Page) => page.getByLabel('Last day of the plan before it lapsed');

  test('come and go with the day', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/en/coverage/#licence=perpetual&bought=2020-01-15&renewed=2027-12-31&about=update');
    await says(page, 'To be confirmed');
    await expect(restarted(page)).toBeVisible();
    await expect(ended(page)).toHaveCount(0);
    // In the year of the renewal, and in the first year, they make no difference.
    for (const [asked, questions] of [
      ['2027-01-01', 0], ['2026-12-31', 1], ['2027-12-31', 0], ['2021-01-15', 1], ['2021-01-14', 0], ['2020-01-15', 0],
    ] as const) {
      await day(page).fill(asked);
      await expect(restarted(page), asked).toHaveCount(questions);
      await says(page, questions ? 'To be confirmed' : 'Covered');
    }

    await day(page).fill('2026-06-11');
    await restarted(page).fill('2026-09-01');
    // A new plan after the day asked about: it matters when the old one ended.
    await expect(ended(page)).toBeVisible();
    await says(page, 'To be confirmed');
    await ended(page).fill('2026-06-10');
    await says(page, 'Not covered');
    await says(page, 'The last covered day was 10 June 2026.');
    await says(page, 'It ended 1 day ago.');
    await says(page, 'A new plan begins on 1 September 2026.');
    await ended(page).fill('2026-06-11');
    await says(page, 'Covered');
    await says(page, 'It ends today, at midnight.');
    // From the first day of the new plan on, the question has no bearing any more.
    await day(page).fill('2026-09-01');
    await expect(ended(page)).toHaveCount(0);
    await expect(restarted(page)).toHaveValue('2026-09-01');
    await says(page, 'Covered');
    await day(page).fill('2026-08-31');
    await expect(ended(page)).toHaveValue('2026-06-11');
    await says(page, 'Not covered');
    await says(page, 'That was 81 days before the day asked about.');
    await page.getByRole('radio', { name: 'It never lapsed' }).check();
    await expect(ended(page)).toHaveCount(0);
    await says(page, 'Covered');
    await choose(page, 'Which kind of licence?', 'Subscription licence');
    await expect(restarted(page)).toHaveCount(0);
  });

  test('come at midnight of the centre', async ({ page }) => {
    // The first year ends on 11 June 2026; the year of the renewal begins in 2027.
    await page.clock.install({ time: new Date('2026-06-11T22:59:30Z') });
    await open(page, '/en/coverage/#licence=perpetual&bought=2025-06-12&renewed=2028-06-11&about=update');
    await says(page, 'Covered');
    await expect(restarted(page)).toHaveCount(0);
    await page.clock.runFor(31_000);
    await says(page, 'To be confirmed');
    await expect(restarted(page)).toBeVisible();
  });
});
