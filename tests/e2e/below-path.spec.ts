import { expect, open, openLost, ready, switchTo, test } from './portal';
import { languages, lost, messages, paths, routes } from './routes';
import { belowPath, origins } from './servers';

test.use({ baseURL: origins.belowPath });

const below = (path: string) => `${belowPath}${path}`;

test.afterEach(({ watch }) => {
  const elsewhere = watch.requests.filter((address) => !new URL(address).pathname.startsWith(below('/')));
  expect(elsewhere, 'requests beside the portal').toEqual([]);
  expect(watch.requests.length).toBeGreaterThan(0);
});

for (const lang of languages) {
  test(`every page of the language answers below a path: ${lang}`, async ({ page }) => {
    for (const { path, title, heading } of routes.filter((route) => route.lang === lang)) {
      await open(page, below(path));
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(links.filter((link) => link.startsWith('/') && !link.startsWith('/support/care/'))).toEqual([]);
    }
  });

  test(`a lost page below a path is in the language of its address: ${lang}`, async ({ page, watch }) => {
    const { path, heading } = lost.find((page) => page.lang === lang)!;
    await openLost(page, watch, below(path));
    await ready(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`^${origins.belowPath}${belowPath}/${lang}/`));
  });
}

test('tools lead to each other without a load, and back', async ({ page, watch }) => {
  await open(page, below('/en/'));
  await page.waitForLoadState('networkidle');
  const before = watch.requests.length;
  const tool = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true }).click();
  for (const [name, path] of [
    ['Price', paths.estimate.en],
    ['Coverage', paths.coverage.en],
    ['Contacts', paths.contact.en],
    ['Questions', paths.faq.en],
  ]) {
    await tool(name);
    await expect(page).toHaveURL(new RegExp(`${below(path)}(#.*)?$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  // The page's sign is the browser's own affair, and so is when it asks for it.
  expect(watch.requests.slice(before).filter((address) => !/\/icon-/.test(address))).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.en.contact_title);
});

test('the language switches on the same page and takes the case along', async ({ page }) => {
  await open(page, below('/en/estimate/#licence=perpetual&currency=EUR&value=100.00'));
  await switchTo(page, 'Deutsch');
  await ready(page);
  await expect(page).toHaveURL(new RegExp(`${below(paths.estimate.de)}#licence=perpetual&currency=EUR&value=100\\.00`));
});

test('a page that is written, not programmed, is loaded', async ({ page }) => {
  await open(page, below('/en/coverage/'));
  await page.getByRole('contentinfo').getByRole('link', { name: 'All the rules' }).click();
  await expect(page).toHaveURL(below(paths.rules.en));
  await ready(page);
});

test('what the search finds and offers lies below the path', async ({ page }) => {
  await open(page, below('/en/'));
  const field = page.getByRole('searchbox', { name: 'Search' });
  await field.fill('japan');
  await page.getByRole('banner').getByRole('link', { name: /Japan/ }).first().click();
  await expect(page).toHaveURL(below('/en/contact/#japan'));
  await field.fill('price');
  await page.getByRole('banner').getByRole('link', { name: 'What is the price?' }).click();
  await expect(page).toHaveURL(below('/en/faq/#price'));
});

test('notices are those beside this portal', async ({ page }) => {
  const text = 'Told below the path.';
  await page.route(`**${below('/notices.json')}`, (route) =>
    route.fulfill({ json: { notices: [{ from: '2020-01-01', until: '2020-12-31', text: { en: text } }] } }),
  );
  await page.clock.setFixedTime('2020-06-15T12:00:00Z');
  await open(page, below('/en/contact/'));
  await expect(page.getByText(text).first()).toBeVisible();
});

test('a calendar and the manifest are where the page says', async ({ page }) => {
  await open(page, below('/ja/contact/'));
  const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
  const { start_url, scope, icons } = await (await page.request.get(manifest!)).json();
  expect([start_url, scope]).toEqual([below('/ja/'), below('/')]);
  const calendar = await page.locator('a[href$=".ics"]').first().getAttribute('href');
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  for (const address of [...icons.map(({ src }: { src: string }) => src), calendar!, touch!, below('/sitemap.xml')]) {
    expect(address).toMatch(/^\/support\/care\//);
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});

test('what the device remembers is kept and forgotten apart from what others keep on the host', async ({ page }) => {
  await open(page, below('/en/contact/'));
  await page.evaluate(() => localStorage.setItem('region', 'of another site'));
  const own = page.getByRole('region', { name: 'Your centre' });
  await own.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
  await page.reload();
  await ready(page);
  await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
  await page.getByRole('contentinfo').getByRole('button', { name: messages.en.forget }).click();
  await expect(page.getByText(messages.en.forget_done)).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ region: 'of another site' });
});

test('the root of the portal leads to the language', async ({ page }) => {
  await page.goto(below('/'), { waitUntil: 'commit' });
  await expect(page).toHaveURL(below('/en/'));
  await ready(page);
});

test('links of the host outside the portal are left alone', async ({ page, watch }) => {
  // The other page does not fade.
  watch.allow(/Transition was aborted/);
  for (const [href, heading] of [
    ['/', 'Another site'],
    [`${belowPath}-more/`, messages.fr.not_found_title],
  ]) {
    await open(page, below('/en/'));
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'Elsewhere' });
      document.querySelector('main')!.prepend(link);
    }, href);
    if (href !== '/') watch.expect(/status of 404/);
    const loaded = page.waitForEvent('load');
    await page.getByRole('link', { name: 'Elsewhere' }).click();
    await loaded;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
  // These two were asked for on purpose.
  const asked = watch.requests.filter((address) => new URL(address).pathname.startsWith(below('/')));
  watch.requests.splice(0, watch.requests.length, ...asked);
});
