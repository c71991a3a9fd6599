// The page of questions and answers against the same words built with VitePress (its local
// search, MiniSearch) and with Starlight (its search, Pagefind), in one run in Chromium.
// Prints the medians and the README's table.
//
//   node benches/web/peers/run.mjs DIST [RUNS]
//
// Equal for all: the words (English), one page with all questions, the search that each
// brings, files compressed beforehand, the server and its headers, network and processor, a
// cold cache, the word typed, the sites in turn.
//
// Not equal:
// - Ours brings a program for the whole portal (estimate, coverage, hours), theirs only
//   serve words; so a whole first visit weighs the most with ours.
// - Ours sends a Content-Security-Policy, some 300 bytes a file; theirs have scripts in
//   the page, which it would forbid.
// - Theirs load the search when it is opened; ours is part of the program, so it answers
//   as soon as that has come, and costs those who never search.
// - Headings, menus and themes are each one's own.
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../caddy.mjs';
import { read, searched } from './measure.mjs';
import { configFor, pack } from './pack.mjs';
import { buildAll } from './sites.mjs';
import { short, whole } from './table.mjs';
import { page } from './words.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const runs = Number(process.argv[3] ?? 7);
if (!existsSync(path.join(dist, 'en/faq/index.html.br'))) throw new Error(`${dist}: no release is there (make build)`);
const { chromium } = createRequire(path.join(root, 'tests/package.json'))('@playwright/test');

const word = 'upgrades';
const controls = {
  'OL Care portal': { field: '#search', hit: '.faq mark', word },
  VitePress: { open: '.DocSearch-Button', field: '#localsearch-input', hit: '.VPLocalSearchBox .result', word },
  Starlight: { open: '[data-open-modal]', field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result', word },
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'peers-'));
const servers = [];
let browser;
try {
  const peers = buildAll(folder, page(path.join(root, 'public/content/en')));
  Object.values(peers).forEach(pack);
  const caddyfile = path.join(root, 'deploy/Caddyfile');
  const config = configFor(caddyfile, folder);
  const sites = { 'OL Care portal': [dist, caddyfile, '/en/faq/'] };
  for (const [name, home] of Object.entries(peers)) sites[name] = [home, config, '/faq/'];
  const urls = {};
  for (const [name, [home, config, address]] of Object.entries(sites)) {
    const server = await serve(home, config);
    servers.push(server);
    urls[name] = server.origin + address;
  }

  const debian = '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath: existsSync(debian) ? debian : undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const figures = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, url] of Object.entries(urls)) {
      const visit = { ...(await read(browser, url)), ...(await searched(browser, url, controls[name])) };
      figures[name].push(visit);
      console.error(`run ${run} of ${runs}, ${name}: first answer after ${Math.round(visit.answer)} ms`);
    }
  }
  console.log(`Medians of ${runs} cold visits (least–most), slow 4G, processor four times slower:\n\n${whole(figures)}`);
  console.log(`\nFor the README, times in proportion to ours:\n\n${short(figures)}`);
} finally {
  await browser?.close();
  servers.forEach(({ end }) => end());
  rmSync(folder, { recursive: true, force: true });
}
