import { withEdition } from './bundle';
import type { Edition } from './bundle';
import { choose, expect, fragment, open, stamp, test } from './portal';
import type { Page } from './portal';
import { paths } from './routes';
import type { Lang } from './routes';
import { clause, says, tests } from './words';

const coverage =
  'day=2026-06-11&licence=perpetual&bought=2026-01-15&renewed=never&about=failing-solution&' +
  'environment=yes&intended=yes&modified=no&recent=yes&script=none';

type Seen = { version: string; result: string; clauses: string };

/** The stamp in the page's address, once it is there: the page writes it after it has shown the answer. */
async function read(page: Page): Promise<Seen> {
  await expect.poll(() => stamp(page)).toMatch(/^[0-9a-f]{8}\.[0-9A-Za-z]+\.([0-9a-f]{4})*$/);
  const [version, result, clauses] = stamp(page).split('.');
  return { version, result, clauses };
}

const write = ({ version, result, clauses }: Seen) => [version, result, clauses].join('.');

/** Another digit in the place of the first. */
const flip = (hex: string) => (hex[0] === '0' ? '1' : '0') + hex.slice(1);

const notice = (page: Page) => page.getByRole('main').getByRole('status').filter({ has: page.getByRole('list') });

/** The notice says which versions, and just these sentences. */
async function tells(page: Page, lang: Lang, then: string, now: string, sentences: string[]) {
  await expect(notice(page).getByRole('paragraph')).toHaveText(says(lang, 'changed_title', { then, now }));
  await expect(notice(page).getByRole('listitem')).toHaveText(sentences);
}

/** Makes the portal stamp the coverage case, by an answer changed and changed back. */
async function stamped(page: Page, lang: Lang): Promise<Seen> {
  await open(page, `${paths.coverage[lang]}#${coverage}`);
  await expect(notice(page)).toHaveCount(0);
  await choose(page, says(lang, 'ask_recent_version'), says(lang, 'no'));
  await expect(page).toHaveURL(/recent=no/);
  await choose(page, says(lang, 'ask_recent_version'), says(lang, 'yes'));
  await expect.poll(() => fragment(page)).toBe(coverage);
  const seen = await read(page);
  expect(seen.result).toBe('cEpFpIpMpSpUpVp');
  return seen;
}

