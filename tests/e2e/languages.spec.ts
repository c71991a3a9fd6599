import { expect, fits, open, openLost, ready, switchTo, test } from './portal';
import type { Page } from './portal';
import { autonyms, languages, lost, messages, paths, routes } from './routes';
import type { Lang } from './routes';

const menu = (page: Page) => page.getByRole('banner').getByRole('navigation').last();
const button = (page: Page) => menu(page).getByRole('button');
const choices = (page: Page) => menu(page).getByRole('link');

/** An amount as each language writes it. */
const written: Record<Lang, string> = {
  fr: '1\u202f234,50',
  en: '1,234.50',
  de: '1.234,50',
  nl: '1.234,50',
  ja: '1,234.50',
  ms: '1,234.50',
};

for (const lang of languages) {
  test(`from ${lang} to every other language and back to the same case`, async ({ page, watch }) => {
    test.slow();
    await open(page, `${paths.estimate[lang]}#value=1234.50&years=2`);
    const others = [...languages.slice(languages.indexOf(lang) + 1), ...languages.slice(0, languages.indexOf(lang) + 1)];
    for (const other of others) {
      const before = watch.requests.length;
      await switchTo(page, autonyms[other]);
      await expect(page).toHaveURL(new RegExp(`${paths.estimate[other]}#.*value=1234\\.50`));
      await ready(page);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages[other].estimate_title);
      const value = page.getByRole('textbox', { name: messages[other].estimate_value, exact: true });
      await expect(value).toHaveValue(written[other]);
      // A page downloads its own language and no other.
      const documents = watch.requests.slice(before).map((address) => /content-(\w+)-/.exec(address)?.[1]);
      expect(new Set(documents.filter(Boolean))).toEqual(new Set([other]));
    }
  });
}

test('the menu names each language in its own words, and the page\'s own as current', async ({ page }) => {
  await open(page, '/de/faq/');
  await expect(button(page)).toHaveAccessibleName(`${messages.de.languages_label} Deutsch`);
  await expect(choices(page)).toHaveCount(0);
  await button(page).click();
  await expect(choices(page)).toHaveText(Object.values(autonyms));
  for (const [at, lang] of languages.entries()) {
    const link = choices(page).nth(at);
    await expect(link).toHaveAttribute('lang', lang);
    await expect(link).toHaveAttribute('hreflang', lang);
    await expect(link).toHaveAttribute('href', paths.faq[lang]);
    if (lang === 'de') await expect(link).toHaveAttribute('aria-current', 'true');
    else await expect(link).not.toHaveAttribute('aria-current');
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('the menu opens on a small screen, has room to hit, and closes by itself', async ({ page, watch }) => {
      watch.allow(/preloaded using link preload but not used/);
      await page.goto('/ms/');
      await button(page).click();
      await expect(choices(page)).toHaveCount(languages.length);
      for (const link of await choices(page).all()) {
        await expect(link).toBeInViewport({ ratio: 1 });
        const box = (await link.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      }
      // Below its button, not over it.
      const [below, above] = [await choices(page).first().boundingBox(), await button(page).boundingBox()];
      expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
      await page.keyboard.press('Escape');
      await expect(choices(page)).toHaveCount(0);
      await button(page).click();
      await expect(choices(page)).toHaveCount(languages.length);
      await page.mouse.click(20, 600);
      await expect(choices(page)).toHaveCount(0);
      await button(page).click();
      await choices(page).filter({ hasText: autonyms.nl }).click();
      await expect(page).toHaveURL('/nl/');
    });
  });
}

test('the open menu does not widen the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/ja/');
  await button(page).click();
  await expect(choices(page)).toHaveCount(languages.length);
  await fits(page);
});

for (const lang of languages) {
  test(`every page in ${lang} says whether it is a translation, and leads to the French text`, async ({ page }) => {
    test.slow();
    const note = page.getByRole('contentinfo').getByRole('paragraph').filter({ hasText: messages[lang].translation_note });
    for (const { path, name } of routes.filter((route) => route.lang === lang)) {
      await page.goto(path);
      await expect(note, path).toHaveCount(lang === 'fr' ? 0 : 1);
      if (lang === 'fr') continue;
      const link = note.getByRole('link', { name: messages[lang].translation_link });
      await expect(link).toHaveAttribute('href', paths[name].fr);
      await expect(link).toHaveAttribute('hreflang', 'fr');
    }
  });
}

test('the way to the French text keeps the place', async ({ page }) => {
  await open(page, '/nl/faq/#holidays-closed');
  await page.getByRole('contentinfo').getByRole('link', { name: messages.nl.translation_link }).click();
  await expect(page).toHaveURL('/fr/faq/#holidays-closed');
});

test('a lost page leads home in another language', async ({ page, watch }) => {
  await openLost(page, watch, lost[2].path);
  await ready(page);
  await switchTo(page, autonyms.ja);
  await expect(page).toHaveURL('/ja/');
});
