import { expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { languages, messages, paths, routes } from './routes';

/** What moves on a page or would: by its styles, and at this moment. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const some = (value: string, none: string) => value.split(', ').some((one) => one !== none);
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      const moves = some(style.transitionDuration, '0s') || some(style.animationName, 'none');
      return moves || style.scrollBehavior !== 'auto';
    });
    const running = document.getAnimations().length;
    return [...styled.map((e) => `${e.nodeName}.${e.className}`), ...(running ? [`${running} running`] : [])];
  });

/** Records every animation that a script starts. */
const record = (page: Page) =>
  page.addInitScript(() => {
    const { animate } = Element.prototype;
    Object.assign(window, { faded: 0 });
    Element.prototype.animate = function (...how) {
      (window as unknown as { faded: number }).faded += 1;
      return animate.apply(this, how);
    };
  });
const faded = (page: Page) => page.evaluate(() => (window as unknown as { faded: number }).faded);

const toCoverage = async (page: Page) => {
  await page.getByRole('banner').getByRole('link', { name: messages.en.nav_coverage }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.en.coverage_title);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
};

/** Whether the styles let a load fade into the next page, for this visitor. */
const fadesLoads = (page: Page) =>
  page.evaluate(() => {
    const inForce = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
        return 'cssRules' in rule ? [rule, ...inForce((rule as CSSGroupingRule).cssRules)] : [rule];
      });
    return [...document.styleSheets].flatMap((sheet) => inForce(sheet.cssRules)).some((rule) => rule.cssText.startsWith('@view-transition'));
  });

test.describe('for a visitor who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const lang of languages) {
    test(`nothing moves on any page (${lang})`, async ({ page }) => {
      await record(page);
      for (const { path } of routes.filter((route) => route.lang === lang)) {
        await open(page, path);
        expect(await moving(page), path).toEqual([]);
        expect(await fadesLoads(page)).toBe(false);
      }
      expect(await faded(page)).toBe(0);
    });
  }

  test('nothing moves in a dialog, nor from page to page', async ({ page }) => {
    await record(page);
    await open(page, paths.home.en);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await moving(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await toCoverage(page);
    expect(await faded(page)).toBe(0);
  });
});

test('for others a page fades in, and what is pointed at moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await record(page);
  await open(page, paths.home.en);
  expect((await moving(page)).length).toBeGreaterThan(1);
  expect(await fadesLoads(page)).toBe(true);
  expect(await faded(page)).toBe(0);
  await toCoverage(page);
  expect(await faded(page)).toBe(1);
});

test('pages fade into each other by a load, and answer as before', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() =>
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.revealed = String('viewTransition' in event && event.viewTransition !== null);
    }),
  );
  await open(page, paths.home.en);
  await expect(page.locator('html')).toHaveAttribute('data-revealed', 'false');
  await page.getByRole('contentinfo').getByRole('link', { name: messages.en.about_title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.en.about_title);
  await expect(page.locator('html')).toHaveAttribute('data-revealed', 'true');
  await ready(page);
  await toCoverage(page);
});
