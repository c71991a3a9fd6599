import { choose, expect, fragment, open, test } from './portal';
import type { Page } from './portal';
import { written } from './covered';
import type { Changes } from './covered';
import { messages, paths } from './routes';
import { asks, says } from './words';

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict', exact: true });

const is = (page: Page, words: string) => expect(verdict(page).getByText(words, { exact: true }).first()).toBeVisible();

/** What is listed under a heading of the answer. */
const under = (page: Page, heading: string) =>
  verdict(page)
    .getByRole('heading', { name: heading, exact: true })
    .locator('xpath=following-sibling::ul[1]')
    .getByRole('listitem');

const REMEDY = 'What would change the verdict';

const rented = { licence: 'subscription', bought: undefined, renewed: undefined };

const RECENT = 'Is the version one of the two most recent? No → Yes';
const SCRIPT =
  'Is a custom script involved? In which language? Another language → ' +
  'No script, PressTalk, JavaScript, VBScript, jQuery, CSS or HTML';
const ENVIRONMENT = 'Does the solution still run in the environment it was made for? No → Yes';
const MODIFIED = 'Was there negligence, malicious use, adaptation or modification of the product? Yes → No';
const INTENDED = 'Is the product used for what it is made for? No → Yes';
const RENEWED = 'Last day of the latest renewal Never renewed → 10 June 2027';

const noes: { why: string; changes: Changes; turned: string[] }[] = [
  { why: 'an old version', changes: { recent: 'no' }, turned: [RECENT] },
  { why: 'a script in another language', changes: { script: 'other' }, turned: [SCRIPT] },
  { why: 'another environment', changes: { environment: 'no' }, turned: [ENVIRONMENT] },
  { why: 'a modification', changes: { modified: 'yes' }, turned: [MODIFIED] },
  { why: 'a use it is not made for', changes: { intended: 'no' }, turned: [INTENDED] },
  { why: 'a plan that lapsed after its first year', changes: { bought: '2024-01-15' }, turned: [RENEWED] },
  {
    why: 'a plan that lapsed after a renewal',
    changes: { bought: '2020-01-15', renewed: '2026-06-10' },
    turned: ['Last day of the latest renewal 10 June 2026 → 10 June 2027'],
  },
  {
    why: 'a subscription that ended',
    changes: { ...rented, starts: '2025-06-11', ends: '2026-06-10' },
    turned: ['Last day of the subscription 10 June 2026 → 10 June 2027'],
  },
  {
    why: 'a plan that has not begun',
    changes: { bought: '2026-07-01' },
    turned: ['Day asked about 11 June 2026 → 1 July 2026'],
  },
  {
    why: 'a subscription that has not begun',
    changes: { ...rented, starts: '2026-06-12', ends: '2027-06-11' },
    turned: ['Day asked about 11 June 2026 → 12 June 2026'],
  },
  {
    why: 'a day in the gap after a lapse',
    changes: { bought: '2020-01-15', renewed: '2027-12-31', restarted: '2026-09-01', ended: '2026-01-14' },
    turned: ['Day asked about 11 June 2026 → 1 September 2026'],
  },
  {
    why: 'a lapse on 29 February',
    changes: { day: '2024-02-29', bought: '2020-02-29', renewed: '2024-02-28' },
    turned: ['Last day of the latest renewal 28 February 2024 → 28 February 2025'],
  },
  {
    why: 'everything at once',
    changes: { bought: '2024-01-15', environment: 'no', intended: 'no', modified: 'yes', recent: 'no', script: 'other' },
    // In the order of the tests.
    turned: [RENEWED, ENVIRONMENT, INTENDED, MODIFIED, RECENT, SCRIPT],
  },
];

