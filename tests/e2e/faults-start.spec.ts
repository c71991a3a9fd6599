import { expect, open, ready } from './portal';
import type { Page, Watch } from './portal';
import { cutOff, keptWhole, missing, test, text, worker } from './deployment';
import type { Deployment } from './deployment';
import { messages, paths } from './routes';

const m = messages.en;
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: m.trouble });
const again = (page: Page) => notice(page).getByRole('button', { name: m.try_again });
const value = (page: Page) => page.getByRole('textbox', { name: 'Value of the licence' });
const address = `${paths.estimate.en}#licence=perpetual&currency=EUR&value=4711.00`;

/** The path of a file by the end of its name. */
const path = (root: string, end: RegExp) => {
  const { files } = worker(root);
  return `/${Object.keys({ ...files[''], ...files.en }).find((name) => end.test(name))}`;
};
const ends = { program: /_bg\.wasm$/, glue: /^portal-\w+\.js$/, content: /^content-en/, start: /^start-/ };

/** The page is as it was prerendered, says so, and offers another try. */
async function standsAlone(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText(m.needs_script)).toBeVisible();
  await expect(page.getByRole('link', { name: '+33 1 80 87 52 86' })).toBeVisible();
  await expect(page.locator('form').getByRole('textbox', { disabled: false })).toHaveCount(0);
}

/** The fault is announced once by the page; what the browser logs of the network comes beside. */
function announce(watch: Watch) {
  watch.expect(/^error: (?!Failed to load resource)/);
  watch.allow(/^error: Failed to load resource/);
  watch.allow(/preloaded using link preload but not used/);
  watch.allow(/valid digest in the 'integrity' attribute/);
  watch.allow(/blocked because of a disallowed MIME type|non-JavaScript MIME type/);
}

const faults: [string, keyof typeof ends, Parameters<Deployment['faults']['set']>[1]][] = [
  ['the program is not there', 'program', missing],
  ['the program is cut off half-way', 'program', cutOff],
  ['the program is another file', 'program', text('no program')],
  ['its JavaScript is not there', 'glue', missing],
  ['its JavaScript is cut off half-way', 'glue', cutOff],
  ['its JavaScript is garbled', 'glue', text('import {')],
  ['its JavaScript is that of another build', 'glue', text('export default () => { throw new Error("other build"); };')],
  ['the content is cut off half-way', 'content', cutOff],
  ['the content is garbled', 'content', text('{"messages": ["OL')],
];

for (const [why, which, fault] of faults) {
  test(`the page stands when ${why}, and another try brings the tool and its case`, async ({ page, deployment, folders, watch }) => {
    announce(watch);
    const broken = path(folders.first, ends[which]);
    deployment.faults.set(broken, fault);
    await page.goto(address);
    await standsAlone(page);
    deployment.faults.clear();
    // Now in the browser's cache, where names with a hash are never asked for again.
    await again(page).click();
    await ready(page);
    await expect(value(page)).toHaveValue('4,711.00');
    await expect(notice(page)).toBeHidden();
  });
}

test('a try in vain leaves the page as it is, and can be repeated', async ({ page, deployment, folders, watch }) => {
  announce(watch);
  deployment.faults.set(path(folders.first, ends.program), cutOff);
  await page.goto(address);
  await standsAlone(page);
  const tries = () => deployment.asked.filter((path) => path.endsWith('.wasm')).length;
  const before = tries();
  await again(page).click();
  await expect.poll(tries).toBeGreaterThan(before);
  await expect(again(page)).toBeEnabled();
  await standsAlone(page);
  await deployment.off();
  await again(page).click();
  await expect(again(page)).toBeEnabled();
  await standsAlone(page);
  await deployment.on();
  deployment.faults.clear();
  await again(page).press('Enter');
  await ready(page);
  await expect(value(page)).toHaveValue('4,711.00');
});

test('another try mends what is broken on the device', async ({ page, deployment, folders, watch }) => {
  announce(watch);
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await page.evaluate(
    async ({ path }) => {
      for (const key of await caches.keys()) {
        const headers = { 'Content-Type': 'application/wasm' };
        await (await caches.open(key)).put(path, new Response('no program', { headers }));
      }
    },
    { path: path(folders.first, ends.program) },
  );
  await page.goto(address);
  await standsAlone(page);
  await again(page).click();
  await ready(page);
  await expect(value(page)).toHaveValue('4,711.00');
  // Mended for good: no network is needed any more.
  await deployment.off();
  await page.reload();
  await ready(page);
  await expect(value(page)).toHaveValue('4,711.00');
  await deployment.on();
});

