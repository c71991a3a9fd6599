import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Deployment } from './deployment';
import { expect, open, test as base } from './portal';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The release built with the feature `provoked-panic`: `make panic-build`. */
const test = base.extend({
  baseURL: async ({}, use) => {
    const deployment = new Deployment(file('target/provoked-panic'));
    await deployment.on();
    await use(deployment.origin);
    await deployment.off();
  },
});

const line = readFileSync(file('src/main.rs'), 'utf8').split('\n').findIndex((text) => text.includes('panic!(')) + 1;

test('a panic says its message and its place in the console, and the page that its tools don’t answer', async ({ page, watch }) => {
  watch.expect(new RegExp(`^error: panicked at src/main\\.rs:${line}:\\d+:\nprovoked by a test$`));
  // The program ends there.
  watch.expect(/^uncaught: unreachable$/);
  await open(page, '/en/estimate/');
  await page.evaluate(() => dispatchEvent(new Event('provoke-panic')));
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
