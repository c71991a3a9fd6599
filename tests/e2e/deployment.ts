import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test as base } from './portal';
import type { Lang } from './routes';

const built = process.env.PORTAL_ROOT ?? fileURLToPath(new URL('../../dist', import.meta.url));
/** The policy of production, so that what a page may do is the same here. */
const policy = /Content-Security-Policy "([^"]+)"/.exec(
  readFileSync(new URL('../../deploy/Caddyfile', import.meta.url), 'utf8'),
)![1];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

type Answer = (answer: ServerResponse, file: Buffer | undefined) => void;

/** A server whose portal can be replaced, fall silent or answer wrongly while pages are open. */
export class Deployment {
  /** Every address that was asked for, as it came. */
  readonly asked: string[] = [];
  /** What is answered at a path instead of the file. */
  readonly faults = new Map<string, Answer>();
  policy = policy;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(public root: string) {}

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The network is there. */
  async on() {
    this.server = createServer((request, answer) => this.answer(request, answer));
    this.server.on('connection', (socket) => this.sockets.add(socket));
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** The network is off: no connection is accepted and none is left. */
  async off() {
    const closed = new Promise((done) => this.server!.close(done));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }

  private file(path: string): Buffer | undefined {
    const file = join(this.root, path, path.endsWith('/') ? 'index.html' : '');
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  }

  private answer(request: IncomingMessage, answer: ServerResponse) {
    this.asked.push(request.url!);
    const { pathname, search } = new URL(request.url!, this.origin);
    answer.setHeader('Content-Security-Policy', this.policy);
    answer.setHeader('Content-Type', types[extname(pathname)] ?? types['.html']);
    const isHashed = /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(pathname);
    answer.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    const file = this.file(pathname);
    const fault = this.faults.get(pathname);
    if (fault) return fault(answer, file);
    if (file) return answer.end(file);
    if (this.file(`${pathname}/`)) return answer.writeHead(308, { Location: `${pathname}/${search}` }).end();
    const lost = this.file(`/${pathname.split('/')[1]}/404.html`) ?? this.file('/404.html');
    return answer.writeHead(404, { 'Content-Type': types['.html'] }).end(lost);
  }
}

export const missing: Answer = (answer) => answer.writeHead(404).end();
export const otherBytes: Answer = (answer, file) => answer.end(Buffer.concat([file ?? Buffer.alloc(0), Buffer.from(' ')]));
/** Half of the file, and the connection is gone. */
export const cutOff: Answer = (answer, file) => {
  answer.writeHead(200, { 'Content-Length': file!.length });
  answer.write(file!.subarray(0, file!.length / 2), () => answer.destroy());
};
export const text = (words: string): Answer => (answer) => answer.end(words);
/** What the file would be with words before it. */
export const after = (words: string): Answer => (answer, file) => answer.end(words + file);

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What the service worker of a folder says of itself. */
export function worker(root: string): { version: string; files: Record<string, Record<string, string>> } {
  const [, version, files] = /^const VERSION="(\w+)",FILES=(.*?);/s.exec(readFileSync(join(root, 'sw.js'), 'utf8'))!;
  return { version, files: JSON.parse(files) };
}

/** The next version: other names of all hashed files, and one word of the pages is another. */
function successor(first: string, second: string) {
  cpSync(first, second, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const renamed = new Map<string, string>();
  for (const file of below(second)) {
    const hash = /-([0-9a-f]{12,16})(_bg)?\.\w+$/.exec(file)?.[1];
    if (hash) renamed.set(hash, [...hash].reverse().join(''));
  }
  for (const file of below(second)) {
    if (!/\.(html|js|json|webmanifest)$/.test(file)) continue;
    let text = readFileSync(file, 'utf8');
    for (const [hash, next] of renamed) text = text.replaceAll(hash, next);
    text = text.replaceAll('>Coverage<', '>Covered?<').replaceAll('"Coverage"', '"Covered?"');
    writeFileSync(file, text);
  }
  for (const file of below(second)) {
    const hash = /-([0-9a-f]{12,16})(_bg)?\.\w+$/.exec(file)?.[1];
    if (hash) renameSync(file, file.replace(hash, renamed.get(hash)!));
  }
  // Pages name their scripts and styles with digests, and the start-up script names another.
  for (const file of below(second).filter((file) => file.endsWith('.html'))) {
    const text = readFileSync(file, 'utf8').replace(/="?\/([^\s">]+)"? integrity="[^"]+"/g, (_, name) => {
      const digest = createHash('sha384').update(readFileSync(join(second, name))).digest('base64');
      return `="/${name}" integrity="sha384-${digest}"`;
    });
    writeFileSync(file, text);
  }
  const { version, files } = worker(second);
  for (const group of Object.values(files)) {
    for (const name of Object.keys(group)) {
      const file = join(second, name, name === '' || name.endsWith('/') ? 'index.html' : '');
      group[name] = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
    }
  }
  const script = readFileSync(join(second, 'sw.js'), 'utf8');
  const next = [...version].reverse().join('');
  const begin = `const VERSION="${next}",FILES=${JSON.stringify(files)};`;
  writeFileSync(join(second, 'sw.js'), script.replace(/^const VERSION="\w+",FILES=.*?;/s, () => begin));
}

/** The words of the menu by which a test tells the two versions. */
export const word = { first: 'Coverage', second: 'Covered?' };

type Folders = { first: string; second: string };

export const test = base.extend<{ deployment: Deployment }, { folders: Folders }>({
  folders: [
    async ({}, use) => {
      const second = mkdtempSync(join(tmpdir(), 'portal-next-'));
      successor(built, second);
      await use({ first: built, second });
      rmSync(second, { recursive: true });
    },
    { scope: 'worker' },
  ],
  deployment: async ({ folders }, use) => {
    const deployment = new Deployment(folders.first);
    await deployment.on();
    await use(deployment);
    await deployment.off();
  },
  baseURL: async ({ deployment }, use) => use(deployment.origin),
  serviceWorkers: 'allow',
});

/** All that a version keeps of a language is on the device, and a worker answers. */
export async function keptWhole(page: Page, root: string, lang: Lang) {
  const { version, files } = worker(root);
  const names = Object.keys({ ...files[''], ...files[lang] });
  const lacking = () =>
    page.evaluate(
      async ({ version, names }) => {
        const key = (await caches.keys()).find((key) => key.endsWith(version));
        if (!key) return ['no cache'];
        const cache = await caches.open(key);
        const found = await Promise.all(names.map((name) => cache.match(`/${name}`)));
        return names.filter((_, at) => !found[at]);
      },
      { version, names: [...names, 'notices.json'] },
    );
  await expect.poll(lacking).toEqual([]);
  // From now on a load goes through the worker.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** The paths of what the device keeps, by version. */
export const device = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const key of await caches.keys()) {
      const requests = await (await caches.open(key)).keys();
      kept[key.split(' ').at(-1)!] = requests.map(({ url }) => new URL(url).pathname);
    }
    return kept;
  });

