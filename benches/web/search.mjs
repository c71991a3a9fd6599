// The search of the portal's core, compiled to WebAssembly as it is delivered, against
// MiniSearch and Fuse.js, in one page in Chromium. Prints shares and ratios, no times.
//
//   node benches/web/search.mjs FOLDER     where wasm-bindgen wrote the core
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const core = path.resolve(process.argv[2]);
const require = createRequire(path.join(root, 'tests/package.json'));
const { chromium } = require('@playwright/test');
const modules = path.join(root, 'tests/node_modules');

const files = {
  '/': path.join(root, 'benches/web/search.html'),
  '/search.js': path.join(root, 'benches/web/search.js'),
  '/minisearch.js': path.join(modules, 'minisearch/dist/es/index.js'),
  '/fuse.js': path.join(modules, 'fuse.js/dist/fuse.mjs'),
  '/core/bench-web.js': path.join(core, 'bench-web.js'),
  '/core/bench-web_bg.wasm': path.join(core, 'bench-web_bg.wasm'),
};
const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const queries = JSON.parse(readFileSync(path.join(root, 'tests/data/search-quality.json')));

const debian = '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath: existsSync(debian) ? debian : undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
let failed = false;
const hold = (good, what) => {
  if (!good) console.error(`NOT SO: ${what}`);
  failed ||= !good;
};
try {
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (!file) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: types[path.extname(file)], body: readFileSync(file) });
  });
  page.on('pageerror', (error) => console.error(error));
  await page.goto('http://bench.localhost/');
  await page.waitForFunction(() => window.ready);

  const shares = await page.evaluate((queries) => window.bench.quality(queries), queries);
  const per100 = (count, all) => ((100 * count) / all).toFixed(1);
  for (const [name, { all, first, three }] of Object.entries(shares)) {
    console.log(`${name}: ${per100(first, all)} % in first place, ${per100(three, all)} % in the first three`);
  }
  const { ours, 'ours without synonyms': bare, ...others } = shares;
  for (const [name, { first, three }] of Object.entries(others)) {
    hold(ours.first >= first && ours.three >= three, `ours finds at least what ${name} does`);
  }

  const { typed, ratios } = await page.evaluate(() => window.bench.speed(10_000, 5));
  console.log(`10000 questions, ${typed} keystrokes; ours 1.0:`);
  for (const { name, build, first, one, all, count } of ratios) {
    const x = (ratio) => `${ratio.toPrecision(2)}x`;
    console.log(
      `${name}: ${x(build)} to build, ${x(first)} to build and answer a first keystroke; ` +
        `${x(one)} for the median keystroke, ${x(all)} for all (${count} timed)`,
    );
    hold(build > 1, `ours is built sooner than ${name}`);
    hold(one > 1 && all > 1, `ours answers sooner than ${name}`);
    // Ours and Fuse.js only take the texts when they are built; ours reads them at the first
    // keystroke, Fuse.js at each.
    hold(first > 1, `ours answers a first keystroke sooner than ${name}`);
  }
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;
