import { expect, holdBack, open, ready, test } from './portal';
import type { Page, Watch } from './portal';
import { languages, messages, paths } from './routes';

/** The page stays as it was prerendered, says that its tools don't answer, and logs why, once. */
async function standsAlone(page: Page, watch: Watch, path: string, trouble: string) {
  // The error that the program logs; what the browser itself logs of the network comes beside.
  watch.expect(/^error: (?!Failed to load resource)/);
  watch.allow(/^error: Failed to load resource/);
  watch.allow(/preloaded using link preload but not used/);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(page.getByRole('alert')).toContainText(trouble);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const faults: [string, (page: Page) => Promise<void>][] = [
  ['the program does not arrive', (page) => page.route('**/*_bg.wasm', (route) => route.abort())],
  [
    'the program arrives broken',
    (page) =>
      page.route('**/*_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no program' })),
  ],
  [
    'the content is not there',
    (page) => page.route('**/content-*.bin', (route) => route.fulfill({ status: 404, body: '' })),
  ],
  ['the content does not arrive', (page) => page.route('**/content-*.bin', (route) => route.abort())],
  [
    'the content is garbled',
    (page) =>
      page.route('**/content-*.bin', (route) =>
        route.fulfill({ contentType: 'application/octet-stream', body: '{"messages": {"site_name": 1}, "\u0000' }),
      ),
  ],
  [
    'the content is of another shape',
    (page) =>
      page.route('**/content-*.bin', (route) => route.fulfill({ contentType: 'application/octet-stream', body: '[]' })),
  ],
  [
    'the content is huge',
    (page) =>
      page.route('**/content-*.bin', (route) =>
        // Twice what the program reads: the test's own way into the browser is slow for more.
        route.fulfill({ contentType: 'application/octet-stream', body: JSON.stringify({ messages: 'x'.repeat(8_000_000) }) }),
      ),
  ],
];

for (const [at, [why, bring]] of faults.entries()) {
  // The languages by turns.
  const lang = languages[at % languages.length];
  test(`the page stands when ${why} (${lang})`, async ({ page, watch }) => {
    // Some bring megabytes.
    test.slow();
    await bring(page);
    await standsAlone(page, watch, paths.contact[lang], messages[lang].trouble);
    await expect(page.getByRole('article')).toHaveCount(8);
    await expect(page.getByRole('link', { name: '+33 1 80 87 52 86' }).first()).toBeVisible();
  });
}

test('a tool that does not answer shows its rule and the numbers instead', async ({ page, watch }) => {
  await page.route('**/*_bg.wasm', (route) => route.abort());
  const m = messages.en;
  await standsAlone(page, watch, '/en/estimate/', m.trouble);
  await expect(page.getByText(m.needs_script)).toBeVisible();
  await expect(page.getByRole('link', { name: '+33 1 80 87 52 86' })).toBeVisible();
  // Nothing is left that one could fill in vain, or that would wait for ever.
  await expect(page.locator('form').getByRole('textbox', { disabled: false })).toHaveCount(0);
  await expect(page.getByText('The sum begins as soon as the page is ready.')).toBeHidden();
});

test('answers still open when the program does not arrive', async ({ page, watch }) => {
  await page.route('**/*_bg.wasm', (route) => route.abort());
  await standsAlone(page, watch, '/en/faq/', messages.en.trouble);
  await page.getByRole('heading', { name: 'What is the price?' }).click();
  await expect(page.getByText('is based on a percentage of the total value')).toBeVisible();
});

test('no tool can be used before it answers', async ({ page, watch }) => {
  watch.allow(/preloaded using link preload but not used/);
  const release = await holdBack(page);
  await page.goto('/en/estimate/', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toBeDisabled();
  await expect(page.getByText('The sum begins as soon as the page is ready.')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  release();
  await ready(page);
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toBeEnabled();
});

test('a page that started well shows no notice of trouble', async ({ page }) => {
  await open(page, '/en/');
  await expect(page.getByText(messages.en.trouble)).toBeHidden();
});

test.describe('a browser that refuses to remember', () => {
  test('still finds the centre', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open(page, '/en/contact/');
    const own = page.getByRole('region', { name: 'Your centre' });
    await expect(own.getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
    await own.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
    await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
    // It would be untrue that the choice is remembered.
    await expect(own.getByText('Your choice is remembered on this device only.')).toHaveCount(0);
  });

  test('still finds the centre when its storage is full', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, '/en/contact/');
    const own = page.getByRole('region', { name: 'Your centre' });
    await own.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
    await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
  });
});

test.describe('without a clipboard', () => {
  test('copying says what to do instead', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await open(page, '/en/estimate/');
    await page.getByRole('button', { name: 'Copy the link to this case' }).click();
    await expect(page.getByText(/^The browser refuses to copy/)).toBeVisible();
  });
});
