import { choose, expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { paths, routes } from './routes';

// As a visitor comes.
test.use({ serviceWorkers: 'allow' });

/**
 * Collects the paths that the server was asked for: not those found in the browser's cache,
 * nor the page's sign, which the browser asks for when it likes.
 */
async function askedFor(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const cached = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { pathname } = new URL(response.url);
    if (!cached.has(requestId) && !response.fromDiskCache && !/^\/icon-/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test('no request is made while every tool is used', async ({ page, watch, baseURL }) => {
  const asked = await askedFor(page);
  await open(page, '/en/');
  // The last that a visit asks for; the browser may still have something of its own in mind.
  await expect.poll(() => asked).toContain('/notices.json');
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  expect(before).toBeGreaterThan(3);
  const tool = (name: string) => page.getByRole('banner').getByRole('link', { name }).click();

  await tool('Price');
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('12,500.50');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByRole('textbox', { name: 'Name of option 1' }).fill('secret');
  await page.getByRole('textbox', { name: 'Value of “secret”' }).fill('1');
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
  await page.getByRole('button', { name: 'Copy the link to this case' }).click();
  await expect(page.getByText(/^(Link copied|The browser refuses)/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Restart surcharge' }).fill('50');
  await page.getByRole('textbox', { name: 'Value of an option to add' }).fill('500');
  await expect(page.getByRole('heading', { name: 'What if an option is added?' })).toBeVisible();

  await tool('Coverage');
  await choose(page, 'Which kind of licence?', 'Perpetual licence');
  await page.getByLabel('Day the licence was bought').fill('2026-01-15');
  await choose(page, 'Is the version one of the two most recent?', 'No');
  await choose(page, 'What is it about?', 'Installation, settings, configuration or use');
  await expect(page.getByText('Not covered', { exact: true })).toBeVisible();

  await tool('Contacts');
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await expect(page.getByRole('region', { name: 'Your centre' }).getByRole('article')).toContainText('Japan');
  await page.getByRole('combobox', { name: 'Your time zone' }).selectOption('Asia/Tokyo');
  await page.getByLabel('Date and time').fill('2026-11-27T16:00');
  await expect(page.getByText(/^Answers for Friday, 27 November 2026/)).toBeVisible();

  await tool('Questions');
  await page.getByRole('searchbox', { name: 'Search' }).fill('price');
  await expect(page.getByRole('mark').first()).toBeVisible();

  expect(asked.slice(before)).toEqual([]);
  expect(watch.requests.filter((address) => new URL(address).origin !== baseURL)).toEqual([]);
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page of HTML only is asked for, with the notices of the moment and nothing else', async ({ page }) => {
    const asked = await askedFor(page);
    await open(page, '/en/');
    await expect.poll(() => asked).toContain('/notices.json');
    for (const [name, path] of [
      ['About', paths.about.en],
      ['All the rules', paths.rules.en],
    ]) {
      const before = asked.length;
      await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await ready(page);
      await expect.poll(() => asked.slice(before)).toContain('/notices.json');
      await page.waitForLoadState('networkidle');
      expect(asked.slice(before)).toEqual([path, '/notices.json']);
    }
  });
});

test('a visit sets no cookie and leaves nothing behind but a region and a zone chosen and the last estimate', async ({ page, context }) => {
  await open(page, '/en/estimate/');
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('100');
  await page.getByRole('banner').getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await page.getByRole('combobox', { name: 'Your time zone' }).selectOption('Asia/Tokyo');
  await page.getByLabel('Date and time').fill('2026-11-27T16:00');
  await expect(page.getByText(/^Answers for Friday, 27 November 2026/)).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
    region: 'japan',
    zone: 'Asia/Tokyo',
    estimate: expect.stringMatching(/^licence=perpetual&currency=CAD&value=100\.00&/),
  });
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
});

test('a page loads its own language only', async ({ page, watch }) => {
  await open(page, '/fr/');
  await page.waitForLoadState('networkidle');
  const contents = watch.requests.filter((address) => /\/content-/.test(address));
  expect(contents.length).toBeGreaterThan(0);
  for (const address of contents) expect(address).toContain('/content-fr-');
});

test('every page comes with the headers that keep it safe', async ({ request }) => {
  for (const { path } of routes) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['server']).toBeUndefined();
    // Nothing in the page that the policy would have to make an exception for.
    const html = await answer.text();
    // A block of data is not run.
    expect(html).not.toMatch(/<script(?![^>]*\s(src=|type="application\/ld\+json"))/);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  }
});

test('files with a hash in their name are kept for ever', async ({ page, watch, request }) => {
  await open(page, '/en/');
  await page.waitForLoadState('networkidle');
  const hashed = [...new Set(watch.requests)].filter((address) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(address));
  expect(hashed.length).toBeGreaterThanOrEqual(5);
  for (const address of hashed) {
    const headers = (await request.get(address)).headers();
    expect(headers['cache-control'], address).toBe('public, max-age=31536000, immutable');
  }
});
