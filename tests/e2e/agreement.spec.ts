import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, open, test } from './portal';
import type { Page } from './portal';
import { paths } from './routes';
import type { Lang } from './routes';
import { Seeded } from './seeded';
import { walk } from './shown';
import type { Part, Shown } from './shown';
import { asks, outcomes, says, tests, verdicts } from './words';

// The command line and the page are two ways to the same answers. Here they are
// held to it: the same fragments for both, compared word by word.

/** The program: that of `cargo test`, or another. */
const program =
  process.env.OLCARE ??
  resolve(fileURLToPath(new URL('..', import.meta.url)), process.env.CARGO_TARGET_DIR ?? '../target', 'debug/olcare');

/** What the program answers to each question. */
function ask<Answer>(command: string, asked: object[]): Answer[] {
  const input = asked.map((one) => `${JSON.stringify(one)}\n`).join('');
  const { stdout, error } = spawnSync(program, [command, '--jsonl'], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error) throw error;
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Answer);
  expect(answers, `${command}: a line for each`).toHaveLength(asked.length);
  return answers;
}

type Case = { lang: Lang; fragment: string };
type Refused = { error?: string; problems?: { field: string; fault: string }[] };

/** Half of the cases in each language. */
const halves = (fragments: string[]): Case[] =>
  fragments.map((fragment, index) => ({ lang: index % 2 ? 'fr' : 'en', fragment }));

const write = (pairs: [string, string | undefined][]) =>
  pairs
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, text]) => `${key}=${encodeURIComponent(text)}`)
    .join('&');