for (const lang of ['en', 'fr'] as const) {
  test.describe(`a coverage case, in ${lang}`, () => {
    const path = paths.coverage[lang];
    const words = (key: string) => says(lang, key);
    const test_ = (name: string, then: string, now: string) =>
      says(lang, 'changed_test', { test: words(tests[name]), then: words(then), now: words(now) });

    test('opened with its own stamp, says nothing', async ({ page, visitor }) => {
      const seen = await stamped(page, lang);
      const other = await visitor();
      await open(other, `${path}#${coverage}&seen=${write(seen)}`);
      await expect(other.getByText(words('verdict_covered'), { exact: true }).first()).toBeVisible();
      await expect(notice(other)).toHaveCount(0);
      await expect(other.getByRole('main').getByRole('status').filter({ hasText: seen.version })).toHaveCount(0);
    });

    test('opened with another’s, says what differs', async ({ page, visitor }) => {
      const seen = await stamped(page, lang);
      const { title } = clause(lang, 'first-year');
      const title2 = clause(lang, 'failing-solutions').title;
      const other = await visitor();
      await open(other, path);
      for (const [why, then, sentences] of [
        ['the version alone', { version: flip(seen.version) }, [words('changed_elsewhere')]],
        [
          'the verdict and a test',
          { version: '00000000', result: 'npppppfp' },
          [
            says(lang, 'changed_verdict', { then: words('verdict_not_covered'), now: words('verdict_covered') }),
            test_('recent-version', 'outcome_failed', 'outcome_passed'),
          ],
        ],
        [
          'the same content, another result',
          { result: 'toopnpfp' },
          [
            says(lang, 'changed_verdict', { then: words('verdict_open'), now: words('verdict_covered') }),
            test_('in-force', 'outcome_open', 'outcome_passed'),
            test_('included', 'outcome_open', 'outcome_passed'),
            test_('intended-use', 'outcome_not_applicable', 'outcome_passed'),
            test_('recent-version', 'outcome_failed', 'outcome_passed'),
          ],
        ],
        [
          'the words of a clause',
          { version: '0badcafe', clauses: flip(seen.clauses) },
          [says(lang, 'changed_words', { question: title })],
        ],
        [
          'the words of two clauses',
          { version: '0badcafe', clauses: flip(seen.clauses.slice(0, 4)) + seen.clauses.slice(4, 8) + flip(seen.clauses.slice(8)) },
          [says(lang, 'changed_words', { question: title }), says(lang, 'changed_words', { question: title2 })],
        ],
        [
          'a clause fewer',
          { version: '0badcafe', clauses: seen.clauses.slice(0, -4) },
          [words('changed_rules')],
        ],
        [
          'a clause more, and the verdict',
          { version: '0badcafe', result: 'nppppppp', clauses: `${seen.clauses}beef` },
          [
            says(lang, 'changed_verdict', { then: words('verdict_not_covered'), now: words('verdict_covered') }),
            words('changed_rules'),
          ],
        ],
        ['a test fewer', { version: '0badcafe', result: 'cpppppp' }, [words('changed_rules')]],
      ] as [string, Partial<Seen>, string[]][]) {
        await test.step(why, async () => {
          const old = { ...seen, ...then };
          await other.goto(`${path}#${coverage}&seen=${write(old)}`);
          await tells(other, lang, old.version, seen.version, sentences);
          // The answer is today's all the same.
          await expect(other.getByText(words('verdict_covered'), { exact: true }).first()).toBeVisible();
        });
      }
    });

    test('says nothing any more after the first edit, which renews the stamp', async ({ page }) => {
      const seen = await stamped(page, lang);
      const old = { version: '0badcafe', result: 'nfpppppp', clauses: flip(seen.clauses) };
      await page.goto(`${path}#${coverage}&seen=${write(old)}`);
      await expect(notice(page)).toBeVisible();
      await expect.poll(() => stamp(page)).toBe(write(old));
      await choose(page, words('ask_script'), 'CSS');
      await expect(notice(page)).toHaveCount(0);
      await expect.poll(() => stamp(page)).toBe(write(seen));
      await expect.poll(() => fragment(page)).toBe(coverage.replace('script=none', 'script=css'));
      // A reload keeps it so.
      await page.reload();
      await expect(page.getByText(words('verdict_covered'), { exact: true }).first()).toBeVisible();
      await expect(notice(page)).toHaveCount(0);
    });

    for (const bad of ['yes', '', '0badcafe', '0badcafe.c.zzzz', '0badcafe.c.abc', '0BADCAFE.c.', '0badcafe.c..', `0badcafe.${'p'.repeat(41)}.`]) {
      test(`with “${bad.slice(0, 20)}” for a stamp, is not read`, async ({ page }) => {
        await open(page, `${path}#${coverage}&seen=${bad}`);
        const found = bad.length > 40 ? `${bad.slice(0, 39)}…` : bad;
        await expect(page.getByRole('alert').filter({ hasText: words('link_form_empty') })).toHaveText(
          `${says(lang, 'link_bad_value', { key: 'seen', found })} ${words('link_form_empty')}`,
        );
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
        await expect(notice(page)).toHaveCount(0);
      });
    }
  });

  test.describe(`an estimate, in ${lang}`, () => {
    const path = paths.estimate[lang];
    const value = (page: Page) => page.getByRole('textbox', { name: says(lang, 'estimate_value'), exact: true });
    const percent = (rate: string) => (lang === 'fr' ? rate.replace('.', ',') : rate);

    test('says what differs until it is edited', async ({ page }) => {
      await open(page, path);
      await value(page).fill('1000');
      const seen = await read(page);
      const kase = fragment(page);
      expect(seen.result).toBe('e2000');
      await page.goto(`${path}#${kase}&seen=${write(seen)}`);
      await expect(notice(page)).toHaveCount(0);
      for (const [then, sentences] of [
        [{ version: flip(seen.version) }, [says(lang, 'changed_elsewhere')]],
        [
          { version: '0badcafe', result: 'p1750' },
          [
            says(lang, 'changed_rate', {
              then: says(lang, 'rate_is_published', { rate: percent('17.5') }),
              now: says(lang, 'rate_is_example', { rate: '20' }),
            }),
          ],
        ],
        [
          { version: '0badcafe', clauses: flip(seen.clauses) },
          [says(lang, 'changed_words', { question: clause(lang, 'price-percentage').title })],
        ],
        [{ version: '0badcafe', clauses: seen.clauses.slice(4) }, [says(lang, 'changed_rules')]],
      ] as [Partial<Seen>, string[]][]) {
        const old = { ...seen, ...then };
        await page.goto(`${path}#${kase}&seen=${write(old)}`);
        await tells(page, lang, old.version, seen.version, sentences);
      }
      await value(page).fill('2000');
      await expect(notice(page)).toHaveCount(0);
      await expect.poll(() => stamp(page)).toBe(write(seen));
      // Without an estimate there is nothing to stamp.
      await value(page).fill('lots');
      await expect(page).toHaveURL(/value=lots/);
      await expect.poll(() => stamp(page)).toBe('');
    });

    test('with a bad stamp is not read', async ({ page }) => {
      await open(page, `${path}#value=1000&seen=yes`);
      await expect(page.getByRole('alert').filter({ hasText: says(lang, 'link_form_empty') })).toHaveText(
        `${says(lang, 'link_bad_value', { key: 'seen', found: 'yes' })} ${says(lang, 'link_form_empty')}`,
      );
      await expect(value(page)).toHaveValue('');
    });
  });
}

