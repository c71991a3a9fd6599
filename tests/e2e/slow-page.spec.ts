import { test } from './deployment';
import { expect, ready } from './portal';
import type { Page } from './portal';
import { paths } from './routes';
import { noteShifts, shifts } from './shifts';

// On a slow network the browser paints what it has of a page.

const PIECES = 6;

/** What moved for an eye: not the arrow at the foot of a door that grows with its neighbour (0.00004). */
const moved = async (page: Page) => (await shifts(page)).filter((shift) => parseFloat(shift) >= 0.001);

for (const lang of ['de', 'ja'] as const) {
  for (const [name, { [lang]: path }] of Object.entries(paths)) {
    test(`nothing moves while ${name} comes in pieces (${lang})`, async ({ page, deployment }) => {
      let send = () => {};
      deployment.faults.set(path, (answer, file) => {
        const main = file!.indexOf('<main');
        const place = (at: number) => main + Math.ceil(((file!.length - main) * at) / PIECES);
        const pieces = Array.from({ length: PIECES }, (_, at) => file!.subarray(at && place(at), place(at + 1)));
        send = () => (pieces.length > 1 ? answer.write(pieces.shift()) : answer.end(pieces.shift()));
        send();
      });
      await noteShifts(page);
      await page.goto(path, { waitUntil: 'commit' });
      const elements = () => page.evaluate(() => document.querySelectorAll('body *').length);
      let had = 0;
      for (let piece = 1; piece < PIECES; piece += 1) {
        await expect.poll(elements).toBeGreaterThan(had);
        expect(await moved(page), `after piece ${piece}`).toEqual([]);
        had = await elements();
        send();
      }
      await ready(page);
      expect(await moved(page), 'after the last piece').toEqual([]);
    });
  }
}
