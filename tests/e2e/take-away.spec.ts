import { clipboard, expect, open, test } from './portal';
import type { Page } from './portal';
import { messages } from './routes';

const m = messages.en;
const CASE = 'value=12500.50&currency=CAD';
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const said = (page: Page, words: string) => page.getByRole('main').getByRole('status').filter({ hasText: words });
const byHand = (page: Page) => page.getByRole('textbox', { name: m.copy_by_hand });

type Shared = { title?: string; text?: string; url?: string };
declare global {
  interface Window {
    shared: Shared[];
  }
}

/** A device with programs to share with; `fault` names what becomes of it. */
const device = (page: Page, fault?: string) =>
  page.addInitScript((fault) => {
    window.shared = [];
    const share = (data: Shared) => {
      window.shared.push(data);
      return fault ? Promise.reject(new DOMException('no', fault)) : Promise.resolve();
    };
    Object.defineProperty(navigator, 'canShare', { value: (data: Shared) => !!data.url, configurable: true });
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  }, fault);

/** A device without. */
const alone = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['share', 'canShare']) Object.defineProperty(navigator, name, { value: undefined });
  });

test.describe('a copy', () => {
  for (const [name, words] of [
    [m.copy_link, m.copy_done],
    [m.copy_text, m.copy_text_done],
  ]) {
    test(`is confirmed, and after a while no more: ${name}`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.clock.install();
      await open(page, `/en/estimate/#${CASE}`);
      // Only the test moves the clock from here: a busy machine takes seconds for a click.
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
      await button(page, name).click();
      await expect(said(page, words)).toBeVisible();
      await page.clock.fastForward(7_000);
      // Said anew: the time begins anew.
      await page.evaluate(() => navigator.clipboard.writeText('between'));
      await button(page, name).click();
      await expect.poll(() => clipboard(page)).not.toBe('between');
      await page.clock.fastForward(7_000);
      await expect(said(page, words)).toBeVisible();
      await page.clock.fastForward(2_000);
      await expect(said(page, words)).toHaveCount(0);
      await expect(byHand(page)).toHaveCount(0);
    });

    test(`refused, is there to be taken by hand, and stays: ${name}`, async ({ page }) => {
      await page.clock.install();
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      await open(page, `/en/estimate/#${CASE}`);
      await button(page, name).click();
      await expect(said(page, m.copy_refused)).toBeVisible();
      await page.clock.runFor(100);
      await expect(byHand(page)).toBeFocused();
      const taken = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      expect(taken).toContain('value=12500.50');
      expect(taken).toContain(name === m.copy_link ? '/en/estimate/#' : m.sheet_price);
      await page.clock.fastForward(60_000);
      await expect(said(page, m.copy_refused)).toBeVisible();
      await expect(byHand(page)).toBeVisible();
    });
  }
});

test.describe('sharing', () => {
  test('gives the device the title, the answer in short and the link to the case', async ({ page, visitor }) => {
    await device(page);
    await open(page, `/en/estimate/#${CASE}`);
    await button(page, m.share).click();
    await expect.poll(() => page.evaluate(() => window.shared.length)).toBe(1);
    const [shared] = await page.evaluate(() => window.shared);
    expect(shared.title).toBe(`${m.estimate_title} – OL Care`);
    expect(shared.text).toContain('CA$2,500.10');
    expect(shared.url).toContain(CASE.split('&')[0]);
    const other = await visitor();
    await open(other, shared.url!);
    await expect(other.getByRole('textbox', { name: m.estimate_value })).toHaveValue('12,500.50');
    for (const words of [m.copy_done, m.copy_refused]) await expect(said(page, words)).toHaveCount(0);
  });

  test('a verdict goes the same way', async ({ page }) => {
    await device(page);
    await open(page, '/en/coverage/#day=2026-06-11&about=training');
    await button(page, m.share).click();
    await expect.poll(() => page.evaluate(() => window.shared.length)).toBe(1);
    const [shared] = await page.evaluate(() => window.shared);
    expect(shared.text).toContain(m.verdict_not_covered);
    expect(shared.url).toContain('about=training');
  });

  test('given up, says nothing', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await device(page, 'AbortError');
    await open(page, `/en/estimate/#${CASE}`);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await button(page, m.share).click();
    await expect.poll(() => page.evaluate(() => window.shared.length)).toBe(1);
    // What came of it has been told by now.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const words of [m.copy_done, m.copy_refused]) await expect(said(page, words)).toHaveCount(0);
    expect(await clipboard(page)).toBe('before');
  });

  test('failed, the link is copied instead', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await device(page, 'NotAllowedError');
    await open(page, `/en/estimate/#${CASE}`);
    await button(page, m.share).click();
    await expect(said(page, m.copy_done)).toBeVisible();
    expect(await clipboard(page)).toContain('value=12500.50');
  });

  test('failed where copying fails too, the link is there to be taken by hand', async ({ page }) => {
    await device(page, 'DataError');
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await open(page, `/en/estimate/#${CASE}`);
    await button(page, m.share).click();
    await expect(said(page, m.copy_refused)).toBeVisible();
    await expect(byHand(page)).toHaveValue(/value=12500\.50/);
  });

  test('is not offered where the device can’t', async ({ page }) => {
    await alone(page);
    await open(page, `/en/estimate/#${CASE}`);
    await expect(button(page, m.copy_text)).toBeVisible();
    await expect(button(page, m.share)).toHaveCount(0);
  });

  test('is not offered where the device refuses links', async ({ page }) => {
    await device(page);
    await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
    await open(page, `/en/estimate/#${CASE}`);
    await expect(button(page, m.copy_text)).toBeVisible();
    await expect(button(page, m.share)).toHaveCount(0);
  });
});
