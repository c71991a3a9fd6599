// Makes the icons that devices want as pixels of the one drawing: `make icons`.
import { chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

const own = '/usr/bin/chromium';
const at = (path) => new URL(`../public/${path}`, import.meta.url).pathname;
const drawing = readFileSync(at('icon.svg'), 'utf8');
// Devices cut these out themselves, so the ground goes to the edge.
const full = drawing.replace(' rx="7"', '');
if (full === drawing) throw new Error('icon.svg: no rounded ground');

const browser = await chromium.launch({ executablePath: existsSync(own) ? own : undefined, args: ['--no-sandbox'] });
for (const [name, size, svg] of [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['maskable-512', 512, full],
  ['apple-touch-icon', 180, full],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: at(`icons/${name}.png`), omitBackground: true });
}
await browser.close();
