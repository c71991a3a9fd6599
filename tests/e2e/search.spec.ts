// The search in the head of every page.
import { expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { routes } from './routes';

const field = (page: Page) => page.getByRole('banner').getByRole('searchbox');
const answers = (page: Page) => page.getByRole('search').getByRole('link');
const said = (page: Page) => page.getByRole('search').getByRole('status');

test.describe('answers as one types', () => {
  test('come with each letter, their finds marked, and are counted for a screen reader', async ({ page }) => {
    await open(page, '/en/');
    await field(page).pressSequentially('canc');
    await expect(answers(page).first()).toContainText('How do I cancel my OL Care subscription?');
    await expect(answers(page).first().getByRole('mark').first()).toHaveText(/^cancel/i);
    await expect(said(page)).toHaveText(/^\d+ answers? for “canc”$/);
    await field(page).pressSequentially('ellation of everything');
    await expect(said(page)).toContainText('“cancellation of everything”');
    await field(page).fill('');
    await expect(answers(page)).toHaveCount(0);
    await expect(said(page)).toHaveText('');
  });

  test('finding nothing says so and leads to a centre', async ({ page }) => {
    await open(page, '/fr/a-propos/');
    await field(page).fill('xylophone');
    await expect(page.getByRole('search')).toContainText('Rien ne correspond');
    await expect(answers(page)).toHaveText(['Contacts et horaires']);
    await field(page).press('Enter');
    await expect(page).toHaveURL('/fr/contact/');
  });

  test('signs that mean something in pages are just text', async ({ page }) => {
    await open(page, '/en/');
    await field(page).fill('<b>price</b> & "100 %"');
    await expect(said(page)).toContainText('“<b>price</b> & "100 %"”');
    await expect(page.locator('header b')).toHaveCount(0);
  });

  test('all of them are on the page of the questions, and the address holds the search', async ({ page, visitor }) => {
    await open(page, '/en/contact/');
    await field(page).fill('support');
    await page.getByRole('link', { name: 'All answers for “support”' }).click();
    await expect(page).toHaveURL('/en/faq/#q=support');
    await expect(field(page)).toHaveValue('support');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^\d+ answers for “support”$/);
    const other = await visitor();
    await open(other, page.url());
    await expect(field(other)).toHaveValue('support');
    await other.getByRole('link', { name: 'Back to all questions' }).click();
    await expect(field(other)).toHaveValue('');
    await expect(other).toHaveURL('/en/faq/');
  });
});

test.describe('by keyboard', () => {
  test('Enter opens the first answer, whose text is then in view', async ({ page }) => {
    await open(page, '/en/');
    await field(page).fill('monthly payments');
    await expect(answers(page).first()).toBeVisible();
    await field(page).press('Enter');
    await expect(page).toHaveURL('/en/faq/#monthly-payments');
    await expect(page.locator('#monthly-payments')).toHaveAttribute('open', '');
    await expect(page.locator('#monthly-payments')).toBeInViewport();
    await expect(field(page)).toHaveValue('');
  });

  test('arrows move among field and answers, and no further', async ({ page }) => {
    await open(page, '/en/estimate/');
    await field(page).fill('support');
    await expect(answers(page).first()).toBeVisible();
    const last = (await answers(page).count()) - 1;
    await field(page).press('ArrowUp');
    await expect(field(page)).toBeFocused();
    for (let at = 0; at <= last; at += 1) {
      await page.keyboard.press('ArrowDown');
      await expect(answers(page).nth(at)).toBeFocused();
    }
    await page.keyboard.press('ArrowDown');
    await expect(answers(page).nth(last)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(answers(page).nth(last - 1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/faq\/#/);
  });

  test('Escape closes the list and goes back to the field', async ({ page }) => {
    await open(page, '/en/');
    await field(page).fill('support');
    await expect(answers(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(answers(page)).toHaveCount(0);
    await expect(field(page)).toBeFocused();
  });

  test('leaving closes the list', async ({ page }) => {
    await open(page, '/en/');
    await field(page).fill('support');
    await expect(answers(page).first()).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'OL Care', exact: true }).focus();
    await expect(answers(page)).toHaveCount(0);
  });

  test('on the page of the questions, arrows go to the questions found', async ({ page }) => {
    await open(page, '/en/faq/');
    await field(page).fill('cancel');
    await expect(page).toHaveURL('/en/faq/#q=cancel');
    await field(page).press('Enter');
    await expect(page.locator('summary').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
  });
});

for (const { path, lang } of routes.filter(({ path }) => /^\/..\/[^/]*\/?$/.test(path))) {
  test(`a search finds something from ${path}`, async ({ page }) => {
    const typed = { fr: 'prix', en: 'price', de: 'Preis', nl: 'prijs', ja: '料金', ms: 'harga' }[lang];
    await open(page, path);
    await field(page).fill(typed!);
    await ready(page);
    if (new URL(page.url()).hash) await expect(page.locator('#search-1')).toBeVisible();
    else await expect(answers(page).first()).toBeVisible();
  });
}
