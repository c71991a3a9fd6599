import { advice, better, centre, civil, fact, ranked, ranking, soonest } from './contact-page';
import { expect, open, test } from './portal';
import type { Page } from './portal';
import { languages, messages, paths, regionName, regions } from './routes';

/** The number behind a recommendation. */
const number = (page: Page, line: typeof advice) => line(page).getByRole('link');

const names = (page: Page) => ranking(page).getByRole('rowheader').allTextContents();

test.describe('in Toronto', () => {
  test.use({ timezoneId: 'America/Toronto' });

  test('the own centre is open and the best choice, at no charge', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:30:00-04:00'));
    await open(page, '/en/contact/');
    await expect(advice(page)).toHaveText(
      'Americas: call, the centre is open until 20:00. Answer by 12:30. +1 866 348-5863',
    );
    await expect(number(page, advice)).toHaveAttribute('href', 'tel:+18663485863');
    await expect(better(page)).toHaveText('No other centre would answer a call sooner.');
    await expect(number(page, better)).toHaveCount(0);
    expect((await names(page))[0]).toBe('Americas');
  });

  test('the own centre is closed and an open one answers sooner', async ({ page }) => {
    // 20:30 is 10:30 in Melbourne and 9:30 in Tokyo: the answers are at the same time,
    // and Australia stands first in the list.
    await page.clock.setFixedTime(new Date('2026-06-11T20:30:00-04:00'));
    await open(page, '/en/contact/');
    await expect(advice(page)).toHaveText(
      'Americas: the centre is closed and opens Fri 12 Jun, 9:00. A call at opening is answered by Fri 12 Jun, 11:00. +1 866 348-5863',
    );
    // The number that is free within Australia can't be dialled from here.
    await expect(better(page)).toHaveText(
      'Australia would answer sooner: open until Fri 12 Jun, 5:00, answer by 22:30. +61 3 8548 4894',
    );
    await expect(number(page, better)).toHaveAttribute('href', 'tel:+61385484894');
  });
});

test('the own centre is closed and one that opens before it answers sooner', async ({ page }) => {
  // Sunday, 13:00 in London. Melbourne opens at midnight, London at nine.
  await page.clock.setFixedTime(new Date('2026-06-14T12:00:00Z'));
  await open(page, '/en/contact/');
  await expect(advice(page)).toHaveText(
    'United Kingdom: the centre is closed and opens Mon 15 Jun, 9:00. A call at opening is answered by Mon 15 Jun, 11:00. +44 845 505 6349',
  );
  await expect(better(page)).toHaveText(
    'Australia would answer sooner: opens Mon 15 Jun, 0:00, answer by Mon 15 Jun, 2:00. +61 3 8548 4894',
  );
});

test('a region chosen is recommended, and the best one beside it', async ({ page }) => {
  // 11:00 in London: two hours there, against four and more at the others outside Europe.
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/contact/');
  await expect(better(page)).toHaveText('No other centre would answer a call sooner.');
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await expect(advice(page)).toHaveText(
    'Japan: the centre is closed and opens Fri 12 Jun, 1:00. A call at opening is answered by Fri 12 Jun, 3:00. +81 50 3488 5816',
  );
  await expect(better(page)).toHaveText(
    'United Kingdom would answer sooner: open until 17:00, answer by 13:00. +44 845 505 6349',
  );
});

test('the recommendation in French', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-14T12:00:00Z'));
  await open(page, '/fr/contact/');
  await expect(advice(page)).toHaveText(
    /^Royaume-Uni\s: le centre est fermé \(réouverture\s: lun\. 15 juin,? (à )?0?9:00\)\. Un appel dès l’ouverture a sa réponse au plus tard lun\. 15 juin,? (à )?11:00\. \+44 845 505 6349$/,
  );
  await expect(better(page)).toHaveText(
    /^Australie répondrait plus tôt\s: réouverture\s: lun\. 15 juin,? (à )?0?0:00, réponse au plus tard lun\. 15 juin,? (à )?0?2:00\. \+61 3 8548 4894$/,
  );
});

