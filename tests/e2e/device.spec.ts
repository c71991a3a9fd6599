import { expect, fits, open, ready, test } from './portal';
import type { Page } from './portal';
import { languages, messages, paths, routes } from './routes';

const own = (page: Page) => page.getByRole('region', { name: messages.en.user_region_title });
const region = (page: Page) => own(page).getByRole('combobox', { name: messages.en.user_region_label });
const zone = (page: Page) => own(page).getByRole('combobox', { name: messages.en.zone_label });
const foot = (page: Page) => page.getByRole('contentinfo');
const forget = (page: Page) => foot(page).getByRole('button', { name: messages.en.forget });
const kept = (page: Page) =>
  page.evaluate(async () => ({ ...localStorage, ...sessionStorage, caches: (await caches.keys()).length }));

test.describe('forgetting everything', () => {
  test('empties what the browser keeps, says so, and the page is as on a first visit', async ({ page }) => {
    await open(page, paths.contact.en);
    await region(page).selectOption('Japan');
    await zone(page).selectOption('Asia/Tokyo');
    await page.evaluate(async () => {
      localStorage.setItem('estimate', 'value=100');
      sessionStorage.setItem('later', 'a text');
      await (await caches.open('later')).put('/robots.txt', new Response('a file'));
    });
    expect(await kept(page)).toEqual({ region: 'japan', zone: 'Asia/Tokyo', estimate: 'value=100', later: 'a text', caches: 1 });
    await forget(page).click();
    await expect(foot(page).getByRole('status').filter({ hasText: messages.en.forget_done })).toBeVisible();
    expect(await kept(page)).toEqual({ caches: 0 });
    await expect(region(page)).toHaveValue('');
    await expect(zone(page)).toHaveValue('');
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
    await expect(own(page).getByText(/Europe\/London/).first()).toBeVisible();
    // The focus stays where it was, and so does the visitor.
    await expect(forget(page)).toBeFocused();
    // What is chosen from now on is remembered again.
    await region(page).selectOption('France');
    expect(await kept(page)).toEqual({ region: 'france', caches: 0 });
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('France');
  });

  test('on another page holds for the pages that follow without a load', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('region', 'japan'));
    await open(page, paths.coverage.en);
    await expect(page.getByRole('combobox', { name: messages.en.user_region_label })).toHaveValue('japan');
    await forget(page).click();
    await expect(page.getByRole('combobox', { name: messages.en.user_region_label })).toHaveValue('');
    await page.getByRole('banner').getByRole('link', { name: messages.en.nav_contact }).click();
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  });

  test('the words go after a while', async ({ page }) => {
    await page.clock.install();
    await open(page, paths.home.en);
    const words = foot(page).getByText(messages.en.forget_done);
    await forget(page).click();
    await expect(words).toBeVisible();
    await page.clock.fastForward(7_000);
    await expect(words).toBeVisible();
    await page.clock.fastForward(2_000);
    await expect(words).toHaveCount(0);
  });

  test('in a browser that refuses to remember, says that there was nothing', async ({ page }) => {
    await page.addInitScript(() => {
      for (const storage of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, storage, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
      Object.defineProperty(window, 'caches', { value: undefined });
    });
    await open(page, paths.contact.en);
    await region(page).selectOption('Japan');
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Japan');
    await forget(page).click();
    await expect(foot(page).getByText(messages.en.forget_nothing)).toBeVisible();
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  });
});

const list = (page: Page) => page.getByRole('dialog', { name: messages.en.shortcuts_title });
const opener = (page: Page) => foot(page).getByRole('button', { name: messages.en.shortcuts_title });
const singleKeys = (page: Page) => list(page).getByRole('checkbox', { name: messages.en.shortcuts_on });

