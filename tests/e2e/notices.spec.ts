import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { advice, bars, better, centre, drawn, fact, field, own, ranked, soonest, timeline, told } from './contact-page';
import { expect, fits, open, ready, test } from './portal';
import type { Page } from './portal';

const address = '**/notices.json';

/** A file of notices, as its server sends it. */
const publish = (page: Page, ...notices: object[]) =>
  page.route(address, (route) => route.fulfill({ json: { notices } }));

/** The board above everything. */
const board = (page: Page) => page.locator('.notice-board').getByRole('paragraph');

const today = { from: '2026-06-11', until: '2026-06-11' };
const closing = { regions: ['united-kingdom'], ...today, closed: true, text: { en: 'Office move', fr: 'Déménagement' } };

test.beforeEach(async ({ context }) => {
  // Thursday 11 June, 11:00 in London.
  await context.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
});

/** The page as it is without notices, with tools that answer. */
async function worksWithout(page: Page) {
  await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  await expect(fact(own(page), page, 'Call now')).toHaveText('by 13:00 (same time at the centre)');
  await expect(board(page)).toHaveCount(0);
  expect(await bars(page, 'United Kingdom')).toEqual([[1, 9]]);
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Japan');
  await field(page, 'moment_label').fill('2026-06-12T02:00');
  await expect(own(page).getByText('Open until 9:00', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
}

test.describe('a centre closed for today', () => {
  const status = 'Closed (exceptional closing: Office move). Opens Fri 12 Jun, 9:00';

  test('is closed in every part of the contact page, and why is said', async ({ page }) => {
    await publish(page, closing);
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveText(['United Kingdom: Office move']);
    for (const card of [own(page), centre(page, 'United Kingdom')]) {
      await expect(card.getByText(status, { exact: true })).toBeVisible();
      await expect(fact(card, page, 'In your time')).toHaveText('from Fri 12 Jun, 9:00 to 17:00');
      await expect(fact(card, page, 'Call now')).toHaveText('by Fri 12 Jun, 11:00 (same time at the centre)');
      await expect(fact(card, page, 'Write now')).toHaveText('by Fri 12 Jun, 13:00 (same time at the centre)');
    }
    await expect(advice(page)).toContainText(
      'United Kingdom: the centre is closed and opens Fri 12 Jun, 9:00. A call at opening is answered by Fri 12 Jun, 11:00.',
    );
    await expect(better(page)).toContainText('Germany would answer sooner: open until 16:00, answer by 13:00.');
    await expect(ranked(page, 'United Kingdom').getByRole('cell').first()).toHaveText(status);
    expect(await bars(page, 'United Kingdom')).toEqual([]);
    const why = 'Thu 11 Jun: exceptional closing: Office move';
    await expect(drawn(page, 'United Kingdom').getByText(why, { exact: true })).toBeVisible();
    await expect(told(page, 'United Kingdom')).toHaveText(['closed all that time', why]);
    await own(page).locator('summary').filter({ hasText: 'How the deadline is counted' }).click();
    await expect(
      own(page).getByText('Thu 11 Jun: nothing counts (exceptional closing: Office move)', { exact: true }).first(),
    ).toBeVisible();
    await own(page).locator('summary').filter({ hasText: 'Closures ahead' }).click();
    await expect(own(page).getByText(why, { exact: true })).toBeVisible();
    // The others are as ever.
    await expect(centre(page, 'France').getByText('Open until 16:00', { exact: true })).toBeVisible();
    expect(await bars(page, 'France')).toEqual([[0, 8]]);
  });

  test('changes from open to closed as soon as the file arrives', async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await page.route(address, async (route) => {
      await released;
      await route.fulfill({ json: { notices: [closing] } });
    });
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
    release();
    await expect(own(page).getByText(status, { exact: true })).toBeVisible();
  });

  test('is closed on the first page too', async ({ page }) => {
    await publish(page, closing);
    await open(page, '/en/');
    const line = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'United Kingdom', exact: true }) });
    await expect(line).toContainText(status);
    await expect(board(page)).toHaveText(['United Kingdom: Office move']);
  });

  test('in French', async ({ page }) => {
    await publish(page, closing);
    await open(page, '/fr/contact/');
    await expect(board(page)).toHaveText([/^Royaume-Uni\s: Déménagement$/]);
    await expect(
      own(page).getByText(/^Fermé \(fermeture exceptionnelle\s: Déménagement\)\. Réouverture\s: ven\. 12 juin,? (à )?0?9:00$/),
    ).toBeVisible();
  });

  test('is open again on the day after, and on the day before', async ({ page }) => {
    await publish(page, closing);
    for (const at of ['2026-06-10T10:00Z', '2026-06-12T10:00Z']) {
      await open(page, '/en/contact/');
      // The file is there: the day itself is closed.
      await expect(board(page)).toHaveCount(1);
      await page.goto(`/en/contact/#at=${at}`);
      await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
      await expect(board(page)).toHaveCount(0);
      await page.goto('about:blank');
    }
  });
});

