// The portal's core, compiled to WebAssembly as it is delivered, against the npm
// package opening_hours, in one page in Chromium. Prints ratios, no times.
//
//   node benches/web/run.mjs FOLDER     where wasm-bindgen wrote the core
//
// opening_hours has no time zones: it reads the clock of the browser. So each
// centre has a page whose clock is in the centre's zone, and each of the pages
// asks both about that centre alone; the times of the eight are added up. Its
// holidays are its own tables, by country and state; where they differ from ours
// the answers do, and the line of the centre says so. It has none of Malaysia: there
// ours are written out, day by day. And it misses Japan's 22 September 2026, a
// holiday because it lies between two. All are set up beforehand.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const core = path.resolve(process.argv[2]);
const require = createRequire(path.join(root, 'tests/package.json'));
const { chromium } = require('@playwright/test');

const files = {
  '/': path.join(root, 'benches/web/index.html'),
  '/page.js': path.join(root, 'benches/web/page.js'),
  '/opening_hours.js': require.resolve('opening_hours'),
  '/core/bench-web.js': path.join(core, 'bench-web.js'),
  '/core/bench-web_bg.wasm': path.join(core, 'bench-web_bg.wasm'),
};
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

const places = {
  americas: { country_code: 'ca', state: 'Quebec' },
  'united-kingdom': { country_code: 'gb', state: 'England' },
  germany: { country_code: 'de', state: 'Hessen' },
  france: { country_code: 'fr', state: '' },
  netherlands: { country_code: 'nl', state: '' },
  australia: { country_code: 'au', state: 'Victoria' },
  japan: { country_code: 'jp', state: '' },
};
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const written = (date) => `${date.slice(0, 4)} ${months[date.slice(5, 7) - 1]} ${date.slice(8)}`;
const weekday = (day) => day[0].toUpperCase() + day[1];

// As in benches/hours.rs.
const first = Date.parse('2025-01-02T00:00:00Z');
const instants = Array.from({ length: 64 }, (_, n) => first + n * (16 * 86_400 + 3_600 + 420) * 1_000);

const content = (file) => JSON.parse(readFileSync(path.join(root, 'public/content', file)));
const { regions } = content('regions.json');
const holidays = content('holidays.json');
const debian = '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath: existsSync(debian) ? debian : undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});

const sums = [0, 0, 0];
try {
  for (const [centre, { id, zone, days, open, close }] of regions.entries()) {
    const context = await browser.newContext({ timezoneId: zone, locale: 'en-GB' });
    await context.route('**/*', (route) => {
      const file = files[new URL(route.request().url()).pathname];
      if (!file) return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: types[path.extname(file)], body: readFileSync(file) });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${id}: ${error}`));
    await page.goto('http://bench.localhost/');
    await page.waitForFunction(() => window.ready);
    const off = places[id] ? 'PH' : holidays[id].days.map(({ date }) => written(date)).join(',');
    const expression = `${days.map(weekday).join('-')} ${open}-${close}; ${off} off`;
    const question = { centre, zone, expression, place: places[id] ?? {}, instants };
    const { taken, different } = await page.evaluate((question) => window.bench(question), question);
    taken.forEach((time, n) => (sums[n] += time));
    const apart = different.length ? `; other answers at ${different.join(', ')}` : '; the same answers';
    console.log(`${id}: opening_hours ${(taken[2] / taken[0]).toFixed(0)}x${apart}`);
    // One holiday of three years may be missing; more would be two different tasks.
    if (different.length > 2) throw new Error(`${id}: ${different.length} answers differ`);
    await context.close();
  }
} finally {
  await browser.close();
}
const [ours, ahead, peer] = sums;
console.log(`ours 1.0, opening_hours ${(peer / ours).toFixed(0)}x`);
console.log(`ours, worked out ahead, 1.0, opening_hours ${(peer / ahead).toFixed(0)}x`);
