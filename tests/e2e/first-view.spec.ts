import { expect, holdBack, ready, test } from './portal';
import type { Page } from './portal';
import { languages, paths, routes } from './routes';
import { noteShifts, shifts } from './shifts';

const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

/** The page as it was prerendered is painted. */
const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

async function nothingMoves(page: Page, path: string) {
  await noteShifts(page);
  const release = await holdBack(page);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await painted(page);
  release();
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect(await shifts(page), 'a program that comes late').toEqual([]);

  await page.reload();
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect(await shifts(page), 'a program that is there at once').toEqual([]);
}

for (const [width, viewport] of Object.entries(widths)) {
  test.describe(`on a ${width}`, () => {
    test.use({ viewport });

    for (const { path } of routes) {
      test(`nothing moves on ${path}, be the program fast or slow`, ({ page }) => nothingMoves(page, path));
    }
  });
}

for (const lang of languages) {
  test.describe(`on a phone in a zone that points to no region (${lang})`, () => {
    test.use({ viewport: { width: 430, height: 932 }, timezoneId: 'UTC' });

    test('no room is kept for a centre, and nothing moves', async ({ page }) => {
      await nothingMoves(page, paths.contact[lang]);
      const fields = (await page.locator('.user-region-card fieldset').boundingBox())!;
      const whole = (await page.locator('.user-region-card').boundingBox())!;
      expect(whole.y + whole.height - (fields.y + fields.height)).toBeLessThan(64);
    });
  });
}

test('a block that pushes others down is seen, so the tests above can fail', async ({ page }) => {
  await noteShifts(page);
  await page.goto(paths.home.en);
  await ready(page);
  await page.evaluate(() => document.querySelector('main')!.prepend(Object.assign(document.createElement('p'), { textContent: 'new' })));
  expect(await shifts(page)).not.toEqual([]);
});