test.describe('hours changed for today', () => {
  test('count in state, deadlines and picture, and why is said', async ({ page }) => {
    await publish(page, {
      regions: ['united-kingdom'],
      ...today,
      open: '12:00',
      close: '15:00',
      text: { en: 'Training', fr: 'Formation' },
    });
    await open(page, '/en/contact/');
    await expect(
      own(page).getByText('Closed (outside opening hours). Opens 12:00. Exceptional hours: Training', { exact: true }),
    ).toBeVisible();
    await expect(fact(own(page), page, 'In your time')).toHaveText('from 12:00 to 15:00');
    await expect(fact(own(page), page, 'Call now')).toHaveText('by 14:00 (same time at the centre)');
    await expect(fact(own(page), page, 'Write now')).toHaveText('by Fri 12 Jun, 10:00 (same time at the centre)');
    expect(await bars(page, 'United Kingdom')).toEqual([[4, 7]]);
    await expect(drawn(page, 'United Kingdom').locator('.timeline__why')).toHaveText(/^Thu 11 Jun: .*12:00.*15:00.*Training$/);
    await expect(board(page)).toHaveText(['United Kingdom: Training']);
  });

  test('open a Saturday where they hold for every day, else not', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-13T10:00:00Z'));
    const saturday = { from: '2026-06-13', until: '2026-06-13', open: '10:00', close: '13:00' };
    await publish(
      page,
      { regions: ['united-kingdom'], ...saturday, every_day: true, text: { en: 'Open day' } },
      { regions: ['france'], ...saturday, text: { en: 'Shorter days' } },
    );
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 13:00. Exceptional hours: Open day', { exact: true })).toBeVisible();
    await expect(centre(page, 'France').getByText(/^Closed \(weekend\)/)).toBeVisible();
  });
});

test.describe('a message', () => {
  test('for all centres changes no hours', async ({ page }) => {
    await publish(page, { ...today, text: { en: 'Lines are busy', fr: 'Lignes occupées' } });
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveText(['All centres: Lines are busy']);
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
    expect(await bars(page, 'United Kingdom')).toEqual([[1, 9]]);
  });

  test('for some centres names them', async ({ page }) => {
    await publish(
      page,
      { regions: ['japan'], ...today, text: { en: 'One' } },
      { regions: ['france', 'germany'], ...today, text: { en: 'Two' } },
    );
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveText(['Japan: One', /^(France, Germany|Germany, France): Two$/]);
    // It is announced.
    await expect(page.getByRole('status').filter({ hasText: 'Japan: One' })).toHaveCount(1);
  });

  test('holds by the centre’s own calendar', async ({ page }) => {
    // 17:00 in London on the eleventh is one o'clock on the twelfth in Tokyo.
    await page.clock.setFixedTime(new Date('2026-06-11T16:00:00Z'));
    const day = (date: string) => ({ from: date, until: date });
    await publish(
      page,
      { regions: ['japan'], ...day('2026-06-12'), text: { en: 'Tokyo’s twelfth' } },
      { regions: ['japan'], ...day('2026-06-11'), text: { en: 'Tokyo’s eleventh' } },
      { regions: ['france'], ...day('2026-06-12'), text: { en: 'The twelfth in Paris' } },
    );
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveText(['Japan: Tokyo’s twelfth']);
  });

  test('is text, not mark-up', async ({ page }) => {
    await publish(page, { ...today, text: { en: '<img src=x onerror=alert(1)> & <b>bold</b>' } });
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveText(['All centres: <img src=x onerror=alert(1)> & <b>bold</b>']);
  });

  for (const [path, text, lang] of [
    ['/en/contact/', { fr: 'Lignes occupées' }, 'fr'],
    ['/fr/contact/', { en: 'Lines are busy' }, 'en'],
    ['/fr/', { en: 'Lines are busy' }, 'en'],
  ] as const) {
    test(`in no other language than ${lang} is told in it, and marked so: ${path}`, async ({ page }) => {
      await publish(page, { ...today, text });
      await open(page, path);
      const words = board(page).getByText(Object.values(text)[0], { exact: true });
      await expect(words).toBeVisible();
      expect(await words.evaluate((e) => e.closest('[lang]')!.getAttribute('lang'))).toBe(lang);
    });
  }
});