test.describe('when the content has really changed', () => {
  /** The portal as it will be: the document of the content has another edition. */
  async function later(page: Page, change: (edition: Edition) => Edition) {
    await page.route(/\/content-(en|fr)-[0-9a-f]+\.bin$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: withEdition(await answer.body(), change) });
    });
  }

  test('a link made before says so: another version alone', async ({ page, visitor }) => {
    const seen = await stamped(page, 'en');
    const other = await visitor();
    await later(other, (edition) => ({ ...edition, version: 0x0badcafe }));
    await open(other, page.url());
    await tells(other, 'en', seen.version, '0badcafe', [says('en', 'changed_elsewhere')]);
    // What is made from here on is of the new one.
    await choose(other, 'Is a custom script involved? In which language?', 'HTML');
    await expect(notice(other)).toHaveCount(0);
    await expect.poll(() => stamp(other)).toMatch(/^0badcafe\./);
    // And the one of today, opened with it, sees that.
    await page.goto(other.url());
    await tells(page, 'en', '0badcafe', seen.version, [says('en', 'changed_elsewhere')]);
  });

  test('a link made before says so: the words of every clause', async ({ page, visitor }) => {
    const seen = await stamped(page, 'en');
    const other = await visitor();
    await later(other, ({ clauses }) => ({ version: 0x0badcafe, clauses: clauses.map((one) => one ^ 1) }));
    await open(other, page.url());
    // One for each clause behind the verdict.
    const behind = ['first-year', 'yearly-renewal', 'failing-solutions', 'unintended-use', 'modification', 'old-version', 'script-language'];
    expect(seen.clauses).toHaveLength(4 * behind.length);
    await tells(
      other,
      'en',
      seen.version,
      '0badcafe',
      behind.map((id) => says('en', 'changed_words', { question: clause('en', id).title })),
    );
  });

  test('an estimate made before says so in the other language', async ({ page, visitor }) => {
    await open(page, paths.estimate.en);
    await page.getByRole('textbox', { name: 'Value of the licence' }).fill('1000');
    const seen = await read(page);
    const other = await visitor({ locale: 'fr-CA' });
    await later(other, (edition) => ({ ...edition, version: 0x0badcafe }));
    await open(other, page.url().replace(paths.estimate.en, paths.estimate.fr));
    await tells(other, 'fr', seen.version, '0badcafe', [says('fr', 'changed_elsewhere')]);
  });
});