test.describe('without a zone that names a place', () => {
  test.use({ timezoneId: 'Etc/UTC' });

  test('the soonest of all is recommended', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T02:00:00Z'));
    await open(page, '/en/contact/');
    // 02:00 UTC is 12:00 in Melbourne; Kuala Lumpur and Tokyo are as soon, and stand after it.
    await expect(advice(page)).toHaveText('Australia: call, the centre is open until 9:00. Answer by 4:00. +61 3 8548 4894');
    await expect(better(page)).toHaveText('No other centre would answer a call sooner.');
  });
});

/** Every number that costs nothing, as it is dialled. */
const free = ['tel:+18663485863', 'tel:1800018959', 'tel:1800816530'];

/** The hours of a working day, a weekend and a holiday. */
const moments = [
  ...['00', '04', '07', '10', '13', '17', '20'].map((hour) => `2026-06-11T${hour}:10Z`),
  '2026-06-14T20:00Z',
  '2026-12-25T15:00Z',
];

for (const { timezoneId, dialled } of [
  { timezoneId: 'America/Toronto', dialled: ['tel:+18663485863'] },
  { timezoneId: 'Australia/Perth', dialled: ['tel:1800018959'] },
  { timezoneId: 'Asia/Kuching', dialled: ['tel:1800816530'] },
  { timezoneId: 'America/Sao_Paulo', dialled: [] },
  { timezoneId: 'America/Mexico_City', dialled: [] },
  { timezoneId: 'Asia/Kathmandu', dialled: [] },
  { timezoneId: 'Pacific/Auckland', dialled: [] },
  { timezoneId: 'Europe/London', dialled: [] },
]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test(`a free number is recommended ${dialled.length ? 'where it is dialled' : 'never'}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T12:00:00Z'));
      await open(page, '/en/contact/');
      const met = new Set<string>();
      for (const moment of moments) {
        await page.goto(`/en/contact/#at=${moment}`);
        await expect(page.locator('#moment')).toHaveValue(civil(moment, timezoneId));
        const { hrefs, text } = await soonest(page).evaluate((part) => ({
          hrefs: [...part.querySelectorAll('a[href^="tel:"]')].map((a) => a.getAttribute('href')!),
          text: part.textContent,
        }));
        expect(hrefs.length, moment).toBeGreaterThan(0);
        for (const href of hrefs) if (free.includes(href)) met.add(href);
        for (const words of ['1800', '866']) {
          if (!dialled.some((number) => number.includes(words))) expect(text).not.toContain(words);
        }
      }
      expect([...met]).toEqual(dialled);
    });
  });
}

test('the table’s order is that of the answers to a call', async ({ page }) => {
  // 11:00 in London. Answers by UTC: 12:00 in all of Europe, 15:00 in Montréal (opening at 13:00),
  // 1:00 in Melbourne, 2:00 in Tokyo and 3:00 in Kuala Lumpur the next day.
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/contact/');
  const order = ['United Kingdom', 'Germany', 'France', 'Netherlands', 'Americas', 'Australia', 'Japan', 'Malaysia'];
  await expect(ranking(page).getByRole('rowheader')).toHaveText(order);
  await expect(ranked(page, 'Americas').getByRole('cell')).toHaveText([
    'Closed (outside opening hours). Opens 14:00',
    'by 16:00 (your time), 11:00 (at the centre)',
    'by 18:00 (your time), 13:00 (at the centre)',
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each answer has its name before it, as the language writes a colon', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    const colons = { fr: '\u00a0: ', en: ': ', de: ': ', nl: ': ', ja: '：', ms: ': ' };
    for (const lang of languages) {
      await open(page, paths.contact[lang]);
      const cell = page.locator('.ranking td:nth-child(3)').first();
      const written = await cell.evaluate((e) => getComputedStyle(e, '::before').content);
      expect(written).toBe(`"${messages[lang].soonest_by_phone}${colons[lang]}"`);
    }
  });
});