test('many long notices fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await publish(
    page,
    ...Array.from({ length: 100 }, (_, n) => ({ ...today, text: { en: `${n} ${'long '.repeat(20)} https://example.com/${'x'.repeat(80)}` } })),
  );
  await open(page, '/en/contact/');
  await expect(board(page)).toHaveCount(100);
  await fits(page);
});

test.describe('a file that can’t be read changes nothing', () => {
  const good = { ...today, closed: true, text: { en: 'Never shown' } };
  for (const [what, body] of [
    ['no JSON', '{"notices": ['],
    ['empty', ''],
    ['a page', '<!doctype html><title>Hello</title>'],
    ['of another shape', '[]'],
    ['without notices', '{}'],
    ['of an unknown key', JSON.stringify({ notices: [], version: 2 })],
    ['about an unknown region', JSON.stringify({ notices: [good, { ...good, regions: ['atlantis'] }] })],
    ['of a day that is none', JSON.stringify({ notices: [{ ...good, until: '2026-02-30' }] })],
    ['of a text that is none', JSON.stringify({ notices: [{ ...good, text: { en: 3 } }] })],
    ['with 101 notices', JSON.stringify({ notices: Array.from({ length: 101 }, () => ({ ...today, text: { en: 'x' } })) })],
    ['that changes a day twice', JSON.stringify({ notices: [good, good] })],
  ]) {
    test(what, async ({ page, watch }) => {
      // For the operator; nothing of it reaches the visitor.
      watch.expect(/^warning: .*notices\.json/);
      if (what === 'that changes a day twice') watch.expect(/^warning: .*notices\.json/, 7);
      await page.route(address, (route) => route.fulfill({ contentType: 'application/json', body }));
      const told = page.waitForEvent('console', (message) => message.text().includes('notices.json'));
      await open(page, '/en/contact/');
      await told;
      await worksWithout(page);
    });
  }
});

test('a file that is not there changes nothing', async ({ page, watch }) => {
  watch.expect(/^error: Failed to load resource: the server responded with a status of 404/);
  await page.route(address, (route) => route.fulfill({ status: 404, body: 'no' }));
  await open(page, '/en/contact/');
  await worksWithout(page);
});

test('a server that fails, with a file beside the error, changes nothing', async ({ page, watch }) => {
  watch.expect(/^error: Failed to load resource: the server responded with a status of 500/);
  await page.route(address, (route) => route.fulfill({ status: 500, json: { notices: [closing] } }));
  await open(page, '/en/contact/');
  await worksWithout(page);
});

test('a connection refused changes nothing', async ({ page, watch }) => {
  watch.expect(/^error: Failed to load resource: net::ERR_CONNECTION_REFUSED/);
  await page.route(address, (route) => route.abort('connectionrefused'));
  await open(page, '/en/contact/');
  await worksWithout(page);
});

