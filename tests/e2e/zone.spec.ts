import { advice, bars, centre, fact, field, own, soonest, told, why } from './contact-page';
import { expect, open, test } from './portal';
import type { Page } from './portal';

const zone = (page: Page) => field(page, 'zone_label');
const remembered = (page: Page) => page.evaluate(() => ({ ...localStorage }));

test.beforeEach(async ({ context }) => {
  // Thursday 11 June, 11:00 in London.
  await context.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
});

/** The page is that of a visitor in London. */
async function isLondon(page: Page) {
  await expect(zone(page).locator('option:checked')).toHaveText('The browser’s: Europe/London');
  await expect(why(page)).toHaveText('Proposed from your time zone, Europe/London. You can choose another.');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  await expect(fact(centre(page, 'Japan'), page, 'In your time')).toHaveText('from Fri 12 Jun, 1:00 to 9:00');
}

/** The page is that of a visitor in Tokyo, where it is 19:00. */
async function isTokyo(page: Page) {
  await expect(zone(page)).toHaveValue('Asia/Tokyo');
  await expect(why(page)).toHaveText('Proposed from your time zone, Asia/Tokyo. You can choose another.');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Japan');
  await expect(
    own(page).getByText('Closed (outside opening hours). Opens Fri 12 Jun, 9:00', { exact: true }),
  ).toBeVisible();
  await expect(fact(own(page), page, 'Call now')).toHaveText('by Fri 12 Jun, 11:00 (same time at the centre)');
  await expect(centre(page, 'United Kingdom').getByText('Open until Fri 12 Jun, 1:00', { exact: true })).toBeVisible();
  await expect(fact(centre(page, 'United Kingdom'), page, 'Call now')).toHaveText(
    'by 21:00 (your time), 13:00 (at the centre)',
  );
  await expect(advice(page)).toContainText('Japan: the centre is closed and opens Fri 12 Jun, 9:00.');
}

test('another zone: times, region, recommendation and picture follow', async ({ page }) => {
  await open(page, '/en/contact/');
  await isLondon(page);
  expect(await bars(page, 'Japan')).toEqual([
    [0, 1],
    [17, 24],
  ]);
  await zone(page).focus();
  await zone(page).selectOption('Asia/Tokyo');
  await isTokyo(page);
  // The same twenty-four hours, written by another clock.
  expect(await bars(page, 'Japan')).toEqual([
    [0, 1],
    [17, 24],
  ]);
  await expect(told(page, 'Japan').first()).toHaveText('from 16:00 to 17:00, from Fri 12 Jun, 9:00 to Fri 12 Jun, 16:00');
  await expect(zone(page)).toBeFocused();
});

test.describe('a zone a quarter of an hour beside the others', () => {
  test('moves the picture too', async ({ page }) => {
    await open(page, '/en/contact/');
    await zone(page).selectOption({ label: 'Asia/Katmandu' });
    // 15:45 there: the picture begins at twelve, which is 6:15 UTC.
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Malaysia');
    await expect(told(page, 'United Kingdom').first()).toHaveText('from 13:45 to 21:45');
    expect(await bars(page, 'United Kingdom')).toEqual([[1.75, 9.75]]);
  });
});

test('the free number follows the zone', async ({ page }) => {
  await open(page, '/en/contact/');
  await zone(page).selectOption('America/Toronto');
  await expect(advice(page).getByRole('link')).toHaveAttribute('href', 'tel:+18663485863');
  await zone(page).selectOption('America/Sao_Paulo');
  await expect(advice(page).getByRole('link')).toHaveAttribute('href', 'tel:+15147988714');
});

test('every zone that the browser lists can be chosen, and UTC, each once', async ({ page }) => {
  await open(page, '/en/contact/');
  const values = () => zone(page).locator('option').evaluateAll((all) => all.map((e) => (e as HTMLOptionElement).value));
  const listed = await page.evaluate(() => Intl.supportedValuesOf('timeZone'));
  expect(listed.length).toBeGreaterThan(400);
  const expected = ['', ...listed, ...(listed.includes('UTC') ? [] : ['UTC'])].sort();
  expect((await values()).sort()).toEqual(expected);
  await zone(page).selectOption('UTC');
  await expect(why(page)).toHaveText('Your time zone does not point to a region: choose one.');
  expect((await values()).sort()).toEqual(expected);
});

test('in UTC the hours are those of UTC, and no region is proposed', async ({ page }) => {
  await open(page, '/en/contact/');
  await zone(page).selectOption('UTC');
  await expect(own(page).getByRole('article')).toHaveCount(0);
  await expect(centre(page, 'United Kingdom').getByText('Open until 16:00', { exact: true })).toBeVisible();
  await page.reload();
  await expect(zone(page)).toHaveValue('UTC');
  await expect(centre(page, 'United Kingdom').getByText('Open until 16:00', { exact: true })).toBeVisible();
});