/** Fragments of the generator, none twice: setting one again would change nothing. */
function many(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

/** The sentence of a page whose link the program refuses with these words. */
function refusal(lang: Lang, error: string): string {
  const found = (pattern: RegExp) => pattern.exec(error);
  const unquote = (text: string): string => JSON.parse(text);
  let at = found(/^link: unknown field (".*")$/);
  const said = (() => {
    if (at) return says(lang, 'link_unknown_key', { key: unquote(at[1]) });
    if ((at = found(/^link: (".*") twice$/))) return says(lang, 'link_repeated', { key: unquote(at[1]) });
    if ((at = found(/^link: (\S+) can't be (".*")$/))) {
      return says(lang, 'link_bad_value', { key: at[1], found: unquote(at[2]) });
    }
    if (/^link: not made of/.test(error)) return says(lang, 'link_malformed');
    throw new Error(`no sentence for ${error}`);
  })();
  return `${said} ${says(lang, 'link_form_empty')}`;
}

const part = (shown: Shown, title: string): Part | undefined => shown.parts.find((one) => one.title === title);

/** The rows of several of these, or none. */
const rowsOf = (shown: Shown, title: string) => part(shown, title)?.rows ?? [];

test.describe('coverage', () => {
  type Answer = Refused & {
    day: string;
    verdict: string;
    last_day: string | null;
    days_left: number | null;
    tests: { test: string; outcome: string }[];
    needed: string[];
    turn: { link: string } | null;
    steps: string[];
    link: string;
  };

  const DAY = 86_400_000;
  const later = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

  const days = ['2026-06-11', '2024-02-29', '2025-02-28', '2025-03-01', '2024-02-28', '2028-02-29', '2026-12-31', '2027-01-01'];

  const generate = () => {
    const chance = new Seeded(20_260_611);
    const { pick } = chance;
    return many(200, () => {
      if (chance.chance(0.03)) {
        return pick([
          'licence=borrowed', 'bought=2025-02-29', 'colour=red', 'recent=yes&recent=no', 'about=update&day=never',
          'licence=perpetual&starts=never', 'nonsense', 'bought=2025-2-1&licence=%ff',
        ]) + `&modified=${pick(['yes', 'no'])}`;
      }
      // How many of the answers speak for coverage, and how many are there at all.
      const good = pick([1, 1, 0.97, 0.85, 0.7]);
      const given = pick([1, 1, 0.95, 0.7]);
      const answer = (right: readonly string[], wrong: readonly string[]) => {
        if (!chance.chance(given)) return pick([undefined, 'unknown']);
        return pick(chance.chance(good) ? right : wrong);
      };
      const asked = chance.chance(0.9) ? pick(days) : undefined;
      const day = asked ?? new Date().toISOString().slice(0, 10);
      const about = (by: readonly number[]) => later(day, pick(by));
      const licence = answer(['perpetual', 'perpetual', 'perpetual', 'subscription'], ['perpetual']);
      const bought = answer(
        [about([0, -1, -300, -363, -364]), about([-365, -366, -367, -1_000, -2_000])],
        [about([1, 2, 30]), about([-364, -365, -366])],
      );
      const renewed = answer(
        [about([0, 1, 30]), about([364, 365, 366, 367, 600, 1_100]), about([364, 365, 366, 700])],
        ['never', about([-1, -2, -400])],
      );
      if (chance.chance(0.1)) {
        // The plan had lapsed: an old purchase, a late renewal, a new plan, and perhaps when it ended.
        return write([
          ['day', day],
          ['licence', 'perpetual'],
          ['bought', about([-1_000, -2_000, -366])],
          ['renewed', about([366, 400, 1_100])],
          ['restarted', about([1, 2, 30, 100])],
          ['ended', pick([about([0, 1, -1, 29]), about([-1, -2, -300]), 'unknown', undefined])],
          ['about', pick(['update', 'ol-learn', 'help-with-use', 'failing-solution'])],
          ['intended', 'yes'],
          ['modified', pick(['no', 'no', undefined])],
        ]);
      }
      if (chance.chance(0.1)) {
        // Rented, with one end of the period or none.
        return write([
          ['day', day],
          ['licence', 'subscription'],
          ['starts', pick(['unknown', undefined, about([0, -1, -200])])],
          ['ends', pick(['unknown', undefined, about([0, 1, 200])])],
          ['about', pick(['update', 'ol-learn'])],
        ]);
      }
      return write([
        ['day', asked],
        ['licence', licence],
        ['bought', bought],
        ['renewed', renewed],
        ['restarted', answer(['never', about([0, -1, -20])], [about([1, 2, 30, 900])])],
        ['ended', answer([about([0, 1, 20])], [about([-1, -2, -30]), about([1, 2, 29, 30, 31])])],
        ['starts', answer([about([0, -1, -200])], [about([1, 10])])],
        ['ends', answer([about([0, 1, 200])], [about([-1, -30, -300])])],
        ['about', answer(
          ['help-with-use', 'failing-solution', 'failing-solution', 'unexpected-behaviour', 'update', 'ol-learn'],
          ['training', 'professional-services'],
        )],
        ['environment', answer(['yes'], ['no'])],
        ['intended', answer(['yes'], ['no'])],
        ['modified', answer(['no'], ['yes'])],
        ['recent', answer(['yes'], ['no'])],
        ['script', answer(['none', 'presstalk', 'javascript', 'vbscript', 'jquery', 'css', 'html'], ['other'])],
      ]);
    });
  };

  const answered = () => {
    const cases = halves(generate());
    const answers = ask<Answer>('coverage', cases.map(({ fragment }) => ({ link: fragment })));
    return cases.map((one, index) => ({ ...one, answer: answers[index] }));
  };

  test('has two hundred cases of every kind', () => {
    const all = answered();
    expect(all).toHaveLength(200);
    const count = (is: (answer: Answer) => boolean) => all.filter(({ answer }) => is(answer)).length;
    for (const verdict of Object.keys(verdicts)) expect(count((a) => a.verdict === verdict), verdict).toBeGreaterThan(19);
    expect(count((a) => a.error !== undefined), 'unreadable').toBeGreaterThan(2);
    for (const outcome of Object.keys(outcomes)) {
      for (const test of Object.keys(tests)) {
        // Whether a plan includes it, and is in force, is asked of every request.
        if (outcome === 'not-applicable' && ['in-force', 'included'].includes(test)) continue;
        const met = (a: Answer) => a.tests?.some((one) => one.test === test && one.outcome === outcome);
        expect(count((a) => Boolean(met(a))), `${test} ${outcome}`).toBeGreaterThan(0);
      }
    }
    for (const question of Object.keys(asks)) {
      expect(count((a) => Boolean(a.needed?.includes(question))), `${question} needed`).toBeGreaterThan(0);
    }
    expect(count((a) => a.days_left === 0), 'ends that day').toBeGreaterThan(3);
    expect(count((a) => (a.days_left ?? 0) > 0), 'ends later').toBeGreaterThan(19);
    expect(count((a) => (a.days_left ?? 0) < 0), 'has ended').toBeGreaterThan(9);
    expect(count((a) => a.turn !== null && a.error === undefined), 'can be turned').toBeGreaterThan(19);
    expect(all.filter(({ fragment }) => !fragment.includes('day=')).length, 'for today').toBeGreaterThan(4);
    expect(all.filter(({ fragment }) => fragment.includes('02-29')).length, '29 February').toBeGreaterThan(9);
  });

  for (const lang of ['en', 'fr'] as const) {
    test.describe(`in ${lang}`, () => {
      // No centre is proposed in this zone, so its own days count: those of the program.
      test.use({ timezoneId: 'UTC', locale: lang === 'fr' ? 'fr-CA' : 'en-GB' });

      test('the page agrees with the command line', async ({ page }) => {
        const cases = answered().filter((one) => one.lang === lang);
        expect(cases).toHaveLength(100);
        const today = cases.find(({ fragment, answer }) => !fragment.includes('day=') && answer.day)!.answer.day;
        await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
        await open(page, paths.coverage[lang]);
        const shown = await walk(page, cases.map(({ fragment }) => fragment));
        const write = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-CA' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
        const written = (day: string) => write.format(new Date(day));

        for (const [index, { fragment, answer }] of cases.entries()) {
          const at = `${lang} ${fragment}`;
          const page = shown[index];
          if (answer.error !== undefined) {
            expect.soft(page.alert, at).toBe(refusal(lang, answer.error));
            expect.soft(page.headline, at).toBe(says(lang, 'verdict_open'));
            continue;
          }
          expect.soft(page.alert, at).toBe('');
          expect.soft(page.link, at).toBe(answer.link);
          expect.soft(page.headline, at).toBe(says(lang, verdicts[answer.verdict]));
          const found = part(page, says(lang, 'coverage_tests'))!.lines;
          expect.soft(found.map(({ label, value }) => [label, value]), at).toEqual(
            answer.tests.map(({ test, outcome }) => [says(lang, tests[test]), says(lang, outcomes[outcome])]),
          );
          expect.soft((part(page, says(lang, 'coverage_needed'))?.lines ?? []).map(({ text }) => text), at).toEqual(
            answer.needed.map((question) => says(lang, asks[question])),
          );
          const next = [says(lang, 'coverage_next'), says(lang, 'coverage_instead')].map((title) => part(page, title));
          expect.soft(next.flatMap((one) => one?.lines ?? []), at).toHaveLength(answer.steps.length);
          const turned = (part(page, says(lang, 'remedy_title'))?.lines ?? []).map(({ href }) => href).filter(Boolean);
          expect.soft(turned, at).toEqual(answer.turn ? [`#${answer.turn.link}`] : []);

          // The plan's last day, and how far from it the day asked about is.
          const fields = new URLSearchParams(fragment);
          const [inForce] = answer.tests;
          const expected: string[] = [];
          if (answer.last_day !== null) {
            const key = inForce.outcome === 'passed' ? 'in_force_until' : 'in_force_lapsed';
            expected.push(says(lang, key, { day: written(answer.last_day) }));
          } else if (inForce.outcome === 'passed') {
            expected.push(says(lang, 'in_force_now'));
          } else if (inForce.outcome === 'failed') {
            const first = fields.get(fields.get('licence') === 'perpetual' ? 'bought' : 'starts')!;
            expected.push(says(lang, 'in_force_not_begun', { day: written(first) }));
          }
          const left = answer.days_left;
          if (left !== null) {
            const isToday = answer.day === today;
            const key =
              left === 0 ? (isToday ? 'ends_today' : 'ends_that_day')
              : left > 0 ? (isToday ? 'ends_in' : 'ends_after')
              : isToday ? 'ended_ago' : 'ended_before';
            expected.push(says(lang, key, {}, Math.abs(left)));
          }
          const again = answer.turn && new URLSearchParams(answer.turn.link).get('day') !== answer.day;
          if (again && left !== null) {
            expected.push(says(lang, 'in_force_again', { day: written(fields.get('restarted')!) }));
          }
          // Where no answer turns the verdict, the program does not tell of a new plan.
          const notes = answer.turn || left === null ? found[0].notes : found[0].notes.slice(0, expected.length);
          expect.soft(notes, at).toEqual(expected);
        }
      });
    });
  }
});

test.describe('price', () => {
  type Figure = { amount: string; bound: 'exactly' | 'more-than' };
  type Year = Figure & { year: number; kind: string };
  type Answer = Refused & {
    currency: string;
    rate: string;
    base: string;
    yearly: string;
    years: Year[];
    total: Figure;
    first_year_total: string | null;
    total_with_licence: string | null;
    paths: { path: string; years: Year[]; totals: Figure[] }[];
    at_rates: { rate: string; yearly: string; total: Figure }[];
    adding: { yearly: string; total: string } | null;
    link: string;
  };

  const kinds: Record<string, string> = {
    'first-year': 'year_first',
    renewal: 'year_renewal',
    restart: 'year_restart',
    lapsed: 'year_lapsed',
    included: 'year_included',
  };
  const ways: Record<string, string> = { renew: 'scenario_renew', lapse: 'scenario_lapse', subscription: 'scenario_subscription' };
  const faults: Record<string, string> = {
    empty: 'amount_empty',
    unreadable: 'amount_unreadable',
    negative: 'amount_negative',
    'too-many-decimals': 'amount_decimals',
    'too-large': 'amount_too_large',
    'rate empty': 'rate_empty',
    'rate unreadable': 'rate_unreadable',
    'rate out-of-range': 'rate_out_of_range',
  };

  const generate = () => {
    const chance = new Seeded(12_500_50);
    const { pick, below } = chance;
    const grouped = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
    const scripts = ['٠١٢٣٤٥٦٧٨٩', '０１２３４５６７８９', '०१२३४५६७८९'];
    const amount = (): string => {
      if (chance.chance(0.07)) {
        return pick(['', 'about 12k', '-5', '10.12345', '9'.repeat(20), '123456789012345678901', '92000000000000000', '1 2345', '−0']);
      }
      const whole = String(below(10 ** (1 + below(8))));
      const cents = String(below(100)).padStart(2, '0');
      return pick([
        () => whole,
        () => `${whole}.${cents}`,
        () => `${whole},${cents}`,
        () => `${grouped(whole, ',')}.${cents}`,
        () => `${grouped(whole, '\u202f')},${cents}`,
        () => `${grouped(whole, '.')},${cents}`,
        () => `${grouped(whole, "'")}.-`,
        () => `${grouped(whole, '’')}.${cents}`,
        () => grouped(whole, ','),
        () => grouped(whole, '.'),
        () => `$${grouped(whole, ',')}`,
        () => `€ ${grouped(whole, ' ')}`,
        () => [...whole].map((digit) => pick(scripts.slice(0, 1))[Number(digit)]).join(''),
        () => [...whole].map((digit) => scripts[1][Number(digit)]).join(''),
        () => [...whole].map((digit) => scripts[2][Number(digit)]).join(''),
        () => `${below(500) + 1}.5万`,
        () => `1${'234'.slice(0, 1 + below(3))}.${cents}0`,
        () => `${1 + below(999)}${pick(['.', ','])}${String(below(1_000)).padStart(3, '0')}`,
      ])();
    };
    return many(200, () => {
      if (chance.chance(0.04)) {
        return `value=${below(9_999)}&${pick(['years=99', 'again=1', 'colour=red', 'costs=5', 'currency=XXX', 'value=2', 'nonsense', 'rate=%ff'])}`;
      }
      const options: [string, string][] = Array.from({ length: pick([0, 0, 1, 2, 3]) }, (_, index) => [
        ['option', pick(['', `Upload ${index}`, 'R&D = 50 % « été »', '  Archive  ', '<b>x</b>'])],
        ['costs', amount()],
      ] as [string, string][]).flat();
      return write([
        ['licence', pick(['perpetual', 'perpetual', 'perpetual', 'perpetual', undefined, 'subscription'])],
        ['currency', pick(['CAD', 'USD', 'GBP', 'EUR', 'AUD', 'MYR', 'JPY', 'EUR', 'CAD', undefined])],
        ['value', amount()],
        ...options,
        ['rate', chance.chance(0.05) ? pick(['0', '101', 'abc', '', '12.345']) : pick([undefined, '20', '17.5', '17,5', '18.25', '0.01', '100', '25', '5', '٢٠ ٪'])],
        ['situation', pick(['first-year', 'renewal', 'lapsed', undefined])],
        ['surcharge', chance.chance(0.4) ? amount() : undefined],
        ['years', pick(['1', '2', '3', '4', '5', undefined])],
        ['again', pick(['2', '3', '4', '5', '6', undefined])],
        ['adding', chance.chance(0.4) ? amount() : undefined],
      ]);
    });
  };

  const answered = () => {
    const cases = halves(generate());
    const answers = ask<Answer>('price', cases.map(({ lang, fragment }) => ({ lang, link: fragment })));
    return cases.map((one, index) => ({ ...one, answer: answers[index] }));
  };

  test('has two hundred cases of every kind', () => {
    const all = answered();
    expect(all).toHaveLength(200);
    const count = (is: (answer: Answer, fragment: string) => unknown) =>
      all.filter(({ answer, fragment }) => is(answer, fragment)).length;
    expect(count((a) => a.error?.startsWith('link:')), 'links that are none').toBeGreaterThan(3);
    expect(count((a) => a.problems), 'fields at fault').toBeGreaterThan(19);
    expect(count((a) => a.error === undefined), 'estimates').toBeGreaterThan(99);
    const named = (fault: string) => (a: Answer) => a.problems?.some((one) => one.fault === fault);
    for (const fault of ['empty', 'unreadable', 'negative', 'too-many-decimals', 'too-large', 'out-of-range']) {
      expect(count(named(fault)), fault).toBeGreaterThan(0);
    }
    expect(count((a) => a.error === 'the sum is too large'), 'too large a sum').toBeGreaterThan(0);
    for (const currency of ['CAD', 'USD', 'GBP', 'EUR', 'AUD', 'MYR', 'JPY']) {
      expect(count((a) => a.currency === currency), currency).toBeGreaterThan(4);
    }
    expect(count((a) => a.total?.bound === 'more-than'), 'a total that is a bound').toBeGreaterThan(9);
    expect(count((a) => a.paths?.[1].totals.at(-1)!.bound === 'more-than'), 'a way that is a bound').toBeGreaterThan(9);
    for (const kind of Object.keys(kinds)) {
      expect(count((a) => a.paths?.some(({ years }) => years.some((one) => one.kind === kind))), kind).toBeGreaterThan(9);
    }
    expect(count((a) => a.adding), 'an option added').toBeGreaterThan(19);
    expect(count((a, fragment) => !a.error && fragment.includes('option=')), 'options').toBeGreaterThan(19);
    for (const years of [1, 2, 3, 4, 5]) expect(count((a) => a.years?.length === years), `${years} years`).toBeGreaterThan(9);
  });

  /** The program's decimal text with its currency, by the browser. */
  const format = (page: Page, lang: Lang, amounts: string[]): Promise<Record<string, string>> =>
    page.evaluate(
      ([lang, amounts]) =>
        Object.fromEntries(
          (amounts as string[]).map((amount) => {
            const [currency, text] = amount.split(' ');
            const format = new Intl.NumberFormat(lang as string, { style: 'currency', currency });
            // As text: a number would not be exact.
            return [amount, format.format(text as unknown as number)];
          }),
        ),
      [lang, amounts] as const,
    );

  for (const lang of ['en', 'fr'] as const) {
    test.describe(`in ${lang}`, () => {
      test.use({ locale: lang === 'fr' ? 'fr-CA' : 'en-GB' });

      test('the page agrees with the command line', async ({ page }) => {
        const cases = answered().filter((one) => one.lang === lang);
        expect(cases).toHaveLength(100);
        await open(page, paths.estimate[lang]);
        const shown = await walk(page, cases.map(({ fragment }) => fragment));
        const texts = new Set<string>();
        for (const { answer } of cases) {
          JSON.stringify(answer, (_, one) => {
            if (typeof one === 'string' && /^\d+(\.\d+)?$/.test(one)) texts.add(`${answer.currency} ${one}`);
            return one;
          });
          // What was typed is in the link that the program makes of it.
          const made = new URLSearchParams(answer.link ?? '');
          for (const [, one] of made) if (/^\d+(\.\d+)?$/.test(one)) texts.add(`${answer.currency} ${one}`);
        }
        const written = await format(page, lang, [...texts]);

        for (const [index, { fragment, answer }] of cases.entries()) {
          const at = `${lang} ${fragment}`;
          const page = shown[index];
          if (answer.error?.startsWith('link:')) {
            expect.soft(page.alert, at).toBe(refusal(lang, answer.error));
            expect.soft(page.headline, at).toBe('');
            continue;
          }
          expect.soft(page.alert, at).toBe('');
          if (answer.problems) {
            const names = new URLSearchParams(fragment).getAll('option').map((name) => name.trim());
            const label = (field: string) => {
              const option = /^options\[(\d+)\]$/.exec(field)?.[1];
              if (option === undefined) {
                const keys: Record<string, string> = { value: 'estimate_value', rate: 'estimate_rate', surcharge: 'estimate_surcharge', adding: 'extra_option_label' };
                return says(lang, keys[field]);
              }
              const name = names[Number(option)];
              return name
                ? says(lang, 'estimate_option_value_named', { name })
                : says(lang, 'estimate_option_value_numbered', { number: Number(option) + 1 });
            };
            const key = (field: string, fault: string) => faults[field === 'rate' ? `rate ${fault}` : fault];
            expect.soft(page.problems, at).toEqual(
              answer.problems.map(({ field, fault }) =>
                says(lang, 'problem', { field: label(field), fault: says(lang, key(field, fault)) }),
              ),
            );
            expect.soft(part(page, says(lang, 'sum_caption')), at).toBeUndefined();
            continue;
          }
          expect.soft(page.problems, at).toEqual([]);
          if (answer.error !== undefined) {
            expect.soft(answer.error, at).toBe('the sum is too large');
            expect.soft(page.trouble, at).toBe(says(lang, 'amount_too_large'));
            expect.soft(part(page, says(lang, 'sum_caption')), at).toBeUndefined();
            continue;
          }

          expect.soft(page.link, at).toBe(answer.link);
          const money = (amount: string) => written[`${answer.currency} ${amount}`];
          const figure = ({ amount, bound }: Figure) =>
            bound === 'exactly' ? money(amount) : says(lang, 'more_than', { amount: money(amount) });
          const percent = (rate: string) => (lang === 'fr' ? rate.replace('.', ',') : rate);
          const kind = (year: Year) => says(lang, kinds[year.kind]);
          const made = [...new URLSearchParams(answer.link)];
          const count = answer.years.length;
          const included = answer.paths[0].path && new URLSearchParams(answer.link).get('licence') === 'subscription';

          expect.soft(page.headline, at).toBe(included ? says(lang, 'included_headline') : money(answer.yearly));
          // An option that nobody has typed in is none.
          const costs = made.filter(([key]) => key === 'costs').map(([, text]) => text);
          const options = made
            .filter(([key]) => key === 'option')
            .map(([, name], nth) => ({ name: name.trim(), costs: costs[nth] ?? '' }))
            .filter(({ name, costs }) => name || costs.trim());
          const value = made.find(([key]) => key === 'value')![1];
          expect.soft(rowsOf(page, says(lang, 'sum_caption')), at).toEqual([
            [says(lang, 'line_licence'), money(value)],
            ...options.map(({ name, costs }, nth) => [says(lang, 'line_option', { name: name || nth + 1 }), money(costs)]),
            [says(lang, 'line_base'), money(answer.base)],
            [
              included
                ? says(lang, 'line_included')
                : says(lang, 'line_yearly', { rate: percent(answer.rate), base: money(answer.base) }),
              money(answer.yearly),
            ],
            ...answer.years.map((year) => [says(lang, 'line_year', { number: year.year, kind: kind(year) }), figure(year)]),
            [says(lang, 'line_total', {}, count), figure(answer.total)],
            ...(answer.first_year_total === null ? [] : [[says(lang, 'line_first_year_total'), money(answer.first_year_total)]]),
            ...(answer.total_with_licence === null
              ? []
              : [[says(lang, 'line_total_with_licence', {}, count), money(answer.total_with_licence)]]),
          ]);

          const lapsed = (years: Year[]) => {
            const none = years.filter((one) => one.kind === 'lapsed').map((one) => String(one.year));
            if (none.length === 0) return says(lang, 'scenarios_never_without');
            if (none.length === 1) return says(lang, 'scenarios_year', { number: none[0] });
            const years_ = says(lang, 'list_and', { first: none.slice(0, -1).join(', '), last: none.at(-1)! });
            return says(lang, 'scenarios_years', { years: years_ });
          };
          const cell = (year: Year) =>
            Number(year.amount) === 0 ? kind(year) : `${figure(year)} (${kind(year)})`;
          expect.soft(rowsOf(page, says(lang, 'scenarios_title')), at).toEqual(
            included
              ? []
              : [
                  [says(lang, 'scenarios_when'), ...answer.paths.map(({ path }) => says(lang, ways[path]))],
                  ...answer.years.map((_, nth) => [
                    says(lang, 'scenarios_year', { number: nth + 1 }),
                    ...answer.paths.map(({ years }) => cell(years[nth])),
                  ]),
                  [
                    says(lang, 'scenarios_by_the_end', {}, count),
                    ...answer.paths.map(({ path, totals }) =>
                      path === 'subscription' ? says(lang, 'year_included') : figure(totals.at(-1)!),
                    ),
                  ],
                  [says(lang, 'scenarios_without'), ...answer.paths.map(({ years }) => lapsed(years))],
                ],
          );
          // The picture: two sides of an open column for each total that is a bound.
          expect.soft(page.open, at).toEqual(
            included ? [] : answer.paths.map(({ totals }) => 2 * totals.filter(({ bound }) => bound === 'more-than').length),
          );
          expect.soft(rowsOf(page, says(lang, 'what_if_title')), at).toEqual(
            included
              ? []
              : [
                  [says(lang, 'what_if_rate'), says(lang, 'per_year'), says(lang, 'years', {}, count)],
                  ...answer.at_rates.map(({ rate, yearly, total }) => [
                    says(lang, rate === answer.rate ? 'what_if_own' : 'percent', { rate: percent(rate) }),
                    money(yearly),
                    figure(total),
                  ]),
                ],
          );
          const adding = new URLSearchParams(answer.link).get('adding');
          const added = part(page, says(lang, 'extra_option_title'))?.lines.map(({ label, value }) => [label, value]);
          expect.soft(added ?? [], at).toEqual(
            answer.adding === null
              ? []
              : [
                  [says(lang, 'extra_option_label'), money(adding!)],
                  [says(lang, 'extra_option_yearly'), money(answer.adding.yearly)],
                  [says(lang, 'extra_option_total', {}, count), money(answer.adding.total)],
                ],
          );
        }
      });
    });
  }
});
