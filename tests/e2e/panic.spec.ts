import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Deployment } from './deployment';
import { expect, open, test as base } from './portal';
import type { Page } from './portal';

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

test.beforeEach(({ watch }) => {
  watch.expect(new RegExp(`^error: panicked at src/main\\.rs:${line}:\\d+:\nprovoked by a test$`));
  // The program ends there.
  watch.expect(/^uncaught: unreachable$/);
});

/** The page says that its tools don't answer. */
async function saysSo(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
}

test('a panic says its message and its place in the console, and the page that its tools don’t answer', async ({ page }) => {
  await open(page, '/en/estimate/');
  await page.evaluate(() => dispatchEvent(new Event('provoke-panic')));
  await saysSo(page);
});

test('a program that panicked while it started is never ready, though its tasks run on', async ({ page }) => {
  await page.addInitScript(() => {
    // Tries in every task, so that it comes between hydration and the first effects.
    const tries = new MessageChannel();
    tries.port1.onmessage = () => {
      dispatchEvent(new Event('provoke-panic'));
      if (document.documentElement?.dataset.app !== 'failed') tries.port2.postMessage('');
    };
    tries.port2.postMessage('');
    Object.assign(window, { states: [] as string[] });
    new MutationObserver(() => (window as unknown as { states: unknown[] }).states.push(document.documentElement.dataset.app)).observe(document, {
      attributeFilter: ['data-app'],
      subtree: true,
    });
  });
  await page.goto('/en/estimate/');
  await saysSo(page);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  expect(await page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual(['starting', 'failed']);
});
