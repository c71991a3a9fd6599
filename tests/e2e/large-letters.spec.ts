import { expect, fits, open, test } from './portal';
import { routes } from './routes';

// The browser's own setting for the size of letters, at twice the usual.
test.use({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'] }),
    { scope: 'worker' },
  ],
});

test('every page follows a browser set to large letters, and still fits', async ({ page }) => {
  for (const { path } of routes.filter(({ lang }) => lang === 'fr')) {
    await open(page, path);
    const size = await page.getByRole('main').evaluate((main) => parseFloat(getComputedStyle(main).fontSize));
    expect(size).toBeGreaterThanOrEqual(32);
    await fits(page);
  }
});
