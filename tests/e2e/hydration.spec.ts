import { expect, holdBack, ready, test } from './portal';
import type { Page } from './portal';
import { lost, paths, routes } from './routes';

/** Marks what the server wrote and notes what is taken from it until the page is ready. */
const mark = (page: Page) =>
  page.evaluate(() => {
    // What a live region says may be replaced once the clock is known: that is its use.
    const written = [...document.body.querySelectorAll('*')].filter((e) => !e.closest('[aria-live]'));
    for (const element of written) Object.assign(element, { written: true });
    const changes: string[] = [];
    let isReady = false;
    const note = (records: MutationRecord[]) => {
      for (const record of records) {
        if (record.type === 'attributes') isReady = true;
        if (isReady) continue;
        const names = (nodes: NodeList) => [...nodes].filter((n) => n.nodeType === 1).map((n) => n.nodeName);
        changes.push(...names(record.removedNodes).map((name) => `removed ${name}`));
        changes.push(...names(record.addedNodes).map((name) => `added ${name}`));
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(document.body, { childList: true, subtree: true });
    observer.observe(document.documentElement, { attributeFilter: ['data-app'] });
    Object.assign(window, { written, changes });
    return written.length;
  });

/** How many marked elements are still in their place, and what hydration changed. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { written, changes } = window as unknown as { written: Element[]; changes: string[] };
    const marked = [...document.body.querySelectorAll('*')].filter((e) => 'written' in e);
    return { connected: written.filter((e) => e.isConnected).length, marked: marked.length, changes };
  });

for (const { path, lang, title, heading, description, ...route } of [...routes, ...lost]) {
  test(`${path} is hydrated without replacing anything`, async ({ page, watch }) => {
    const release = await holdBack(page);
    const isLost = !('name' in route);
    if (isLost) watch.expect(/status of 404/);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const count = await mark(page);
    expect(count).toBeGreaterThan(20);
    release();
    await ready(page);
    expect(await look(page)).toEqual({ connected: count, marked: count, changes: [] });
    expect(watch.logged.filter((text) => !isLost || !/status of 404/.test(text))).toEqual([]);

    await expect(page).toHaveTitle(title);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', description);
    const alternates = await page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
    const own = 'name' in route ? paths[route.name] : {};
    const everybodyElse = 'name' in route ? [['x-default', paths[route.name].en]] : [];
    expect(alternates).toEqual([...Object.entries(own), ...everybodyElse]);
    await expect(page.locator('meta[name=robots][content=noindex]')).toHaveCount(isLost ? 1 : 0);
  });
}

// What the visitor brings along comes after the first render.
test('the contact page with a moment, a region and a zone is hydrated without replacing anything', async ({ page, watch }) => {
  await page.addInitScript(() => {
    localStorage.setItem('region', 'japan');
    localStorage.setItem('zone', 'Asia/Tokyo');
  });
  const release = await holdBack(page);
  await page.goto('/en/contact/#at=2026-06-19T07:00Z', { waitUntil: 'domcontentloaded' });
  const count = await mark(page);
  release();
  await ready(page);
  expect(await look(page)).toEqual({ connected: count, marked: count, changes: [] });
  await expect(page.getByLabel('Date and time')).toHaveValue('2026-06-19T16:00');
  await expect(page.getByRole('region', { name: 'Your centre' }).getByText('Open until 17:00')).toBeVisible();
  expect(watch.logged).toEqual([]);
});
