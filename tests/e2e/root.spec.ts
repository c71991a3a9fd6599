import { expect, ready, test } from './portal';

for (const { locale, goesTo, why } of [
  { locale: 'fr-CA', goesTo: '/fr/', why: 'French' },
  { locale: 'en-GB', goesTo: '/en/', why: 'English' },
  { locale: 'de-DE', goesTo: '/en/', why: 'neither, so the last resort' },
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`goes from the root to ${goesTo}: ${why}`, async ({ page }) => {
      await page.goto('/', { waitUntil: 'commit' });
      await expect(page).toHaveURL(goesTo);
      await ready(page);
    });

    test('keeps the end of the address on the way', async ({ page }) => {
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

  test('the root has plain links to both languages', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('OL Care');
    await expect(page.getByRole('link', { name: 'Français' })).toHaveAttribute('href', '/fr/');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL('/en/');
  });
});
