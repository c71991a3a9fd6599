import { expect, fits, open, openLost, test } from './portal';
import type { Page } from './portal';
import { languages, lost, paths, questions, routes } from './routes';

const filled = [
  '/fr/estimation/#value=12345678.90&option=Une%20option%20au%20nom%20interminable%20et%20Donaudampfschifffahrtsgesellschaft&costs=12345678.90&situation=lapsed&years=5',
  '/en/estimate/#value=9200000000000000.50&situation=lapsed&years=5',
  '/fr/couverture/#day=2026-06-11&licence=perpetual&bought=2020-01-15&renewed=2026-01-01&about=failing-solution&script=other',
  '/fr/couverture/#day=2023-06-01&licence=perpetual&bought=2020-01-15&renewed=2026-12-31&restarted=2024-01-15&ended=2022-12-31&about=training',
  '/de/kosten/#value=12345678.90&situation=lapsed&years=5&adding=1',
  '/nl/dekking/#day=2026-06-11&licence=perpetual&bought=2020-01-15&renewed=2026-01-01&about=failing-solution&script=other',
  '/ja/estimate/#value=12345678.90&currency=JPY&situation=lapsed&years=5',
  '/fr/estimation/#value=12345678.90&adding=12345678.90&again=2&years=5',
  '/fr/faq/#q=support',
  '/fr/faq/#holidays-closed',
  `/en/estimate/#colour${'x'.repeat(200)}=red`,
  `/en/coverage/#licence=${'x'.repeat(9000)}`,
  `/en/faq/#q=${'x'.repeat(120)}`,
];

/** A test for each language. */
function everyPageFits() {
  for (const lang of languages) {
    test(`no page scrolls sideways (${lang})`, async ({ page }) => {
      test.slow();
      for (const { path } of routes.filter((route) => route.lang === lang)) {
        await open(page, path);
        await fits(page);
      }
    });
  }
}

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  everyPageFits();

  for (const { path } of lost) {
    test(`${path} does not scroll sideways`, async ({ page, watch }) => {
      await openLost(page, watch, path);
      await fits(page);
    });
  }

  for (const path of filled) {
    test(`${path.slice(0, 40)} does not scroll sideways`, async ({ page }) => {
      await open(page, path);
      await fits(page);
    });
  }
});

test.describe('at 200 % in a window of 640 pixels', () => {
  test.use({ viewport: { width: 320, height: 480 }, deviceScaleFactor: 2 });

  everyPageFits();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('a wide table scrolls by itself, also by keyboard', async ({ page }) => {
    await open(page, '/en/faq/#holidays-closed');
    const table = page.locator('#contact-support').getByRole('region', { name: 'Table; it scrolls if wider than the screen' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0);
  });

  test('no word is cut in two where its table scrolls', async ({ page }) => {
    await open(page, `${paths.estimate.en}#value=12500&currency=CAD&years=3`);
    const cut = await page
      .locator('.projections__scenarios th')
      .evaluateAll((cells) =>
        cells.flatMap((cell) => {
          // A hyphen may part a word.
          (cell as HTMLElement).style.hyphens = 'manual';
          const text = cell.firstChild!;
          return [...text.textContent!.matchAll(/[^ ]+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
          });
        }),
      );
    expect(await page.locator('.projections__scenarios th').count()).toBe(9);
    expect(cut).toEqual([]);
  });

  test('everything to press is big enough to hit', async ({ page }) => {
    for (const { path } of routes.filter(({ lang }) => lang === 'fr')) {
      await open(page, path);
      const small = await page
        .locator('button, select, input, summary, header a')
        .evaluateAll((all) =>
          all
            .map((e) => ({ box: (e.closest('label') ?? e).getBoundingClientRect(), e }))
            // A radio is pressed by its label too, whose line is higher.
            .filter(({ e }) => !(e instanceof HTMLInputElement && e.type === 'radio'))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({ e, box }) => `${e.nodeName} ${e.id} ${e.textContent}: ${box.width}×${box.height}`),
        );
      expect(small, path).toEqual([]);
    }
  });
});

/** Everything on the page that would move by itself. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const long = (durations: string) => durations.split(',').some((d) => parseFloat(d) > 0.01);
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((e) => {
        const { animationDuration, animationName, transitionDuration, scrollBehavior } = getComputedStyle(e);
        return (
          (animationName !== 'none' && long(animationDuration)) || long(transitionDuration) || scrollBehavior === 'smooth'
        );
      })
      .map((e) => `${e.nodeName}.${e.className}`);
  });

test('nothing moves where the visitor asked for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { path } of routes.filter(({ lang }) => lang === 'en')) {
    await open(page, path);
    expect(await moving(page), path).toEqual([]);
  }
});

test('something moves where nobody asked for stillness, so that the test above sees it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, '/en/');
  expect(await moving(page)).not.toEqual([]);
});

test.describe('on paper', () => {
  test('every answer can be read, and nothing to press is in the way', async ({ page }) => {
    await open(page, '/fr/faq/');
    await expect(page.getByText('est basé sur un pourcentage')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    for (const { id } of questions('fr')) {
      await expect(page.locator(`#${id} .faq__answer`).locator('p, li').first()).toBeVisible();
    }
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('search')).toBeHidden();
  });

  test('an estimate has the case, the clauses and no buttons', async ({ page }) => {
    await open(page, '/en/estimate/#value=100');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('table', { name: 'The working' })).toBeVisible();
    await expect(page.getByText('is based on a percentage of the total value')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Renew, let lapse or subscribe' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  for (const path of ['/en/estimate/#value=100', '/en/coverage/#day=2026-06-11&licence=perpetual&bought=2026-01-15']) {
    test(`${path.slice(0, 13)} has the case and where it comes from, which the screen shows elsewhere`, async ({ page }) => {
      await open(page, path);
      const own = ['The case', 'This sheet'].map((name) => page.getByRole('heading', { name, exact: true, includeHidden: true }));
      for (const heading of own) {
        await expect(heading).toHaveCount(1);
        await expect(heading).toBeHidden();
      }
      await page.emulateMedia({ media: 'print' });
      for (const heading of own) await expect(heading).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
    });
  }

  test('all the rules can be read', async ({ page }) => {
    await open(page, '/en/about/rules/');
    await page.emulateMedia({ media: 'print' });
    for (const cell of await page.getByRole('main').locator('th, td').all()) await expect(cell).toBeVisible();
  });

  // The case, the clauses, the page's address, date, hour and zone.
  for (const [path, whole] of [
    ['/en/estimate/#value=100', '/en/estimate/#licence=perpetual&currency=CAD&value=100.00&'],
    [
      '/en/coverage/#day=2026-06-11&licence=perpetual&bought=2026-01-15&renewed=never',
      '/en/coverage/#day=2026-06-11&licence=perpetual&bought=2026-01-15&renewed=never&seen=',
    ],
  ]) {
    test(`${path.slice(0, 13)} says where and when it was printed`, async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
      await open(page, path);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(new URL(whole, page.url()).href)).toBeVisible();
      await expect(page.getByText(/11 June 2026.*11:00.*(BST|GMT\+1|Europe\/London)/)).toBeVisible();
    });
  }
});