test('another try begins a version that waits', async ({ page, deployment, folders, watch }) => {
  announce(watch);
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await page.reload();
  await ready(page);
  // What the open version keeps is broken, and the server has the next one already.
  const broken = path(folders.first, ends.program);
  await page.evaluate(async (broken) => {
    for (const key of await caches.keys()) {
      await (await caches.open(key)).put(broken, new Response('no', { headers: { 'Content-Type': 'application/wasm' } }));
    }
  }, broken);
  deployment.root = folders.second;
  await page.goto(address);
  await standsAlone(page);
  const waits = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      return Boolean(registration.waiting);
    });
  await expect.poll(waits).toBe(true);
  await again(page).click();
  await ready(page);
  await expect(value(page)).toHaveValue('4,711.00');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Covered?', exact: true })).toBeVisible();
});

for (const [why, fault] of [
  ['does not arrive', missing],
  ['is garbled', text('const {')],
] as const) {
  test(`where the start-up script ${why} the page says so by itself after a while`, async ({ page, deployment, folders, watch }) => {
    watch.allow(/Failed to load resource|MIME type|preloaded using link preload|valid digest in the 'integrity' attribute/);
    deployment.faults.set(path(folders.first, ends.start), fault);
    await page.goto(address);
    await expect(page.locator('html')).not.toHaveAttribute('data-app');
    await expect(notice(page)).toBeHidden();
    const waits = await page.evaluate(() => {
      const [wait] = document.getAnimations();
      const seconds = Number(wait.effect!.getComputedTiming().delay) / 1000;
      wait.finish();
      return seconds;
    });
    expect(waits).toBe(20);
    await expect(notice(page)).toBeVisible();
    // Nobody would answer it.
    await expect(again(page)).toBeHidden();
    await expect(page.locator('form').getByRole('textbox', { disabled: false })).toHaveCount(0);
  });
}

test('a program that does not come for a minute has failed; when it comes it is welcome', async ({ page, deployment, folders, watch }) => {
  watch.expect(/^error: the program did not start/);
  watch.allow(/preloaded using link preload but not used/);
  let release = () => {};
  deployment.faults.set(path(folders.first, ends.program), (answer, file) => (release = () => answer.end(file)));
  await page.clock.install();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-app', 'starting');
  await page.clock.fastForward(59_000);
  await expect(notice(page)).toBeHidden();
  await page.clock.fastForward(2_000);
  await standsAlone(page);
  release();
  await ready(page);
  await expect(notice(page)).toBeHidden();
  await expect(value(page)).toHaveValue('4,711.00');
});

test('a browser without WebAssembly is told so', async ({ page, deployment, watch }) => {
  announce(watch);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto(address);
  await standsAlone(page);
  expect(deployment.asked).not.toContain('/sw.js');
});

test('a browser whose WebAssembly is too old is told so', async ({ page, deployment, watch }) => {
  announce(watch);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid value type'));
    WebAssembly.instantiate = WebAssembly.instantiateStreaming = refuse;
  });
  await page.goto(address);
  await standsAlone(page);
  expect(deployment.asked).not.toContain('/sw.js');
});

test("another script's error is none of the page's", async ({ page, deployment, watch }) => {
  watch.expect(/^uncaught: an extension/);
  watch.expect(/^uncaught: an extension's promise/);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      void Promise.reject(new Error("an extension's promise"));
      throw new Error('an extension');
    });
  });
  await page.goto(address);
  await ready(page);
  await expect(notice(page)).toBeHidden();
  await expect(value(page)).toHaveValue('4,711.00');
  expect(deployment.asked.length).toBeGreaterThan(0);
});

for (const [why, break_] of [
  ['writes no dates', () => { Intl.DateTimeFormat.prototype.format = () => { throw new RangeError('broken Intl'); }; Intl.DateTimeFormat.prototype.formatToParts = () => { throw new RangeError('broken Intl'); }; }],
  ['knows no Intl', () => Reflect.deleteProperty(globalThis, 'Intl')],
  ['has no history', () => { History.prototype.replaceState = () => { throw new DOMException('too many', 'SecurityError'); }; }],
] as [string, () => void][]) {
  test(`a browser that ${why} has a page that answers, or one that says it does not`, async ({ page, deployment, watch }) => {
    watch.allow(/./);
    await page.addInitScript(break_);
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-app', /^(ready|failed)$/);
    const state = await page.locator('html').getAttribute('data-app');
    if (state === 'failed') await standsAlone(page);
    else await expect(value(page)).toHaveValue('4,711.00');
    expect(deployment.asked.length).toBeGreaterThan(0);
  });
}
