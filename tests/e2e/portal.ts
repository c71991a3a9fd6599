import { expect, test as base } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

export { expect };
export type { Locator, Page } from '@playwright/test';

/** What the pages of a test did that a visitor would not see. */
export class Watch {
  /** Everything written to the console. */
  readonly logged: string[] = [];
  /** The address of every request. */
  readonly requests: string[] = [];
  private readonly faults: string[] = [];
  private readonly announced: { pattern: RegExp; times: number }[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly origin: string) {}

  async follow(context: BrowserContext) {
    context.on('console', (message) => {
      // The tests' own doing, where they keep workers out.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      const text = `${message.type()}: ${message.text()}`;
      this.logged.push(text);
      if (['error', 'warning', 'assert'].includes(message.type())) this.faults.push(text);
    });
    context.on('weberror', (fault) => this.faults.push(`uncaught: ${fault.error().message}`));
    context.on('request', (request) => {
      this.requests.push(request.url());
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== this.origin) {
        this.faults.push(`request to another origin: ${request.url()}`);
      }
    });
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (report) =>
        console.error(`policy: ${report.violatedDirective} ${report.blockedURI} ${report.sample}`),
      );
    });
  }

  /** Announces faults that the test brings about itself. */
  expect(pattern: RegExp, times = 1) {
    this.announced.push({ pattern, times });
  }

  /** Lets pass what may come or not. */
  allow(pattern: RegExp) {
    this.allowed.push(pattern);
  }

  /** Faults nobody announced, and announced ones that did not come. */
  settle(): string[] {
    const left = this.faults.filter((fault) => !this.allowed.some((pattern) => pattern.test(fault)));
    for (const { pattern, times } of this.announced) {
      for (let n = 0; n < times; n += 1) {
        const at = left.findIndex((fault) => pattern.test(fault));
        if (at < 0) left.push(`did not happen: ${pattern}`);
        else left.splice(at, 1);
      }
    }
    return left;
  }
}

type Portal = {
  watch: Watch;
  /** Another visitor: a browser without memory, watched like the first. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Every test fails on what a console, a policy report or a foreign request tells. */
export const test = base.extend<Portal>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(new URL(baseURL!).origin);
      await watch.follow(context);
      await use(watch);
      expect(watch.settle(), 'faults that the page did not show').toEqual([]);
    },
    { auto: true },
  ],
  visitor: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch.follow(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** The page is hydrated. */
export const ready = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-app', 'ready');

/** Opens a page and waits until its controls answer. */
export async function open(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}

/** Opens an address that leads nowhere, whose status the console reports. */
export async function openLost(page: Page, watch: Watch, path: string) {
  watch.expect(/status of 404/);
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
}

const pairs = (page: Page) => new URL(page.url()).hash.slice(1).split('&');
const isStamp = (pair: string) => pair.startsWith('seen=');

/** The case in the page's address: its fragment without its `#` and without the stamp of the answer. */
export const fragment = (page: Page) =>
  pairs(page)
    .filter((pair) => !isStamp(pair))
    .join('&');

/** The stamp of the answer at the end of the page's address; empty where there is none. */
export const stamp = (page: Page) => {
  const last = pairs(page).at(-1) ?? '';
  return isStamp(last) ? last.slice('seen='.length) : '';
};

/** Goes to the same page in another language. */
export async function switchTo(page: Page, language: string) {
  const menu = page.getByRole('banner').getByRole('navigation').last();
  await menu.getByRole('button').click();
  await menu.getByRole('link', { name: language, exact: true }).click();
}

/** Chooses an answer of a question. */
export const choose = (page: Page, question: string, choice: string) =>
  page.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: choice, exact: true }).check();

/** Keeps the program from arriving until the returned function is called. */
export async function holdBack(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/*_bg.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What is on the clipboard. The portal's own pages may not read it, so another of its origin does. */
export async function clipboard(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  await reader.route('**/clipboard', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await reader.goto('/clipboard');
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  await page.bringToFront();
  return text;
}

/** How far the page reaches beyond its window, and by what; a table that scrolls by itself may, and what is out of sight. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (e) => !e.closest('[role=region][tabindex], .visually-hidden') && e.getBoundingClientRect().right > clientWidth + 1,
    );
    return { pixels: scrollWidth - clientWidth, widest: wide.slice(0, 3).map((e) => `${e.nodeName}.${e.className}`) };
  });

/** The page does not scroll sideways. */
export const fits = async (page: Page) => expect(await beyond(page)).toEqual({ pixels: 0, widest: [] });
