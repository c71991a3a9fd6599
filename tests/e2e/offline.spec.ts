import { expect, open, ready } from './portal';
import type { Watch } from './portal';
import { device, keptWhole, test, worker } from './deployment';
import { languages, lost, messages, paths, routes } from './routes';

/** What the browser itself logs of a network that is off. */
const silence = (watch: Watch) => watch.allow(/Failed to load resource: net::ERR_(CONNECTION_REFUSED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET)/);

for (const lang of languages) {
  test(`after one visit every page of the language works without a network (${lang})`, async ({ page, deployment, folders, watch }) => {
    silence(watch);
    await open(page, paths.faq[lang]);
    await keptWhole(page, folders.first, lang);
    await deployment.off();
    for (const { path, heading } of routes.filter((route) => route.lang === lang)) {
      await open(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
      await page.reload();
      await ready(page);
    }
    await deployment.on();
  });
}

test('without a network the tools answer: a link with a case, the search, the centres with the last notices', async ({ page, deployment, folders, watch }) => {
  silence(watch);
  const notice = { notices: [{ from: '2026-01-01', until: '2026-12-31', text: { en: 'Please write if you can.' } }] };
  deployment.faults.set('/notices.json', (answer) => answer.end(JSON.stringify(notice)));
  await page.clock.setFixedTime('2026-11-24T10:00:00Z');
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await deployment.off();

  await open(page, `${paths.estimate.en}#licence=perpetual&currency=EUR&value=12500.50`);
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toHaveValue('12,500.50');
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('20,000');
  await expect(page).toHaveURL(/value=20000/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toHaveValue('20,000.00');

  await open(page, `${paths.coverage.en}#day=2026-06-11&about=training`);
  await expect(page.getByText('Not covered', { exact: true })).toBeVisible();

  await open(page, paths.contact.en);
  await expect(page.getByText('Please write if you can.')).toBeVisible();
  await expect(page.getByRole('article')).not.toHaveCount(0);

  await open(page, paths.faq.en);
  await page.getByRole('searchbox', { name: 'Search' }).fill('price');
  await expect(page.getByRole('mark').first()).toBeVisible();
  await deployment.on();
});

test('without a network a page is found by every address that the server knows', async ({ page, deployment, folders, watch }) => {
  silence(watch);
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await deployment.off();
  const h1 = page.getByRole('heading', { level: 1 });
  for (const address of ['/en/contact?from=mail', '/en/contact/index.html?from=mail', '/en/contact/?from=mail']) {
    await open(page, `${address}#japan`);
    await expect(h1).toHaveText(messages.en.contact_title);
    await expect(page).toHaveURL(`/en/contact/?from=mail#japan`);
  }
  // The root goes on to the language, and the case goes along.
  await page.goto('/#a=1', { waitUntil: 'commit' });
  await expect(page).toHaveURL('/en/#a=1');
  await ready(page);
  // A part of a calendar is never put together from two versions: it comes whole.
  const calendar = await page.evaluate(async () => {
    const answer = await fetch('/en/contact/japan.ics', { headers: { Range: 'bytes=5-9' } });
    return { status: answer.status, type: answer.headers.get('content-type'), begin: (await answer.text()).slice(0, 15) };
  });
  expect(calendar).toEqual({ status: 200, type: 'text/calendar; charset=utf-8', begin: 'BEGIN:VCALENDAR' });
  // Nothing is at an address that this version does not know.
  watch.expect(/status of 404/, 2);
  for (const { path, heading } of lost.filter(({ lang }) => lang === 'en')) {
    for (const address of [path, '/en/nothing']) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(h1).toHaveText(heading);
    }
  }
  await deployment.on();
});

test('a language is kept from its first page on, one never visited is not', async ({ page, deployment, folders, watch }) => {
  silence(watch);
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  await open(page, paths.about.ja);
  await keptWhole(page, folders.first, 'ja');
  const { version, files } = worker(folders.first);
  const own = ['', 'en', 'ja'].flatMap((code) => Object.keys(files[code]).map((name) => `/${name}`));
  expect((await device(page))[version].sort()).toEqual([...own, '/notices.json'].sort());
  await deployment.off();
  await open(page, paths.estimate.ja);
  await open(page, paths.estimate.en);
  // The browser's own page: it would be untrue that nothing is there.
  await expect(page.goto(paths.estimate.fr)).rejects.toThrow(/ERR_(FAILED|CONNECTION_REFUSED)/);
  await deployment.on();
});

test('nothing is kept before the page answers', async ({ page, deployment, folders, watch }) => {
  watch.allow(/preloaded using link preload but not used/);
  let release = () => {};
  const wasm = Object.keys(worker(folders.first).files['']).find((name) => name.endsWith('_bg.wasm'));
  deployment.faults.set(`/${wasm}`, (answer, file) => (release = () => answer.end(file)));
  await page.goto(paths.home.en, { waitUntil: 'domcontentloaded' });
  await expect.poll(() => deployment.asked.some((address) => address === `/${wasm}`)).toBe(true);
  expect(deployment.asked).not.toContain('/sw.js');
  deployment.faults.clear();
  release();
  await ready(page);
  await keptWhole(page, folders.first, 'en');
  expect(deployment.asked).toContain('/sw.js');
});

test('who saves data keeps what was loaded, and nothing else is asked for', async ({ page, deployment, folders, watch }) => {
  silence(watch);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await open(page, paths.estimate.en);
  const { version } = worker(folders.first);
  const kept = async () => (await device(page))[version] ?? [];
  await expect.poll(kept).toContain('/notices.json');
  expect(await kept()).toContain(paths.estimate.en);
  expect((await kept()).filter((path) => /^\/(en|fr)\//.test(path))).toEqual([paths.estimate.en]);
  expect(deployment.asked.filter((address) => address.endsWith('.ics'))).toEqual([]);
  await deployment.off();
  await page.reload();
  await ready(page);
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('1');
  await expect(page).toHaveURL(/value=1/);
  await deployment.on();
});

test('what the worker asks the server for is what it keeps, and holds nothing typed', async ({ page, deployment, folders }) => {
  await open(page, `${paths.estimate.en}#licence=perpetual&currency=EUR&value=4711`);
  await keptWhole(page, folders.first, 'en');
  await page.reload();
  await ready(page);
  const { files } = worker(folders.first);
  const known = ['', 'en'].flatMap((code) => Object.keys(files[code])).map((name) => `/${name}`);
  const others = deployment.asked.filter((address) => !known.includes(address) && !address.startsWith('/icons/'));
  expect([...new Set(others)].sort()).toEqual(['/notices.json', '/sw.js']);
  // What the page has loaded for ever is not asked for again.
  const hashed = deployment.asked.filter((address) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(address));
  expect(hashed.length).toBeGreaterThanOrEqual(6);
  expect(hashed.length).toBe(new Set(hashed).size);
});

test('the notices come from the server where it answers, else the last good ones', async ({ page, deployment, folders, watch }) => {
  silence(watch);
  watch.allow(/status of 503/);
  const say = (words: string) => JSON.stringify({ notices: [{ from: '2026-01-01', until: '2026-12-31', text: { en: words } }] });
  let body = say('The first notice.');
  let status = 200;
  deployment.faults.set('/notices.json', (answer) => answer.writeHead(status).end(body));
  await page.clock.setFixedTime('2026-11-24T10:00:00Z');
  await open(page, paths.home.en);
  await keptWhole(page, folders.first, 'en');
  body = say('The second notice.');
  await open(page, paths.contact.en);
  await expect(page.getByText('The second notice.')).toBeVisible();
  // A file that is none does not take the place of a good one.
  body = '{"notices": [';
  watch.expect(/^warning: .*notices/);
  const told = page.waitForEvent('console', (message) => message.type() === 'warning' && /notices/.test(message.text()));
  await open(page, paths.contact.en);
  await told;
  [status, body] = [503, 'later'];
  await open(page, paths.contact.en);
  await expect(page.getByText('The second notice.')).toBeVisible();
  await deployment.off();
  await open(page, paths.contact.en);
  await expect(page.getByText('The second notice.')).toBeVisible();
  await deployment.on();
});

test('what was forgotten stays forgotten while the page is open', async ({ page, deployment, folders }) => {
  // The page has its files kept when the browser is idle: here once they are forgotten.
  await page.addInitScript(() => {
    const idle = window.requestIdleCallback.bind(window);
    const later: IdleRequestCallback[] = [];
    if (!sessionStorage.getItem('busy')) return;
    window.requestIdleCallback = (call) => later.push(call);
    const idleAtLast = async () => {
      await new Promise<void>((done) => idle((deadline) => done(later.forEach((call) => call(deadline)))));
      // Workers are looked after one by one: this ends when the page's own words are said.
      await (await navigator.serviceWorker.getRegistration())!.update();
    };
    Object.assign(window, { later, idleAtLast });
  });
  await open(page, paths.contact.en);
  await keptWhole(page, folders.first, 'en');
  await page.evaluate(() => sessionStorage.setItem('busy', 'yes'));
  await page.reload();
  await ready(page);
  await page.getByRole('contentinfo').getByRole('button', { name: messages.en.forget }).click();
  await expect(page.getByText(messages.en.forget_done)).toBeVisible();
  await expect.poll(() => device(page)).toEqual({});
  await page.evaluate(async () => {
    const { later, idleAtLast } = window as unknown as { later: unknown[]; idleAtLast: () => Promise<void> };
    if (later.length !== 1) throw new Error(`${later.length} wait for a browser that is idle`);
    await idleAtLast();
  });
  const before = deployment.asked.length;
  await page.evaluate(() => fetch('/notices.json').then((answer) => answer.text()));
  await page.evaluate(() => fetch('/en/contact/japan.ics').then((answer) => answer.text()));
  // After a load the browser looks in its own time whether there is a newer worker.
  const asked = deployment.asked.slice(before).filter((address) => address !== '/sw.js');
  expect(asked).toEqual(['/notices.json', '/en/contact/japan.ics']);
  expect(await device(page)).toEqual({});
});

test('what is forgotten while it is being kept does not come back', async ({ page, deployment, folders }) => {
  let release = () => {};
  // The first request waits; where a page said its language twice, there is another one.
  deployment.faults.set(paths.rules.en, (answer, file) => {
    deployment.faults.delete(paths.rules.en);
    release = () => answer.end(file);
  });
  await open(page, paths.home.en);
  await expect.poll(() => deployment.asked).toContain(paths.rules.en);
  // A second language waits for the first one.
  await open(page, paths.home.nl);
  await page.getByRole('contentinfo').getByRole('button', { name: messages.nl.forget }).click();
  await expect(page.getByText(messages.nl.forget_done)).toBeVisible();
  await expect.poll(() => device(page)).toEqual({});
  release();
  // A third one is kept once it is done with the two.
  await open(page, paths.home.de);
  await keptWhole(page, folders.first, 'de');
  const { version } = worker(folders.first);
  const others = (await device(page))[version].filter((path) => /^\/(en|nl)\//.test(path));
  expect(others).toEqual([]);
});
