import { expect, open, ready, test } from './portal';
import { messages, paths } from './routes';

const m = messages.en;

// Playwright turns the browser's keeping of whole pages off.
test.use({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
});

test('a page that was kept while another was visited has the right time at once, and answers', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => Object.assign(window, { persisted: event.persisted }));
    // A clock that goes on for the page that is out of sight too.
    Date.now = () => Date.parse(localStorage.getItem('clock') ?? '2026-06-11T15:59:00Z');
  });
  await open(page, paths.contact.en);
  const own = page.getByRole('region', { name: m.user_region_title });
  await expect(own.getByText('Open until 17:00', { exact: true })).toBeVisible();
  await page.goto(paths.about.en);
  await page.evaluate(() => localStorage.setItem('clock', '2026-06-11T17:30:00Z'));
  // A page that was kept is not loaded.
  await page.goBack({ waitUntil: 'commit' });
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)).toBe(true);
  await expect(own.getByText('Open until 17:00', { exact: true })).toHaveCount(0);
  await own.getByRole('combobox', { name: m.user_region_label }).selectOption('Japan');
  await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
});