test('in zones of every kind the hours are right', async ({ page }) => {
  await open(page, '/en/contact/');
  for (const timeZone of [
    'America/St_Johns',
    'Asia/Calcutta',
    'Asia/Tehran',
    'Australia/Eucla',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'Pacific/Marquesas',
    'Pacific/Pago_Pago',
  ]) {
    await zone(page).selectOption(timeZone);
    // London closes at 16:00 UTC.
    const write = (options: Intl.DateTimeFormatOptions, at: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(at));
    const time = write({ hour: 'numeric', minute: '2-digit' }, '2026-06-11T16:00Z').replace(/^0(?=\d)/, '');
    const [today, day] = ['2026-06-11T10:00Z', '2026-06-11T16:00Z'].map((at) => write({ dateStyle: 'short' }, at));
    const near = today === day ? time : `\\w{3} \\d+ Jun, ${time}`;
    await expect(centre(page, 'United Kingdom').getByText(new RegExp(`^Open until ${near}$`)), timeZone).toBeVisible();
  }
});

test('is remembered over a reload and on the other pages', async ({ page }) => {
  await open(page, '/en/contact/');
  await zone(page).selectOption('Asia/Tokyo');
  await isTokyo(page);
  expect(await remembered(page)).toEqual({ zone: 'Asia/Tokyo' });
  await page.reload();
  await isTokyo(page);
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'United Kingdom', exact: true }) });
  await page.getByRole('banner').getByRole('link', { name: 'OL Care' }).click();
  await expect(line).toHaveText(/Open until Fri 12 Jun, 1:00$/);
  await open(page, '/en/');
  await expect(line).toHaveText(/Open until Fri 12 Jun, 1:00$/);
});

test('is forgotten when set back to the browser’s', async ({ page }) => {
  await open(page, '/en/contact/');
  await zone(page).selectOption('Asia/Tokyo');
  await isTokyo(page);
  await zone(page).selectOption('The browser’s: Europe/London');
  await isLondon(page);
  expect(await remembered(page)).toEqual({});
  await page.reload();
  await isLondon(page);
});

test('a region chosen stays when the zone changes', async ({ page }) => {
  await open(page, '/en/contact/');
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('France');
  await zone(page).selectOption('Asia/Tokyo');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('France');
  // It closes at 17:00 in Paris.
  await expect(own(page).getByText('Open until Fri 12 Jun, 0:00', { exact: true })).toBeVisible();
  expect(await remembered(page)).toEqual({ region: 'france', zone: 'Asia/Tokyo' });
});

test('a moment asked about stays the same instant', async ({ page }) => {
  await open(page, '/en/contact/');
  const moment = field(page, 'moment_label');
  await moment.fill('2026-06-19T16:00');
  await zone(page).selectOption('Asia/Tokyo');
  await expect(moment).toHaveValue('2026-06-20T00:00');
  await expect(own(page).getByText('Answers for Saturday, 20 June 2026 at 00:00, not for now.')).toBeVisible();
  await expect(page).toHaveURL(/#at=2026-06-19T15(:|%3A)00Z$/);
});

for (const stored of ['Mars/Olympus', 'x'.repeat(5000), '<b>', '\u0000', 'Europe/']) {
  test(`a stored zone that no browser knows is ignored: ${JSON.stringify(stored.slice(0, 20))}`, async ({ page }) => {
    await page.addInitScript((zone) => localStorage.setItem('zone', zone), stored);
    await open(page, '/en/contact/');
    await isLondon(page);
    await expect(soonest(page).getByRole('table')).toBeVisible();
  });
}

test('a zone stored by another of its names is found', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('zone', 'Asia/Kathmandu'));
  await open(page, '/en/contact/');
  await expect(zone(page).locator('option:checked')).toHaveText(/^Asia\/Kath?mandu$/);
  await expect(centre(page, 'United Kingdom').getByText('Open until 21:45', { exact: true })).toBeVisible();
});

for (const [what, refuse] of [
  [
    'that refuses its storage',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
  [
    'whose storage is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`in a browser ${what} the zone can still be changed, and changed back`, async ({ page }) => {
    await page.addInitScript(refuse);
    await open(page, '/en/contact/');
    await isLondon(page);
    await zone(page).selectOption('Asia/Tokyo');
    await isTokyo(page);
    await expect(own(page).getByText(/^Your choice holds for this visit:/)).toBeVisible();
    await zone(page).selectOption('The browser’s: Europe/London');
    await isLondon(page);
  });
}
