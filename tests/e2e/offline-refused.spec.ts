import { expect, open, ready } from './portal';
import type { Page } from './portal';
import { after, device, keptWhole, missing, test } from './deployment';
import { messages, paths } from './routes';

/** The page answers, and says nothing of the device that would not be true. */
async function works(page: Page) {
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('100');
  await expect(page).toHaveURL(/value=100/);
  await expect(page.getByText(messages.en.trouble)).toBeHidden();
  await expect(page.getByText(messages.en.new_version)).toBeHidden();
}

/** The page works when it is loaded once more. */
async function worksAnew(page: Page) {
  await page.reload();
  await ready(page);
  await works(page);
}

const refusals: [string, () => void][] = [
  ['that knows no workers', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })],
  [
    'that refuses workers',
    () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
  [
    'that refuses to register one',
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    },
  ],
  [
    'that refuses to remember anything',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    },
  ],
];

for (const [which, refuse] of refusals) {
  test(`a browser ${which} shows the page as ever`, async ({ page, deployment }) => {
    await page.addInitScript(refuse);
    await open(page, paths.estimate.en);
    await works(page);
    // Long enough for the page to have tried: it is idle.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await works(page);
    expect(deployment.asked).not.toContain('/sw.js');
  });
}

test('a policy against the worker leaves the page as ever', async ({ page, deployment, watch }) => {
  deployment.policy = deployment.policy.replace('trusted-types portal', "trusted-types 'none'");
  watch.expect(/^error: policy: trusted-types/);
  watch.allow(/^error: Creating a TrustedTypePolicy/);
  await open(page, paths.estimate.en);
  await expect.poll(() => watch.logged.some((text) => text.includes('policy: trusted-types'))).toBe(true);
  await works(page);
  expect(deployment.asked).not.toContain('/sw.js');
});

test('a server without the worker has pages as ever', async ({ page, deployment, watch }) => {
  deployment.faults.set('/sw.js', missing);
  watch.allow(/status of 404|bad HTTP response code/);
  await open(page, paths.estimate.en);
  await expect.poll(() => deployment.asked.includes('/sw.js')).toBe(true);
  await page.waitForLoadState('networkidle');
  await works(page);
});

for (const [why, script] of [
  ['is full', 'Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError"); };'],
  ['is refused', 'Object.defineProperty(self, "caches", { get() { throw new DOMException("denied", "SecurityError"); } });'],
  ['does not open', 'CacheStorage.prototype.open = CacheStorage.prototype.keys = CacheStorage.prototype.match = async () => { throw new DOMException("no", "UnknownError"); };'],
] as const) {
  test(`where the worker's storage ${why} pages come from the server`, async ({ page, deployment }) => {
    deployment.faults.set('/sw.js', after(script));
    await open(page, paths.estimate.en);
    await works(page);
    await expect.poll(() => deployment.asked.includes('/sw.js')).toBe(true);
    for (const path of [paths.contact.en, paths.estimate.en]) {
      await open(page, path);
      await page.waitForLoadState('networkidle');
    }
    await works(page);
    expect(Object.values(await device(page)).flat()).toEqual([]);
  });
}

test("a browser's own quota that is used up takes nothing from the page", async ({ page, deployment }) => {
  const session = await page.context().newCDPSession(page);
  await open(page, paths.home.en);
  await session.send('Storage.overrideQuotaForOrigin', { origin: deployment.origin, quotaSize: 100_000 });
  await open(page, paths.estimate.en);
  await expect.poll(() => deployment.asked.includes(paths.rules.en)).toBe(true);
  await page.waitForLoadState('networkidle');
  await works(page);
  await worksAnew(page);
});

test('a device that is emptied while the page is open: the page works, and the next one keeps it again', async ({ page, deployment, folders, watch }) => {
  // Four loads, and all of a language kept three times.
  test.slow();
  watch.allow(/Failed to load resource: net::ERR_/);
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await open(page, paths.estimate.en);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: deployment.origin, storageTypes: 'cache_storage' });
  await works(page);
  await worksAnew(page);
  await keptWhole(page, folders.first, 'en');
  await session.send('Storage.clearDataForOrigin', { origin: deployment.origin, storageTypes: 'all' });
  await works(page);
  await worksAnew(page);
  await keptWhole(page, folders.first, 'en');
  await deployment.off();
  await worksAnew(page);
  await deployment.on();
});
