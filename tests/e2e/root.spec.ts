import { expect, ready, test } from './portal';
import { autonyms, languages, messages } from './routes';

for (const { locale, goesTo, why } of [
  { locale: 'fr-CA', goesTo: '/fr/', why: 'French' },
  { locale: 'en-GB', goesTo: '/en/', why: 'English' },
  { locale: 'de-CH', goesTo: '/de/', why: 'German' },
  { locale: 'nl-BE', goesTo: '/nl/', why: 'Dutch' },
  { locale: 'ja', goesTo: '/ja/', why: 'Japanese' },
  { locale: 'ms-MY', goesTo: '/ms/', why: 'Malay' },
  { locale: 'pl-PL', goesTo: '/en/', why: 'none of them, so the last resort' },
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`goes from the root to ${goesTo}: ${why}; the end of the address goes along`, async ({ page }) => {
      await page.goto('/#a=1&b=%C3%A9', { waitUntil: 'commit' });
      await expect(page).toHaveURL(`${goesTo}#a=1&b=%C3%A9`);
      await ready(page);
    });
  });
}

test('going back from the language chosen does not lead to the root again', async ({ page }) => {
  await page.goto('about:blank');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page).toHaveURL('/en/');
  await ready(page);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the root has plain links to all languages, each in its own words', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('OL Care');
    const items = page.getByRole('listitem');
    await expect(items).toHaveCount(languages.length);
    for (const [at, lang] of languages.entries()) {
      await expect(items.nth(at)).toHaveAttribute('lang', lang);
      await expect(items.nth(at)).toContainText(messages[lang].home_lead);
      await expect(items.nth(at).getByRole('link', { name: autonyms[lang], exact: true })).toHaveAttribute('href', `/${lang}/`);
    }
    await page.getByRole('link', { name: autonyms.ja }).click();
    await expect(page).toHaveURL('/ja/');
  });
});
