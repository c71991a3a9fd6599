// The styleguide, photographed: every part in every state, at two widths, in light, dark
// and forced colours. A photograph is compared where this machine has the letters of the
// photographs; what holds with any letters is held everywhere.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, fits, open, test } from './portal';
import type { Page } from './portal';

const schemes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const;

/** How wide this machine's letters are: differs from font to font. */
const letters = (page: Page) =>
  page.evaluate(() => {
    const width = (family: string) => {
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `100px ${family}`;
      return Math.round(pen.measureText('Où régler, ©→ 0123456789').width);
    };
    return ['system-ui', 'ui-serif, Georgia, serif', 'ui-monospace, monospace'].map(width).join('-');
  });

/** The parts that stick out of their place, and texts that are cut. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    for (const view of document.querySelectorAll('.guide__view')) {
      const place = view.getBoundingClientRect();
      const name = view.closest('figure')!.dataset.stateOf;
      for (const element of view.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('.visually-hidden, .table-scroll, svg')) continue;
        if (box.right > place.right + 1 || box.left < place.left - 1) {
          faults.push(`${name}: <${element.tagName.toLowerCase()} class="${element.className}"> sticks out`);
        }
      }
    }
    return faults;
  });

for (const [scheme, media] of Object.entries(schemes)) {
  for (const width of [360, 1280]) {
    test.describe(`${scheme}, ${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 900 }, deviceScaleFactor: 0.5 });

      test('every part keeps its place and looks as photographed', async ({ page }, info) => {
        test.slow();
        await page.emulateMedia(media);
        await open(page, '/styleguide/');
        await fits(page);
        expect(await misplaced(page)).toEqual([]);
        const name = `${scheme}-${width}-${await letters(page)}.png`;
        const taken = existsSync(path.join(info.snapshotDir, name));
        if (taken || info.config.updateSnapshots === 'all') {
          await expect(page).toHaveScreenshot(name, { fullPage: true, scale: 'device', maxDiffPixelRatio: 0.01 });
        } else {
          info.annotations.push({ type: 'not compared', description: 'other letters than photographed' });
        }
      });
    });
  }

  test(`in ${scheme} colours, what can be pressed answers to pointer and keyboard`, async ({ page }) => {
    test.slow();
    await page.emulateMedia(media);
    await open(page, '/styleguide/');
    const controls = {
      button: page.locator('#guide-button button:enabled').first(),
      'quiet button': page.locator('#guide-button .button--quiet:enabled'),
      link: page.locator('#guide-type a'),
      phone: page.locator('#guide-phones a').first(),
      field: page.locator('#guide-empty'),
      choice: page.locator('#guide-none-yes'),
      select: page.locator('#guide-menu'),
      question: page.locator('#guide-question summary').first(),
      answer: page.locator('#guide-search a').first(),
      door: page.locator('#guide-door a'),
    };
    for (const [name, control] of Object.entries(controls)) {
      await control.scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      // A ring stands around the control, so its surroundings are in the picture.
      const around = control.locator('xpath=ancestor::figure');
      const rest = await around.screenshot({ animations: 'disabled' });
      await control.focus();
      await page.keyboard.press('Shift');
      await expect(control, name).toBeFocused();
      const focused = await around.screenshot({ animations: 'disabled' });
      expect(focused.equals(rest), `${name} shows the focus`).toBe(false);
      await control.blur();
    }
    for (const name of ['button', 'quiet button', 'link', 'answer'] as const) {
      if (scheme === 'forced') continue;
      const around = controls[name].locator('xpath=ancestor::figure');
      await page.mouse.move(0, 0);
      const rest = await around.screenshot({ animations: 'disabled' });
      await controls[name].hover();
      const hovered = await around.screenshot({ animations: 'disabled' });
      expect(hovered.equals(rest), `${name} answers to the pointer`).toBe(false);
    }
  });
}

test('dark is dark and light is light', async ({ page }) => {
  await open(page, '/styleguide/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});

test('no search engine finds the styleguide, and no page leads to it', async ({ page, request }) => {
  await open(page, '/styleguide/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  for (const address of ['/', '/fr/', '/en/about/']) {
    expect(await (await request.get(address)).text()).not.toContain('styleguide');
  }
});
