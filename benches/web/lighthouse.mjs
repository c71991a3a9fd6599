// Lighthouse, as for a telephone, over every page of some languages. Fails below the aims.
//
//   node benches/web/lighthouse.mjs DIST FOLDER [LANGUAGES] [RUNS]
//
// FOLDER keeps Lighthouse, which weighs 185 MB: not for those who only run the tests. It
// judges whole addresses only (hreflang), so the release is built for the one it is served
// at: PORTAL_ORIGIN.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './caddy.mjs';

// The newest that runs on Node 20.
const version = '12.8.2';
const aims = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const [dist, folder, languages = 'en', runs = '5'] = process.argv.slice(2);
const origin = process.env.PORTAL_ORIGIN;
if (!origin) throw new Error('PORTAL_ORIGIN is not set: the address that the release was built for');

if (!existsSync(path.join(folder, 'node_modules/lighthouse'))) {
  console.error(`Installing lighthouse ${version} (once; 185 MB)…`);
  mkdirSync(folder, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--no-save'];
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, `lighthouse@${version}`], { stdio: 'inherit' });
}
const installed = createRequire(path.resolve(folder, 'any.js'));
const load = async (name) => import(pathToFileURL(installed.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const wanted = languages.split(/[\s,]+/);
const addresses = [...readFileSync(path.join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)]
  .map(([, address]) => new URL(address))
  .filter(({ pathname }) => wanted.includes(pathname.split('/')[1]));
if (addresses.length === 0) throw new Error(`no page in ${languages}`);
if (addresses[0].origin !== origin) throw new Error(`the release was built for ${addresses[0].origin}, not ${origin}`);

const server = await serve(dist, path.resolve(import.meta.dirname, '../../deploy/Caddyfile'), origin);
const debian = '/usr/bin/chromium';
const chromePath = process.env.CHROME_PATH ?? (existsSync(debian) ? debian : undefined);

/** One visit in a browser of its own. One that Lighthouse can't judge is no score: it is said, and made again. */
async function judge(href) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
    try {
      const { lhr } = await lighthouse(href, { port: chrome.port, onlyCategories: Object.keys(aims), logLevel: 'error' });
      const broken = Object.values(lhr.audits).filter(({ scoreDisplayMode }) => scoreDisplayMode === 'error');
      if (!lhr.runtimeError && broken.length === 0) return lhr;
      const why = lhr.runtimeError?.message ?? broken.map(({ id, errorMessage }) => `${id}: ${errorMessage}`).join('; ');
      console.error(`  ${href} not judged: ${why}`);
    } finally {
      await chrome.kill();
    }
  }
  throw new Error(`${href} can't be judged`);
}

let below = 0;
try {
  console.log(`| page | ${Object.keys(aims).join(' | ')} |\n|---|${'---|'.repeat(Object.keys(aims).length)}`);
  for (const { href, pathname } of addresses) {
    const scores = Object.fromEntries(Object.keys(aims).map((category) => [category, []]));
    const faults = new Set();
    for (let run = 0; run < Number(runs); run += 1) {
      const lhr = await judge(href);
      for (const [category, { score, auditRefs }] of Object.entries(lhr.categories)) {
        scores[category].push(Math.round(score * 100));
        const lost = auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score < 0.9 && lhr.audits[id].score !== null);
        for (const { id } of lost) faults.add(`${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
      }
    }
    const cells = Object.entries(aims).map(([category, aim]) => {
      const [score, all] = [median(scores[category]), scores[category]];
      if (score < aim) below += 1;
      const range = Math.min(...all) === Math.max(...all) ? '' : ` (${Math.min(...all)}–${Math.max(...all)})`;
      return `${score}${range}${score < aim ? ` below ${aim}` : ''}`;
    });
    console.log(`| ${pathname} | ${cells.join(' | ')} |`);
    for (const fault of faults) console.error(`  ${pathname} ${fault}`);
  }
} finally {
  server.end();
}
if (below > 0) {
  console.error(`${below} below the aims`);
  process.exitCode = 1;
}