test('a redirection to another site is not followed', async ({ page, watch }) => {
  let reached = 0;
  const elsewhere = createServer((_, answer) => {
    reached += 1;
    answer.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify({ notices: [closing] }));
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/notices.json`;
  // The policy of the pages forbids it, and the browser says so.
  watch.allow(/^error: .*Content Security Policy/);
  watch.allow(/^error: policy: connect-src /);
  watch.allow(/^error: Fetch API cannot load /);
  watch.allow(/^request to another origin: /);
  await page.route(address, (route) => route.fulfill({ status: 302, headers: { location } }));
  const refused = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  await open(page, '/en/contact/');
  await refused;
  await worksWithout(page);
  expect(reached).toBe(0);
  elsewhere.close();
});

/** Has the notices come from a server of the test's own, byte by byte, while something is done. */
async function serve(page: Page, listener: RequestListener, during: () => Promise<void>) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await page.route(address, (route) => route.continue({ url: `http://127.0.0.1:${port}/notices.json` }));
  try {
    await during();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a file of two hundred megabytes is cut off', async ({ page }) => {
  // More than the buffers on the way can hold while the page is busy.
  const whole = 200 * 1024 * 1024;
  const chunk = Buffer.alloc(16 * 1024, ' ');
  let sent = 0;
  let ended = (_: 'cut off' | 'sent to its end') => {};
  const end = new Promise((done) => (ended = done));
  await serve(
    page,
    (_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': whole });
      answer.on('close', () => ended(answer.writableFinished ? 'sent to its end' : 'cut off'));
      const send = () => {
        while (sent < whole) {
          sent += chunk.length;
          if (!answer.write(chunk)) return;
        }
        answer.end();
      };
      answer.on('drain', send);
      send();
    },
    async () => {
      await open(page, '/en/contact/');
      expect(await end).toBe('cut off');
      expect(sent).toBeLessThan(whole);
      await worksWithout(page);
    },
  );
});

test('a good file is read up to the last byte allowed', async ({ page }) => {
  const text = JSON.stringify({ notices: [closing] });
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'application/json', body: text + ' '.repeat(64 * 1024 - Buffer.byteLength(text)) }),
  );
  await open(page, '/en/contact/');
  await expect(board(page)).toHaveText(['United Kingdom: Office move']);
});

test('a good file a byte longer is not read', async ({ page }) => {
  const text = JSON.stringify({ notices: [closing] });
  // It comes, and is let go at the limit: whether that ends or fails the request is all the same.
  const came = page.waitForEvent('response', (response) => response.url().endsWith('/notices.json'));
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'application/json', body: text + ' '.repeat(64 * 1024 + 1 - Buffer.byteLength(text)) }),
  );
  await open(page, '/en/contact/');
  await came;
  await worksWithout(page);
});

test('a file that breaks off in the middle changes nothing', async ({ page, watch }) => {
  watch.expect(/^error: Failed to load resource: net::ERR_(CONTENT_LENGTH_MISMATCH|CONNECTION_RESET)/);
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/notices.json'));
  await serve(
    page,
    (_, answer) => {
      const text = JSON.stringify({ notices: [closing] });
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      answer.write(text.slice(0, 40), () => answer.destroy());
    },
    async () => {
      await open(page, '/en/contact/');
      await failed;
      await worksWithout(page);
    },
  );
});

test('while a server never answers, the page is ready and its tools answer', async ({ page }) => {
  await serve(
    page,
    () => {},
    async () => {
      await open(page, '/en/contact/');
      await worksWithout(page);
    },
  );
});

test('the wait for a server that never answers ends, without a word', async ({ page, watch }) => {
  // What ends the wait is the browser's own clock: here it is ended at once.
  await page.addInitScript(() => {
    const waits: number[] = [];
    const stop = new AbortController();
    AbortSignal.timeout = (milliseconds) => {
      waits.push(milliseconds);
      return stop.signal;
    };
    Object.assign(window, { waits, giveUp: () => stop.abort(new DOMException('timed out', 'TimeoutError')) });
  });
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/notices.json'));
  await serve(
    page,
    () => {},
    async () => {
      await open(page, '/en/contact/');
      await expect.poll(() => page.evaluate(() => (window as unknown as { waits: number[] }).waits)).toContain(8_000);
      await page.evaluate(() => (window as unknown as { giveUp: () => void }).giveUp());
      await failed;
      await worksWithout(page);
    },
  );
  expect(watch.logged).toEqual([]);
});

