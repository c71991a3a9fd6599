import { readFileSync } from 'node:fs';
import { expect, open, test } from './portal';
import type { Page } from './portal';

const list = JSON.parse(readFileSync(new URL('../../deploy/headers.json', import.meta.url), 'utf8'));

/** Opens a page as a server that knows no headers sends it. */
async function openBare(page: Page, path: string) {
  await page.route('**/*', async (route) => {
    const answer = await route.fetch();
    const type = { 'content-type': answer.headers()['content-type'] ?? '' };
    await route.fulfill({ response: answer, headers: type });
  });
  await open(page, path);
}

type Forbidden = 'markup' | 'inline' | 'elsewhere' | 'policy';

/** Does what the policy forbids, and gives the directive that the browser names for it and whether it was done. */
const attempt = (page: Page, what: Forbidden) =>
  page.evaluate(async (what) => {
    const told = new Promise<string>((resolve) =>
      addEventListener('securitypolicyviolation', (report) => resolve(report.violatedDirective), { once: true }),
    );
    const deeds: Record<Forbidden, () => unknown> = {
      markup: () => (document.body.innerHTML = '<p>taken</p>'),
      inline: () => {
        const script = document.createElement('script');
        script.append(document.createTextNode('document.title = "taken"'));
        document.body.append(script);
      },
      elsewhere: () => fetch('https://elsewhere.test/'),
      policy: () => (window as unknown as { trustedTypes: any }).trustedTypes.createPolicy('another', {}),
    };
    let done = true;
    try {
      await deeds[what]();
    } catch {
      done = false;
    }
    return { directive: await told, done, title: document.title, headings: document.querySelectorAll('h1').length };
  }, what);

for (const [server, start] of [
  ['with the headers', open],
  ['from a server without headers', openBare],
] as const) {
  test(`a page ${server} runs no foreign script and asks nobody else`, async ({ page, watch }) => {
    // What the browser tells of each attempt, by itself and as the watch does.
    watch.allow(/^error: /);
    watch.allow(/^uncaught: /);
    await start(page, '/en/faq/');
    const title = await page.title();
    const stands = { title, headings: 1 };
    expect(await attempt(page, 'markup')).toEqual({ ...stands, directive: 'require-trusted-types-for', done: false });
    expect(await attempt(page, 'elsewhere')).toEqual({ ...stands, directive: 'connect-src', done: false });
    // The one policy has its name; no other is made.
    expect(await attempt(page, 'policy')).toEqual({ ...stands, directive: 'trusted-types', done: false });
    const inline = await attempt(page, 'inline');
    expect(inline.directive).toMatch(/^(script-src-elem|require-trusted-types-for)$/);
    expect(inline.title).toBe(title);
  });
}

test('the browser knows every feature that is turned off, and the one that the tools use stays', async ({ page }) => {
  // A feature that it does not know would be told as a warning, on which every test fails.
  await open(page, '/en/');
  const allowed = await page.evaluate(() =>
    (document as unknown as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures(),
  );
  const rules = (list.every['Permissions-Policy'] as string).split(', ').map((rule) => rule.split('='));
  const off = rules.filter(([, who]) => who === '()').map(([name]) => name);
  expect(off.length).toBeGreaterThan(20);
  expect(allowed.filter((name) => off.includes(name))).toEqual([]);
  expect(allowed).toContain('clipboard-write');
});

test('a page shares its process with no other site', async ({ page }) => {
  await open(page, '/en/');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
