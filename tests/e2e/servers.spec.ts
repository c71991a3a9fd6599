import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { languages, routes } from './routes';
import { origins, root } from './servers';

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const list = JSON.parse(readFileSync(new URL('../../deploy/headers.json', import.meta.url), 'utf8'));
const file = (path: string) => readFileSync(`${root}${path}`);
const named = (pattern: RegExp) => `/${readdirSync(root).find((name) => pattern.test(name))}`;
const wasm = named(/_bg\.wasm$/);
const glue = named(/^portal-.*\.js$/);
const nginxHasBrotli = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

/** Asks as the test says and no otherwise: no encoding, no redirect, no tidying of the path. */
const asker =
  (origin: string) =>
  (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });

const decompressed = ({ headers, body }: Answer) => {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    case undefined:
      return body;
    default:
      throw new Error(`unknown encoding ${headers['content-encoding']}`);
  }
};

/** Every header of the list, and none that tells of the server's version. */
const expectHeaders = (headers: IncomingHttpHeaders, why: string) => {
  for (const [name, value] of Object.entries(list.every)) expect(headers[name.toLowerCase()], `${why}: ${name}`).toBe(value);
  for (const name of Object.keys(list.https)) expect(headers[name.toLowerCase()], why).toBeUndefined();
  expect(headers.server ?? '', why).not.toMatch(/\d/);
  expect(headers['x-powered-by'], why).toBeUndefined();
};