test.describe('asked for anew', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T10:00:05Z') });
  });

  test('after a quarter of an hour, and a file that is then there counts', async ({ page, watch }) => {
    watch.expect(/status of 404/);
    let asked = 0;
    await page.route(address, (route) => {
      asked += 1;
      return asked === 1 ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ json: { notices: [closing] } });
    });
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
    await expect.poll(() => asked).toBe(1);
    await page.clock.fastForward('13:30');
    await expect(fact(own(page), page, 'Call now')).toHaveText('by 13:13 (same time at the centre)');
    expect(asked).toBe(1);
    await page.clock.fastForward('02:00');
    await expect(own(page).getByText(/^Closed \(exceptional closing: Office move\)/)).toBeVisible();
    await expect(board(page)).toHaveText(['United Kingdom: Office move']);
    expect(asked).toBe(2);
  });

  test('a notice taken back is gone', async ({ page }) => {
    let asked = 0;
    await page.route(address, (route) => {
      asked += 1;
      return route.fulfill({ json: { notices: asked === 1 ? [closing] : [] } });
    });
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveCount(1);
    await page.clock.fastForward('16:00');
    await expect(board(page)).toHaveCount(0);
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  });

  test('a file that has become unreadable leaves what was known', async ({ page, watch }) => {
    watch.expect(/^warning: .*notices\.json/);
    let asked = 0;
    await page.route(address, (route) => {
      asked += 1;
      return asked === 1
        ? route.fulfill({ json: { notices: [closing] } })
        : route.fulfill({ contentType: 'application/json', body: '{"notices"' });
    });
    await open(page, '/en/contact/');
    await expect(board(page)).toHaveCount(1);
    const warned = page.waitForEvent('console', (message) => message.text().includes('notices.json'));
    await page.clock.fastForward('16:00');
    await warned;
    await expect(board(page)).toHaveText(['United Kingdom: Office move']);
    await expect(own(page).getByText(/^Closed \(exceptional closing: Office move\)/)).toBeVisible();
  });
});

test('nothing that the visitor does goes along with the question', async ({ page, baseURL }) => {
  await page.clock.install({ time: new Date('2026-06-11T10:00:05Z') });
  const asked: { url: string; method: string; body: string | null; headers: Record<string, string> }[] = [];
  await page.route(address, async (route) => {
    const request = route.request();
    asked.push({ url: request.url(), method: request.method(), body: request.postData(), headers: await request.allHeaders() });
    await route.fulfill({ json: { notices: [] } });
  });
  await open(page, '/en/contact/#at=2026-06-19T15:00Z');
  await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
  await field(page, 'zone_label').selectOption('Asia/Tokyo');
  await field(page, 'moment_label').fill('2026-06-20T16:00');
  await expect(page.getByText(/^Answers for Saturday, 20 June 2026/)).toBeVisible();
  await page.clock.fastForward('16:00');
  await expect.poll(() => asked.length).toBe(2);
  for (const { url, method, body, headers } of asked) {
    expect(url).toBe(`${baseURL}/notices.json`);
    expect(method).toBe('GET');
    expect(body).toBeNull();
    expect(headers.referer).toBeUndefined();
    expect(JSON.stringify(headers)).not.toMatch(/tokyo|japan|2026/i);
  }
});

test('the file is asked for once for all pages of a visit', async ({ page }) => {
  let asked = 0;
  await page.route(address, (route) => {
    asked += 1;
    return route.fulfill({ json: { notices: [closing] } });
  });
  await open(page, '/en/');
  await expect(board(page)).toHaveCount(1);
  await page.getByRole('banner').getByRole('link', { name: 'Contacts' }).click();
  await ready(page);
  await expect(own(page).getByText(/^Closed \(exceptional closing: Office move\)/)).toBeVisible();
  await expect(soonest(page).getByRole('table')).toBeVisible();
  await expect(timeline(page).locator('rect').first()).toBeAttached();
  expect(asked).toBe(1);
});