test.describe('the fewest answers that would have to be others', () => {
  for (const { why, changes, turned } of noes) {
    test(`of ${why}`, async ({ page }) => {
      await open(page, `${paths.coverage.en}#${written(changes)}`);
      await is(page, 'Not covered');
      await expect(under(page, REMEDY)).toHaveText([
        ...turned,
        'The request would then be covered. See the case with these changes',
      ]);
      await expect(
        verdict(page).getByText(
          turned.length === 1 ? '1 answer would have to be different:' : `${turned.length} answers would have to be different:`,
          { exact: true },
        ),
      ).toBeVisible();
      const before = fragment(page);
      const link = under(page, REMEDY).getByRole('link', { name: 'See the case with these changes', exact: true });

      // By keyboard, and back.
      await link.focus();
      await page.keyboard.press('Enter');
      await is(page, 'Covered');
      await expect(verdict(page).getByRole('heading', { name: REMEDY, exact: true })).toHaveCount(0);
      await expect(verdict(page).getByText('Failed', { exact: true })).toHaveCount(0);
      await expect.poll(() => fragment(page)).not.toBe(before);
      await page.goBack();
      await is(page, 'Not covered');
      await expect.poll(() => fragment(page)).toBe(before);
      await expect(under(page, REMEDY)).toHaveCount(turned.length + 1);

      // By mouse, and back.
      await link.click();
      await is(page, 'Covered');
      await page.goBack();
      await is(page, 'Not covered');
      await expect.poll(() => fragment(page)).toBe(before);
      // And forward to the case with the changes.
      await page.goForward();
      await is(page, 'Covered');
    });
  }

  test('in French too', async ({ page }) => {
    await open(page, `${paths.coverage.fr}#${written({ recent: 'no', script: 'other' })}`);
    const panel = page.getByRole('region', { name: 'Verdict', exact: true });
    const lines = panel
      .getByRole('heading', { name: messages.fr.remedy_title, exact: true })
      .locator('xpath=following-sibling::ul[1]')
      .getByRole('listitem');
    await expect(lines).toHaveText([
      `${says('fr', asks.recent)} Non → Oui`,
      `${says('fr', asks.script)} Un autre langage → Aucun script, PressTalk, JavaScript, VBScript, jQuery, CSS ou HTML`,
      'La demande serait alors couverte. Voir le cas avec ces changements',
    ]);
    await lines.getByRole('link', { name: 'Voir le cas avec ces changements' }).click();
    await expect(panel.getByText('Couvert', { exact: true }).first()).toBeVisible();
  });

  test('leave the missing answers to decide', async ({ page }) => {
    await open(page, `${paths.coverage.en}#${written({ recent: 'no', script: 'unknown' })}`);
    await is(page, 'Not covered');
    await expect(under(page, REMEDY)).toHaveText([
      RECENT,
      'Nothing would speak against it any more; the missing answers would decide. See the case with these changes',
    ]);
    await under(page, REMEDY).getByRole('link').click();
    await is(page, 'To be confirmed');
    await expect(under(page, 'Answers that could change the verdict')).toHaveText([
      'Is a custom script involved? In which language?',
    ]);
  });

  test('change with each answer of the form', async ({ page }) => {
    await open(page, `${paths.coverage.en}#${written({ recent: 'no', modified: 'yes' })}`);
    await expect(under(page, REMEDY)).toHaveCount(3);
    await choose(page, 'Was there negligence, malicious use, adaptation or modification of the product?', 'No');
    await expect(under(page, REMEDY)).toHaveCount(2);
    await choose(page, 'Is the version one of the two most recent?', 'Yes');
    await is(page, 'Covered');
    await expect(verdict(page).getByRole('heading', { name: REMEDY, exact: true })).toHaveCount(0);
  });
});

test.describe('what no other answer would turn', () => {
  for (const { about, offer, link } of [
    {
      about: 'training',
      offer: 'Buy additional training; OL Learn, online, is included in the plan. Report a problem online',
      link: 'Report a problem online',
    },
    {
      about: 'professional-services',
      offer: 'Ask your representative for an offer of professional services: they are billed separately. Contacts and hours',
      link: 'Contacts and hours',
    },
  ]) {
    test(`${about}: what is offered instead`, async ({ page }) => {
      await open(page, `${paths.coverage.en}#${written({ about })}`);
      await is(page, 'Not covered');
      await expect(under(page, REMEDY)).toHaveText(['No other answer would bring this request into the plan.']);
      await expect(verdict(page).getByRole('link', { name: 'See the case with these changes' })).toHaveCount(0);
      await expect(verdict(page).getByRole('heading', { name: 'What to do next', exact: true })).toHaveCount(0);
      await expect(under(page, 'What Objectif Lune offers instead')).toHaveText([offer]);
      await expect(under(page, 'What Objectif Lune offers instead').getByRole('link', { name: link, exact: true })).toBeVisible();

      // Nor one more that fails.
      await open(page, `${paths.coverage.en}#${written({ about, bought: '2024-01-15' })}`);
      await is(page, 'Not covered');
      await expect(under(page, REMEDY)).toHaveText(['No other answer would bring this request into the plan.']);
      await expect(under(page, 'What Objectif Lune offers instead').first()).toBeVisible();
    });
  }
});
