import { expect, holdBack, open, ready, test } from './portal';
import type { Page } from './portal';
import { paths, routes } from './routes';

const pages = routes.filter(({ lang }) => lang === 'en');
const link = (page: Page, path: string) => page.locator(`a[href="${path}"]`).first();
const headings = (path: string) => pages.filter((route) => route.path === path).map(({ heading }) => heading);

type Left = { left: Promise<string | undefined> };
/** How far the program was when the page was left. */
const left = (page: Page) => page.evaluate(() => (window as unknown as Left).left);

/** Lets a link be followed as soon as the program, and not the browser, answers it. */
const leaveEarly = (page: Page, path: string) =>
  link(page, path).evaluate((link: HTMLElement) => {
    const left = new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      const hear = (event: Event) => {
        if (event.defaultPrevented) return done(document.documentElement.dataset.app);
        event.preventDefault();
        port1.postMessage('');
      };
      port2.onmessage = () => {
        // Heard after the program's own listener, whenever that came.
        removeEventListener('click', hear);
        addEventListener('click', hear, { once: true });
        link.click();
      };
      port1.postMessage('');
    });
    Object.assign(window, { left });
  });

/** Lets a link be followed in the moment in which the page says that it answers. */
const leaveAtOnce = (page: Page, path: string) =>
  link(page, path).evaluate((link: HTMLElement) => {
    const left = new Promise((done) => {
      const { dataset } = document.documentElement;
      new MutationObserver((_, observer) => {
        if (dataset.app !== 'ready') return;
        observer.disconnect();
        link.click();
        done(dataset.app);
      }).observe(document.documentElement, { attributeFilter: ['data-app'] });
    });
    Object.assign(window, { left });
  });

/** Both pages are whole, wherever the visitor turned. */
async function bothWork(page: Page, path: string, next: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headings(next));
  await ready(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headings(path));
  await ready(page);
}

for (const { path } of pages) {
  const next = path === paths.estimate.en ? paths.coverage.en : paths.estimate.en;

  for (const [when, leave, state] of [
    ['before the page answers', leaveEarly, 'starting'],
    ['in the moment in which it answers', leaveAtOnce, 'ready'],
  ] as const) {
    test(`${path} can be left ${when}`, async ({ page }) => {
      const release = await holdBack(page);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await leave(page, next);
      release();
      expect(await left(page)).toBe(state);
      await bothWork(page, path, next);
    });
  }
}

test('pages that come by links can be left while they are drawn', async ({ page }) => {
  await open(page, paths.home.en);
  const { home, estimate, contact, coverage } = paths;
  const steps = [contact, estimate, contact, coverage, home, contact, home, coverage, contact, estimate];
  // Two in one task, then the next two: the page between is never whole.
  await page.evaluate(
    (steps) =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => {
          for (const path of steps.splice(0, 2)) document.querySelector<HTMLElement>(`a[href="${path}"]`)!.click();
          if (steps.length) port1.postMessage('');
          else done();
        };
        port1.postMessage('');
      }),
    steps.map((path) => path.en),
  );
  await expect(page).toHaveURL(estimate.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headings(estimate.en));
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('4321');
  await expect(page).toHaveURL(/value=4321/);
});
