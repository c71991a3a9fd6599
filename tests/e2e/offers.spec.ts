// What tools answer of a text typed into the search, from the page down to the tool.
import { expect, open, ready, test } from './portal';
import type { Page } from './portal';

const field = (page: Page) => page.getByRole('banner').getByRole('searchbox');
const offers = (page: Page) => page.getByRole('search').locator('.search__offer');

// A Tuesday afternoon: France and Germany are open, Japan is not.
test.use({ timezoneId: 'Europe/Paris' });
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-24T14:35:00+01:00')));

test.describe('an amount goes to the estimate, with its value filled in', () => {
  for (const [path, typed, value, currency] of [
    ['/fr/', 'prix 12000', /^12\s?000/, 'CAD'],
    ['/fr/faq/', 'combien pour 12 500,50 €', /^12\s?500,50$/, 'EUR'],
    ['/en/contact/', 'cost 12,500.50 USD', /^12,?500\.50$/, 'USD'],
    ['/de/', 'Preis 12.500,50', /^12\.?500,50$/, 'CAD'],
    ['/ja/', '料金 1200000円', /^1,?200,?000$/, 'JPY'],
  ] as const) {
    test(`“${typed}” from ${path}`, async ({ page }) => {
      await open(page, path);
      await field(page).fill(typed);
      await expect(page.locator('#search-1')).toContainText(currency);
      await page.locator('#search-1').click();
      await ready(page);
      await expect(page.locator('#value')).toHaveValue(value);
      await expect(page.locator('#currency')).toHaveValue(currency);
    });
  }
});

test.describe('a place or a number goes to its centre, and says whether it is open', () => {
  for (const [path, typed, region, state] of [
    ['/fr/', 'allemagne', 'Allemagne', 'Ouvert. Fermeture : 17:00'],
    ['/fr/', '+49', 'Allemagne', 'Ouvert. Fermeture : 17:00'],
    ['/en/', '0049', 'Germany', 'Open'],
    ['/en/', 'tokyo', 'Japan', 'Closed'],
    ['/en/', 'deutschland', 'Germany', 'Open'],
    ['/nl/', 'duitsland', 'Duitsland', 'Geopend'],
    ['/ms/', 'jepun', 'Jepun', 'Ditutup'],
  ] as const) {
    test(`“${typed}” from ${path}`, async ({ page }) => {
      await open(page, path);
      await field(page).fill(typed);
      await expect(offers(page).first()).toContainText(region);
      await expect(offers(page).first().locator('.status')).toContainText(state);
      await field(page).press('Enter');
      await expect(page).toHaveURL(/#(germany|japan)$/);
      await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
    });
  }
});

test.describe('a programming language goes to the coverage check, with the script answered', () => {
  for (const [path, typed, says, chosen] of [
    ['/fr/', 'python', 'pas pris en charge', 'other'],
    ['/en/', 'vbscript', 'is supported', 'vbscript'],
    ['/de/', 'c#', 'nicht unterstützt', 'other'],
  ] as const) {
    test(`“${typed}” from ${path}`, async ({ page }) => {
      await open(page, path);
      await field(page).fill(typed);
      await expect(offers(page).first()).toContainText(says);
      await offers(page).first().click();
      await expect(page).toHaveURL(new RegExp(`#script=${chosen}$`));
    });
  }
});

test('on the page of the questions the tools come first too', async ({ page }) => {
  await open(page, '/en/faq/');
  await field(page).fill('price 12000');
  const first = page.getByRole('main').locator('#search-1');
  await expect(first).toContainText('12,000');
  await field(page).press('Enter');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('main').locator('#search-2')).toBeFocused();
});

test('nothing that is typed is sent', async ({ page, watch }) => {
  await open(page, '/en/');
  const before = watch.requests.length;
  await field(page).pressSequentially('price 12000');
  await expect(offers(page).first()).toBeVisible();
  expect(watch.requests.slice(before).filter((address) => !address.includes('notices'))).toEqual([]);
});
