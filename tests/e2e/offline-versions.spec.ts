import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, fits, open, ready } from './portal';
import type { Page } from './portal';
import { after, device, keptWhole, missing, otherBytes, test, text, word, worker } from './deployment';
import { messages, paths } from './routes';

const m = messages.en;
const menu = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
const line = (page: Page) => page.getByRole('status').filter({ hasText: m.new_version });
const value = (page: Page) => page.getByRole('textbox', { name: 'Value of the licence' });
const load = (page: Page) => line(page).getByRole('button', { name: m.new_version_load });

/** A page of the first version, led by its worker, with a case that was typed. */
async function visited(page: Page, first: string) {
  await open(page, paths.home.en);
  await keptWhole(page, first, 'en');
  await open(page, paths.estimate.en);
  await value(page).fill('12,500.50');
  await expect(page).toHaveURL(/value=12500.50/);
  await expect(menu(page, word.first)).toBeVisible();
}

/** Lets the browser look for a new version, and tells what has become of it. */
const lookFor = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const found = registration.installing;
    if (found) {
      await new Promise<void>((done) =>
        found.addEventListener('statechange', () => found.state !== 'installing' && done()),
      );
    }
    return { found: found?.state, waits: Boolean(registration.waiting) };
  });

test('a new version is told politely, and loaded when the visitor wants it, with the case', async ({ page, deployment, folders }) => {
  await visited(page, folders.first);
  await expect(line(page)).toBeHidden();
  deployment.root = folders.second;
  expect(await lookFor(page)).toEqual({ found: 'installed', waits: true });
  await expect(line(page)).toBeVisible();
  await expect(value(page)).toHaveValue('12,500.50');

  // Who ignores it goes on with the version that is open, loads included.
  await page.getByRole('contentinfo').getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About');
  await ready(page);
  await expect(menu(page, word.first)).toBeVisible();
  await expect(line(page)).toBeVisible();
  await page.goBack();
  await ready(page);
  await expect(value(page)).toHaveValue('12,500.50');

  await load(page).click();
  await expect(menu(page, word.second)).toBeVisible();
  await ready(page);
  await expect(value(page)).toHaveValue('12,500.50');
  await expect(line(page)).toBeHidden();
  // The new one is kept whole, the old one is gone.
  await keptWhole(page, folders.second, 'en');
  expect(Object.keys(await device(page))).toEqual([worker(folders.second).version]);
  await deployment.off();
  await page.reload();
  await ready(page);
  await expect(menu(page, word.second)).toBeVisible();
  await deployment.on();
});

test('the line can be read and reached by everybody, and hides nothing', async ({ page, deployment, folders }) => {
  // The rules take their time.
  test.slow();
  await visited(page, folders.first);
  deployment.root = folders.second;
  await lookFor(page);
  await expect(line(page)).toBeVisible();
  for (const [width, height] of [[1280, 720], [320, 640], [320, 256]]) {
    await page.setViewportSize({ width, height });
    await fits(page);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  // A low window has room for the text only: the line stands at its end.
  await page.evaluate(() => scrollTo(0, 0));
  await expect(load(page)).not.toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(load(page)).toBeInViewport();
  await load(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page, word.second)).toBeVisible();
});

test.describe('with a network that is off at the end', () => {
  test.beforeEach(({ watch }) => watch.allow(/Failed to load resource: net::ERR_/));

  test('a new version begins by itself when no page of the old one is open', async ({ page, context, deployment, folders }) => {
    await visited(page, folders.first);
    deployment.root = folders.second;
    expect(await lookFor(page)).toEqual({ found: 'installed', waits: true });
    await page.close();
    await deployment.off();
    const next = await context.newPage();
    // The browser ends the old worker when its last page is gone, in its own time: a page that
    // it still loads is one more, so that one leaves before it looks again.
    await expect(async () => {
      await next.goto('about:blank');
      await open(next, paths.home.en);
      await expect(menu(next, word.second)).toBeVisible({ timeout: 200 });
    }).toPass();
    await expect(line(next)).toBeHidden();
    await deployment.on();
  });
});

