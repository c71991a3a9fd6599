import { expect, fits, open, ready, test } from './portal';
import type { Page } from './portal';
import { messages, paths, regions } from './routes';

const m = messages.en;
const tools = [paths.contact.en, paths.coverage.en, `${paths.estimate.en}#licence=perpetual&currency=EUR&value=100`, paths.faq.en];

/** No tool shows a value that none is. */
async function saysNoNonsense(page: Page) {
  await expect(page.getByRole('main')).not.toContainText(/NaN|Invalid|undefined|null|\{\w+\}/);
  await expect(page.getByText(m.trouble)).toBeHidden();
}

for (const [what, at] of [
  ['at the beginning of all clocks', '1970-01-01T00:00:00Z'],
  ['years before the holidays that are known', '2015-03-10T10:00:00Z'],
  ['years after them', '2041-03-12T10:00:00Z'],
  ['at the end of a century', '2100-12-31T23:59:59Z'],
  ['far beyond what anybody plans', '9999-12-31T23:59:59Z'],
] as const) {
  test(`a clock ${what} makes no tool say what it can't know`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(at));
    for (const path of tools) {
      await open(page, path);
      await saysNoNonsense(page);
    }
    await open(page, paths.contact.en);
    // No centre is simply open: whether the day is a holiday is not known.
    const centres = page.getByRole('article');
    await expect(centres).not.toHaveCount(0);
    for (const status of await centres.all()) {
      await expect(status).not.toContainText(/^Open until|Open until \d/);
    }
  });
}

for (const [what, zone] of [
  ['none', undefined],
  ['an empty one', ''],
  ['one that nobody knows', 'Etc/Unknown'],
  ['an offset', '+05:45'],
] as const) {
  test(`a browser that tells ${what} for its time zone has every centre's own hours`, async ({ page }) => {
    await page.addInitScript((zone) => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        const options = resolvedOptions.call(this);
        // The browser's own zone only, not one that the page asks about.
        return options.timeZone === 'Europe/London' ? { ...options, timeZone: zone as string } : options;
      };
    }, zone);
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    for (const path of tools) {
      await open(page, path);
      await saysNoNonsense(page);
    }
    await open(page, paths.contact.en);
    await expect(page.getByRole('article')).toHaveCount(regions.length);
    const germany = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Germany' }) }).first();
    await expect(germany).toContainText('Open');
    // A region and a zone can be chosen all the same.
    const own = page.getByRole('region', { name: m.user_region_title });
    await own.getByRole('combobox', { name: m.user_region_label }).selectOption('Japan');
    await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
    await own.getByRole('combobox', { name: m.zone_label }).selectOption('Asia/Tokyo');
    await expect(own).toContainText('Asia/Tokyo');
  });
}

for (const [what, viewport] of [
  ['200 %', { width: 640, height: 384 }],
  ['400 %', { width: 320, height: 192 }],
] as const) {
  test.describe(`a page that failed, at ${what} in a window of 1280 pixels`, () => {
    test.use({ viewport });

    test('still reads, and its button can be pressed', async ({ page, watch }) => {
      watch.allow(/./);
      await page.route('**/*_bg.wasm', (route) => route.abort());
      for (const path of tools) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
        await fits(page);
        const again = page.getByRole('alert').getByRole('button', { name: m.try_again });
        await again.scrollIntoViewIfNeeded();
        await expect(again).toBeInViewport({ ratio: 1 });
      }
      await page.unrouteAll();
      await page.goto(tools[0]);
      await ready(page);
    });
  });
}
