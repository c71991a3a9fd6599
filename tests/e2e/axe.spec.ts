import AxeBuilder from '@axe-core/playwright';
import { choose, expect, open, openLost, test } from './portal';
import type { Page } from './portal';
import { languages, lost, routes } from './routes';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the rules say against a page: each rule with the places. */
async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `  ${n.target} ${n.failureSummary}`).join('\n')}`);
}

const filled: [string, (page: Page) => Promise<void>][] = [
  [
    'an estimate with its result',
    async (page) => {
      await open(page, '/en/estimate/#value=12500.50&option=Imaging&costs=100&situation=lapsed');
      await expect(page.getByRole('table', { name: 'The working' })).toBeVisible();
    },
  ],
  [
    'an estimate with all that it asks, and an amount that could be read in two ways',
    async (page) => {
      await open(page, '/en/estimate/');
      await page.getByRole('textbox', { name: 'Value of the licence' }).fill('1,234');
      await page.getByRole('textbox', { name: 'Value of an option to add' }).fill('500');
      await expect(page.getByText('Read as CA$1,234.00.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What if an option is added?' })).toBeVisible();
    },
  ],
  [
    'an estimate that can’t be read',
    async (page) => {
      await open(page, '/fr/estimation/#value=abc&rate=0');
      await expect(page.getByRole('link', { name: /^Valeur de la licence : / })).toBeVisible();
    },
  ],
  [
    'an estimate whose link can’t be read',
    async (page) => {
      await open(page, '/en/estimate/#colour=red');
      await expect(page.getByText('This link holds “colour”')).toBeVisible();
    },
  ],
  [
    'a verdict: not covered',
    async (page) => {
      await open(page, '/en/coverage/#day=2026-06-11&licence=perpetual&bought=2020-01-15&renewed=2026-01-01');
      await choose(page, 'Is the version one of the two most recent?', 'No');
      await expect(page.getByText('Not covered', { exact: true })).toBeVisible();
    },
  ],
  [
    'a verdict: to be confirmed',
    async (page) => {
      await open(page, '/fr/couverture/#day=2026-06-11&licence=subscription');
      await expect(page.getByText('À confirmer', { exact: true })).toBeVisible();
    },
  ],
  [
    'a verdict: covered, with a plan that lapsed once',
    async (page) => {
      const lapsed = 'bought=2020-01-15&renewed=2026-12-31&restarted=2024-01-15&ended=2023-12-31';
      await open(page, `/en/coverage/#day=2023-06-01&licence=perpetual&${lapsed}&about=update`);
      await expect(page.getByLabel('Last day of the plan before it lapsed')).toBeVisible();
      await expect(page.getByText('Covered', { exact: true })).toBeVisible();
    },
  ],
  [
    'a verdict that no answer would turn',
    async (page) => {
      await open(page, '/fr/couverture/#day=2026-06-11&about=training');
      await expect(page.getByText('Non couvert', { exact: true })).toBeVisible();
    },
  ],
  [
    'days that don’t go together',
    async (page) => {
      await open(page, '/en/coverage/#day=2026-06-11&licence=perpetual&bought=2026-01-15&renewed=2025-12-31');
      await expect(page.getByText('This day does not go with the others: check the dates.')).toBeVisible();
    },
  ],
  [
    'a search with its results',
    async (page) => {
      await open(page, '/fr/faq/#q=prix');
      await expect(page.getByRole('mark').first()).toBeVisible();
    },
  ],
  [
    'a search that found nothing',
    async (page) => {
      await open(page, '/en/faq/#q=xylophone');
      await expect(page.getByText('Nothing fits all of these words.')).toBeVisible();
    },
  ],
  [
    'an answer opened by its link',
    async (page) => {
      await open(page, '/fr/faq/#holidays-closed');
      await expect(page.getByRole('table').filter({ hasText: 'Amériques' })).toBeVisible();
    },
  ],
  [
    'every answer open, with the figures of an estimate',
    async (page) => {
      await open(page, '/en/estimate/');
      await page.getByRole('textbox', { name: 'Value of the licence' }).fill('12500');
      await open(page, '/en/faq/');
      await page.getByRole('button', { name: 'Expand all' }).click();
      await expect(page.getByText('more than CA$2,500.00').first()).toBeVisible();
    },
  ],
  [
    'the list of the questions on a phone',
    async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, '/fr/faq/');
      await page.locator('.contents summary').click();
      await expect(page.locator('.contents').getByRole('link').first()).toBeVisible();
    },
  ],
  [
    'a moment asked about, with all that unfolds',
    async (page) => {
      await open(page, '/fr/contact/#at=2026-05-22T13:40Z');
      await expect(page.getByText(/^Réponses pour /)).toBeVisible();
      for (const summary of await page.getByRole('article').locator('summary').all()) await summary.click();
      await expect(page.getByRole('article').locator('details:not([open])')).toHaveCount(0);
    },
  ],
  [
    'a moment refused, and a link that can’t be read',
    async (page) => {
      await open(page, '/en/contact/#at=foo');
      await expect(page.getByText('This link gives “at”')).toBeVisible();
      await page.getByLabel('Date and time').fill('1980-01-01T00:00');
      await expect(page.getByText('A date and time from 1990 to 2199, please.')).toBeVisible();
    },
  ],
  [
    'the list of the keyboard shortcuts',
    async (page) => {
      await open(page, '/fr/');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
    },
  ],
  [
    'a link to be copied by hand, and everything forgotten',
    async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await open(page, '/en/estimate/#value=100');
      await page.getByRole('button', { name: 'Copy the link to this case' }).click();
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await expect(page.getByRole('textbox', { name: 'Copy it from here' })).toBeVisible();
      await expect(page.getByText(/^Everything is forgotten/)).toBeVisible();
    },
  ],
  ...['/en/contact/', '/fr/'].map((path): [string, (page: Page) => Promise<void>] => [
    `notices: ${path}`,
    async (page) => {
      await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
      const today = { from: '2026-06-11', until: '2026-06-11' };
      const notices = [
        { ...today, text: { en: 'Lines are busy' } },
        { ...today, regions: ['united-kingdom'], closed: true, text: { en: 'Office move', fr: 'Déménagement' } },
        { ...today, regions: ['france'], open: '12:00', close: '15:00', text: { fr: 'Formation' } },
      ];
      await page.route('**/notices.json', (route) => route.fulfill({ json: { notices } }));
      await open(page, path);
      await expect(page.locator('.notice-board').getByRole('paragraph')).toHaveCount(3);
    },
  ]),
];

/** In light colours and in dark ones, which are the same in every language. */
async function nothingBars(page: Page, lang = 'fr') {
  for (const colorScheme of ['fr', 'en'].includes(lang) ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

for (const { path, lang } of routes) {
  test(`nothing bars the way on ${path}`, async ({ page }) => {
    await open(page, path);
    await nothingBars(page, lang);
  });
}

for (const { path, lang } of lost) {
  test(`nothing bars the way on ${path}`, async ({ page, watch }) => {
    await openLost(page, watch, path);
    await nothingBars(page, lang);
  });
}

for (const [what, fill] of filled) {
  test(`nothing bars the way of ${what}`, async ({ page }) => {
    await fill(page);
    await nothingBars(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the links of the root page have names and room', async ({ page }) => {
    await page.goto('/');
    const links = page.getByRole('link');
    await expect(links).toHaveCount(languages.length);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
  });
});