for (const [what, fault] of [
  ['is not there yet', missing],
  ['is still another', otherBytes],
] as const) {
  for (const [which, find] of [
    ['a page', () => paths.contact.en],
    ['the program', (names: string[]) => `/${names.find((name) => name.endsWith('_bg.wasm'))}`],
  ] as const) {
    test(`a server half of which is new changes nothing: ${which} ${what}`, async ({ page, deployment, folders, watch }) => {
      watch.allow(/status of 404/);
      await visited(page, folders.first);
      const broken = find(Object.keys(worker(folders.second).files['']));
      deployment.root = folders.second;
      deployment.faults.set(broken, fault);
      expect(await lookFor(page)).toEqual({ found: 'redundant', waits: false });
      await page.reload();
      await ready(page);
      await expect(menu(page, word.first)).toBeVisible();
      await expect(line(page)).toBeHidden();
      await expect.poll(async () => Object.keys(await device(page))).toEqual([worker(folders.first).version]);
      // When the rest has come the new version is complete.
      deployment.faults.clear();
      await expect.poll(async () => (await lookFor(page)).waits).toBe(true);
      await expect(line(page)).toBeVisible();
    });
  }
}

test('a device that is full keeps the version that it has', async ({ page, deployment, folders }) => {
  await visited(page, folders.first);
  deployment.root = folders.second;
  const refuse = 'Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError"); };';
  deployment.faults.set('/sw.js', after(refuse));
  expect(await lookFor(page)).toEqual({ found: 'redundant', waits: false });
  await page.reload();
  await ready(page);
  await expect(menu(page, word.first)).toBeVisible();
  expect(Object.keys(await device(page))).toEqual([worker(folders.first).version]);
});

test('two pages begin the new version together, each with its case', async ({ page, context, deployment, folders }) => {
  await visited(page, folders.first);
  const other = await context.newPage();
  await open(other, `${paths.coverage.en}#day=2026-06-11&about=training`);
  deployment.root = folders.second;
  await lookFor(page);
  await expect(line(other)).toBeVisible();
  await load(page).click();
  for (const tab of [page, other]) {
    await expect(menu(tab, word.second)).toBeVisible();
    await ready(tab);
    await expect(line(tab)).toBeHidden();
  }
  await expect(value(page)).toHaveValue('12,500.50');
  await expect(other.getByText('Not covered', { exact: true })).toBeVisible();
});

/** Loads a page past its worker, as a browser does when asked for a load without caches. */
async function loadPastWorker(page: Page) {
  const session = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  await ready(page);
}

test('two pages of two versions stand side by side, each with its own files', async ({ page, context, deployment, folders }) => {
  await visited(page, folders.first);
  deployment.root = folders.second;
  await lookFor(page);
  const other = await context.newPage();
  await open(other, paths.estimate.en);
  await expect(menu(other, word.first)).toBeVisible();
  await loadPastWorker(other);
  await expect(menu(other, word.second)).toBeVisible();
  // It is the new version: there is nothing to tell.
  await expect(line(other)).toBeHidden();
  await value(other).fill('1');
  await expect(other).toHaveURL(/value=1/);
  await page.reload();
  await ready(page);
  await expect(menu(page, word.first)).toBeVisible();
  await expect(value(page)).toHaveValue('12,500.50');
});

test('a language that the open version did not keep comes whole from the new server', async ({ page, deployment, folders }) => {
  await visited(page, folders.first);
  deployment.root = folders.second;
  await open(page, paths.coverage.nl);
  await open(page, paths.about.nl);
  const own = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=modulepreload]')!.href);
  expect(Object.keys(worker(folders.second).files[''])).toContain(new URL(own).pathname.slice(1));
  // The new version, which waits, keeps it; the open one can't.
  await keptWhole(page, folders.second, 'nl');
  const kept = await device(page);
  expect(kept[worker(folders.first).version].filter((path) => path.startsWith('/nl/'))).toEqual([]);
});

test('an operator can withdraw the worker: nothing of it is left, and pages go on', async ({ page, deployment, folders }) => {
  test.slow();
  await visited(page, folders.first);
  await page.evaluate(() => caches.open('of another program'));
  deployment.root = folders.second;
  const script = readFileSync(new URL('../../deploy/withdraw/sw.js', import.meta.url), 'utf8');
  deployment.faults.set('/sw.js', text(script));
  // The page may be loaded anew in the middle of the answer.
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())!.update());
  // The browser takes seconds to look for another worker.
  await expect(menu(page, word.second)).toBeVisible();
  await ready(page);
  await expect(value(page)).toHaveValue('12,500.50');
  const left = () =>
    page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, ...(await caches.keys())]);
  await expect.poll(left).toEqual([0, 'of another program']);
  await open(page, paths.contact.en);
  await expect(page.getByRole('article')).not.toHaveCount(0);
  await expect.poll(left).toEqual([0, 'of another program']);
});
