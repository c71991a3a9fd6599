import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { lost, messages, paths, routes } from './routes';
import { root } from './servers';

test('every page names each script and style with the digest of its bytes', async ({ request }) => {
  const guides = ['/styleguide/', '/styleguide/ja/'];
  for (const path of ['/', ...routes.map(({ path }) => path), ...guides, ...lost.map(({ path }) => path)]) {
    const html = await (await request.get(path)).text();
    const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
    const loaded = tags.filter((tag) => /<script [^>]*src=|rel="?(stylesheet|modulepreload)/.test(tag));
    // The styles of every page and those without scripts; then the program, or the choice of the language.
    expect(loaded.length, path).toBe(path === '/' ? 3 : guides.includes(path) ? 5 : 4);
    for (const tag of loaded) {
      const [, file] = tag.match(/(?:src|href)="([^"]+)"/) ?? [];
      const digest = createHash('sha384').update(readFileSync(`${root}${file}`)).digest('base64');
      expect(tag, path).toContain(`integrity="sha384-${digest}"`);
    }
  }
});

/** Adds to a file on its way to the browser what marks the page if it runs. */
async function tamper(page: Page, files: string, added = ';document.documentElement.dataset.tampered="";') {
  await page.route(files, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}${added}` });
  });
}

const refusal = /Failed to find a valid digest in the 'integrity' attribute/;

/** The page reads as it was prerendered. */
async function reads(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.en.contact_title);
  await expect(page.getByRole('article')).toHaveCount(8);
  await expect(page.getByRole('link', { name: '+33 1 80 87 52 86' }).first()).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-tampered');
}

test('a start-up script that was tampered with does not run, and the page reads', async ({ page, watch }) => {
  watch.expect(refusal);
  watch.allow(/preloaded using link preload but not used/);
  await tamper(page, '**/start-*.js');
  const said = page.waitForEvent('console', (message) => refusal.test(message.text()));
  await page.goto(paths.contact.en);
  await said;
  await reads(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-app');
});

test('a module that was tampered with does not run, and the page says that its tools do not answer', async ({ page, watch }) => {
  // Refused as it is loaded ahead, and perhaps once more as it is asked for.
  watch.allow(refusal);
  const said = page.waitForEvent('console', (message) => refusal.test(message.text()));
  watch.expect(/Failed to fetch dynamically imported module/);
  watch.allow(/preloaded using link preload but not used/);
  await tamper(page, '**/portal-*.js');
  await page.goto(paths.contact.en);
  await said;
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(page.getByRole('alert')).toContainText(messages.en.trouble);
  await reads(page);
});

test('styles that were tampered with are left out, and the page answers', async ({ page, watch }) => {
  watch.expect(refusal);
  await tamper(page, '**/style-*.css', 'html{outline:1px solid}');
  await open(page, paths.contact.en);
  await expect(page.getByRole('region', { name: 'Your centre' }).getByRole('article')).toContainText('United Kingdom');
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
});

test('a choice of the language that was tampered with leaves the choice to the visitor', async ({ page, watch }) => {
  watch.expect(refusal);
  // A file that the test holds up keeps the browser from fading between the pages.
  watch.allow(/Transition was aborted/);
  await tamper(page, '**/language-*.js');
  const said = page.waitForEvent('console', (message) => refusal.test(message.text()));
  await page.goto('/');
  await said;
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/');
  await ready(page);
});