/** The visitor's instant in « by Fri 12 Jun, 3:00 (your time), … » or « by 13:00 (same time … ». */
const instant = (words: string, today: string) => {
  const found = /^by (?:\w{3} (\d+ \w{3}), )?(\d+):(\d\d) \(/.exec(words);
  if (!found) throw new Error(`no deadline: ${words}`);
  return Date.parse(`${found[1] ?? today} 2026 ${found[2].padStart(2, '0')}:${found[3]} UTC`);
};

// Working hours, a night, a weekend, Golden Week, Easter.
for (const [at, today] of [
  ['2026-06-11T14:30', '11 Jun'],
  ['2026-06-11T22:30', '11 Jun'],
  ['2026-06-13T12:00', '13 Jun'],
  ['2026-05-04T08:15', '4 May'],
  ['2026-04-03T06:40', '3 Apr'],
]) {
  test(`each row answers no sooner than the row above: ${at}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${at}:00+01:00`));
    await open(page, '/en/contact/');
    await expect(ranking(page).first().getByRole('cell').nth(1)).toHaveText(/^by /);
    expect((await names(page)).sort()).toEqual(regions.map(({ id }) => regionName('en', id)).sort());
    const cells = await ranking(page).getByRole('cell').allTextContents();
    const byPhone = cells.filter((_, at) => at % 3 === 1).map((words) => instant(words, today));
    expect(byPhone).toHaveLength(8);
    expect(byPhone).toEqual([...byPhone].sort((a, b) => a - b));
    expect(new Set(byPhone).size).toBeGreaterThan(1);
    // The table says what the cards say.
    for (const name of await names(page)) {
      const card = centre(page, name);
      await expect(ranked(page, name).getByRole('cell').nth(1)).toHaveText(await fact(card, page, 'Call now').innerText(), {
        ignoreCase: true,
      });
    }
  });
}

test.describe('past the holidays that are known', () => {
  test.use({ timezoneId: 'Asia/Kuala_Lumpur' });

  test('no answer is promised, and another centre is told that can', async ({ page }) => {
    // A Tuesday, 10:00; 13:00 in Melbourne, 11:00 in Tokyo.
    await page.clock.setFixedTime(new Date('2028-01-04T10:00:00+08:00'));
    await open(page, '/en/contact/');
    await expect(advice(page)).toHaveText(
      'Malaysia: the coming public holidays are not known yet, so the time of an answer can’t be promised. 1800 81 6530',
    );
    await expect(better(page)).toHaveText(
      'Australia would answer sooner: open until 16:00, answer by 12:00. +61 3 8548 4894',
    );
    await expect(ranking(page).last().getByRole('rowheader')).toHaveText('Malaysia');
    await expect(ranking(page).last().getByRole('cell')).toHaveText([
      'Open by the usual hours; the public holidays of this date are not known yet',
      'the coming public holidays are not known yet',
      'the coming public holidays are not known yet',
    ]);
  });
});

test.describe('a link of the table keeps the focus', () => {
  test('when the minute passes', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T09:59:00Z') });
    await page.clock.pauseAt(new Date('2026-06-11T09:59:30Z'));
    await page.goto('/en/contact/');
    const link = ranking(page).getByRole('link', { name: 'Germany', exact: true });
    await expect(ranked(page, 'Germany').getByRole('cell').nth(1)).toHaveText('by 12:59 (your time), 13:59 (at the centre)');
    await link.focus();
    await page.clock.runFor(31_000);
    await expect(ranked(page, 'Germany').getByRole('cell').nth(1)).toHaveText('by 13:00 (your time), 14:00 (at the centre)');
    await expect(link).toBeFocused();
  });

  test('when the order changes with the minute', async ({ page }) => {
    // At 15:00 in Frankfurt two hours are left, a minute later less: the rest comes the next day.
    await page.clock.install({ time: new Date('2026-06-11T12:59:00Z') });
    await page.clock.pauseAt(new Date('2026-06-11T12:59:30Z'));
    await page.goto('/en/contact/');
    await expect(ranking(page).getByRole('rowheader')).toHaveText([
      'United Kingdom',
      'Germany',
      'France',
      'Netherlands',
      'Americas',
      'Australia',
      'Japan',
      'Malaysia',
    ]);
    const link = ranking(page).getByRole('link', { name: 'Germany', exact: true });
    await link.focus();
    await page.clock.runFor(91_000);
    // Under the focus the rows stay; Enter would lead where it would have led before.
    await expect(ranked(page, 'Germany')).toContainText('Fri 12 Jun');
    await expect(ranking(page).getByRole('rowheader').nth(1)).toHaveText('Germany');
    await expect(link).toBeFocused();
    await link.blur();
    await page.clock.runFor(60_000);
    await expect(ranking(page).getByRole('rowheader')).toHaveText([
      'Americas',
      'United Kingdom',
      'Australia',
      'Japan',
      'Malaysia',
      'Germany',
      'France',
      'Netherlands',
    ]);
  });
});