for (const [server, origin, brotli] of [
  ['Caddy', origins.caddy, true],
  ['nginx', origins.nginx, nginxHasBrotli],
] as const) {
  const ask = asker(origin);

  test.describe(server, () => {
    test('sends every page whole, with every header', async () => {
      for (const { path } of routes) {
        const answer = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
        expect(answer.status, path).toBe(200);
        expect(answer.headers['content-type']?.toLowerCase(), path).toBe('text/html; charset=utf-8');
        expect(answer.headers['cache-control'], path).toBe(list.cache.other);
        expectHeaders(answer.headers, path);
        expect(decompressed(answer).equals(file(`${path}index.html`)), path).toBe(true);
      }
    });

    test('packs as the browser wants it', async () => {
      const best = brotli ? 'br' : 'gzip';
      for (const path of ['/en/', wasm, glue, '/notices.json', '/en/manifest.webmanifest', '/en/contact/japan.ics']) {
        for (const [accepted, expected] of [
          ['gzip, deflate, br, zstd', best],
          ['br', brotli ? 'br' : undefined],
          ['gzip', 'gzip'],
          ['br;q=0, gzip', 'gzip'],
          ['br;q=0', undefined],
          ['gzip;q=0', undefined],
          ['identity', undefined],
          ['', undefined],
        ] as const) {
          const answer = await ask(path, accepted ? { 'accept-encoding': accepted } : {});
          const why = `${path} for « ${accepted} »`;
          expect(answer.status, why).toBe(200);
          expect(answer.headers['content-encoding'], why).toBe(expected);
          expect(answer.headers.vary ?? '', why).toMatch(/Accept-Encoding/i);
          const whole = file(path.endsWith('/') ? `${path}index.html` : path);
          expect(decompressed(answer).equals(whole), why).toBe(true);
          // Sent in chunks, an answer does not say its length before.
          expect(answer.headers['content-length'] ?? `${answer.body.length}`, why).toBe(`${answer.body.length}`);
        }
      }
    });

    test('names the type of every kind of file', async () => {
      for (const [path, type] of [
        [wasm, /^application\/wasm$/],
        [glue, /^(text|application)\/javascript; charset=utf-8$/],
        [named(/^style-.*\.css$/), /^text\/css; charset=utf-8$/],
        [named(/^icon-.*\.svg$/), /^image\/svg\+xml/],
        [named(/^content-en-.*\.bin$/), /^application\/octet-stream$/],
        ['/icons/icon-192.png', /^image\/png$/],
        ['/ja/manifest.webmanifest', /^application\/manifest\+json$/],
        ['/ja/contact/japan.ics', /^text\/calendar; charset=utf-8$/],
        ['/sitemap.xml', /^(text|application)\/xml/],
        ['/robots.txt', /^text\/plain; charset=utf-8$/],
      ] as const) {
        const { status, headers } = await ask(path);
        expect(status, path).toBe(200);
        expect(headers['content-type']?.toLowerCase(), path).toMatch(type);
        expectHeaders(headers, path);
      }
    });

    test('keeps names with a hash for ever and asks for everything else anew', async () => {
      const files = readdirSync(root).filter((name) => /\.\w+$/.test(name) && !/\.(br|gz)$|^_/.test(name));
      const hashed = files.filter((name) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name));
      expect(hashed.length).toBeGreaterThanOrEqual(14);
      for (const name of [...files, 'en/contact/japan.ics', 'en/manifest.webmanifest', 'icons/icon-192.png']) {
        const { headers, status } = await ask(`/${name}`);
        expect(status, name).toBe(200);
        expect(headers['cache-control'], name).toBe(hashed.includes(name) ? list.cache.hashed : list.cache.other);
      }
      // A file that is not here yet must not be lost for ever.
      const { headers, status } = await ask('/content-en-0123456789abcdef.bin');
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe(list.cache.other);
    });

    test('answers « not modified » to a browser that has the file', async () => {
      for (const path of ['/en/', wasm]) {
        const { headers } = await ask(path, { 'accept-encoding': 'br' });
        const tag = headers.etag ?? '';
        expect(tag, path).not.toBe('');
        const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': tag });
        expect(again.status, path).toBe(304);
        expect(again.body.length, path).toBe(0);
        expect(again.headers['cache-control'], path).toBe(headers['cache-control']);
      }
    });

    test('shows a lost page in the language of its address', async () => {
      for (const language of languages) {
        for (const path of [`/${language}/nothing-here/`, `/${language}/nothing/at/all.html`]) {
          const answer = await ask(path);
          expect(answer.status, path).toBe(404);
          expect(answer.body.equals(file(`/${language}/404.html`)), path).toBe(true);
          expect(answer.headers['content-type']?.toLowerCase(), path).toBe('text/html; charset=utf-8');
          expect(answer.headers['cache-control'], path).toBe(list.cache.other);
          expectHeaders(answer.headers, path);
        }
      }
      for (const path of ['/nothing', '/xx/nothing/', '/nothing.wasm', '/styleguide/nothing']) {
        const answer = await ask(path, { 'accept-encoding': 'gzip' });
        expect(answer.status, path).toBe(404);
        expect(decompressed(answer).equals(file('/404.html')), path).toBe(true);
      }
    });

    test('answers a head with the headers alone', async () => {
      for (const path of ['/en/', wasm]) {
        const whole = await ask(path, { 'accept-encoding': 'gzip' });
        const head = await ask(path, { 'accept-encoding': 'gzip' }, 'HEAD');
        expect(head.status).toBe(200);
        expect(head.body.length).toBe(0);
        expect(head.headers['content-length']).toBe(whole.headers['content-length']);
        expect(head.headers['content-encoding']).toBe('gzip');
        expectHeaders(head.headers, `HEAD ${path}`);
      }
    });

    test('sends a range of a file', async () => {
      const whole = file(wasm);
      const part = await ask(wasm, { range: 'bytes=100-199' });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
      expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
      expectHeaders(part.headers, 'a range');
      const beyond = await ask(wasm, { range: `bytes=${whole.length}-` });
      expect(beyond.status).toBe(416);
    });

    test('lists no folder and leads to its page', async () => {
      expect((await ask('/icons/')).status).toBe(404);
      const answer = await ask('/en');
      expect([301, 302, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe('/en/');
    });

    test('gives nothing outside the folder, and no compressed file by its own name', async () => {
      for (const path of [
        '/../Cargo.toml',
        '/en/../../Cargo.toml',
        '/%2e%2e/Cargo.toml',
        '/..%2fCargo.toml',
        '/en/..%2f..%2fCargo.toml',
        '/..%5cCargo.toml',
        '//etc/passwd',
        '/en/%00/',
        `${wasm}.br`,
        `${wasm}.gz`,
        '/en/index.html.br',
        '/_headers',
      ]) {
        const answer = await ask(path);
        expect(answer.status, path).toBeGreaterThanOrEqual(400);
        expect(answer.body.toString(), path).not.toMatch(/\[package\]|root:/);
        expect(answer.headers.server ?? '', path).not.toMatch(/\d/);
        expect(answer.body.toString(), path).not.toMatch(/nginx\/\d/);
      }
    });
  });
}