test.describe('keyboard shortcuts', () => {
  test('the key of the list opens it; Esc closes it and the focus is where it was', async ({ page }) => {
    await open(page, paths.home.en);
    const link = page.getByRole('banner').getByRole('link', { name: messages.en.nav_coverage });
    await link.focus();
    await page.keyboard.press('?');
    await expect(list(page)).toBeVisible();
    expect(await list(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    for (const key of ['/', '?', '↑ ↓', messages.en.key_enter, messages.en.key_escape]) {
      await expect(list(page).getByRole('term').filter({ hasText: key })).toBeVisible();
    }
    // Once more changes nothing.
    await page.keyboard.press('?');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  for (const lang of languages) {
    test(`the button in the footer opens it, its own closes it (${lang})`, async ({ page }) => {
      const m = messages[lang];
      await open(page, paths.about[lang]);
      const button = foot(page).getByRole('button', { name: m.shortcuts_title });
      await button.click();
      const dialog = page.getByRole('dialog', { name: m.shortcuts_title });
      await expect(dialog).toBeVisible();
      await dialog.getByRole('button', { name: m.close }).click();
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
      await expect(page).toHaveURL(paths.about[lang]);
    });
  }

  test('a click beside it closes it', async ({ page }) => {
    await open(page, paths.home.en);
    await opener(page).click();
    await expect(list(page)).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(list(page)).toBeHidden();
  });

  test('no key while one types or chooses, nor with another held', async ({ page }) => {
    await open(page, paths.estimate.en);
    const name = page.getByRole('textbox', { name: messages.en.estimate_value });
    await name.fill('');
    await page.keyboard.press('?');
    await expect(name).toHaveValue('?');
    await page.getByRole('combobox', { name: messages.en.estimate_currency }).focus();
    await page.keyboard.press('?');
    await opener(page).focus();
    for (const held of ['Control', 'Alt', 'Meta']) {
      await page.keyboard.down(held);
      await page.evaluate((held) => {
        const key = new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true, [`${{ Control: 'ctrl', Alt: 'alt', Meta: 'meta' }[held]}Key`]: true });
        document.activeElement!.dispatchEvent(key);
      }, held);
      await page.keyboard.up(held);
    }
    await expect(list(page)).toBeHidden();
    // A choice is no text: there the keys work.
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('?');
    await expect(list(page)).toBeVisible();
  });

  test('the key of the search leads there, and types nothing', async ({ page }) => {
    await open(page, paths.faq.en);
    await page.keyboard.press('/');
    const search = page.locator('#search');
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    await page.keyboard.press('/');
    await expect(search).toHaveValue('/');
  });

  test('turned off, they stay off on this device until everything is forgotten', async ({ page }) => {
    await open(page, paths.home.en);
    await page.keyboard.press('?');
    await expect(singleKeys(page)).toBeChecked();
    await singleKeys(page).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(list(page)).toBeHidden();
    await page.reload();
    await ready(page);
    await page.keyboard.press('?');
    await expect(list(page)).toBeHidden();
    await opener(page).click();
    await expect(singleKeys(page)).not.toBeChecked();
    await page.keyboard.press('Escape');
    await forget(page).click();
    await expect(foot(page).getByText(messages.en.forget_done)).toBeVisible();
    await page.keyboard.press('?');
    await expect(singleKeys(page)).toBeChecked();
  });

  test('turned off and on again leaves nothing behind', async ({ page }) => {
    await open(page, paths.home.en);
    await page.keyboard.press('?');
    await singleKeys(page).uncheck();
    expect(await kept(page)).toEqual({ shortcuts: 'off', caches: 0 });
    await singleKeys(page).check();
    expect(await kept(page)).toEqual({ caches: 0 });
  });

  test('a browser that refuses to remember the choice says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, paths.home.en);
    await page.keyboard.press('?');
    await singleKeys(page).uncheck();
    await expect(list(page).getByText(messages.en.user_region_not_remembered)).toBeVisible();
  });

  test('the list fits a small window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await open(page, paths.home.fr);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await fits(page);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('what needs the program is not shown', async ({ page }) => {
    // Every page there is.
    test.slow();
    for (const { path } of routes) {
      await page.goto(path);
      await expect(foot(page).getByRole('link').first()).toBeVisible();
      await expect(foot(page).getByRole('button')).toHaveCount(0);
    }
  });
});
