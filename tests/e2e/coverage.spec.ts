import { choose, clipboard, expect, fragment, open, ready, stamp, switchTo, test } from './portal';
import type { Page } from './portal';
import { written } from './covered';
import type { Changes } from './covered';
import { paths } from './routes';

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });

/** The address of the covered case with some answers changed. */
const link = (changes?: Changes) => `${paths.coverage.en}#${written(changes)}`;

/** A test of the report, by its name. */
const found = (page: Page, name: string) =>
  verdict(page)
    .locator('li.test')
    .filter({ has: page.getByRole('strong').filter({ hasText: name }) });

const says = (page: Page, words: string) =>
  expect(verdict(page).getByText(words, { exact: true }).first()).toBeVisible();

/** A section of the report that the screen shows, by its heading. */
const section = (page: Page, name: string) =>
  verdict(page)
    .locator('section:visible')
    .filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

const steps = (page: Page, heading = 'What to do next') => section(page, heading).getByRole('listitem');

const needed = (page: Page) => section(page, 'Answers that could change the verdict').getByRole('link');

const remedy = (page: Page) => section(page, 'What would change the verdict');

/** The words where no answer would turn the verdict. */
const instead = 'What Objectif Lune offers instead';

test('covered, answered by label', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/coverage/');
  await says(page, 'To be confirmed');
  await choose(page, 'Which kind of licence?', 'Perpetual licence');
  await page.getByLabel('Day the licence was bought').fill('2026-01-15');
  await page.getByRole('radio', { name: 'Never renewed' }).check();
  await choose(page, 'What is it about?', 'Installation, settings, configuration or use');
  await choose(page, 'Is the version one of the two most recent?', 'Yes');
  await choose(page, 'Is the product used for what it is made for?', 'Yes');
  await choose(page, 'Was there negligence, malicious use, adaptation or modification of the product?', 'No');
  await choose(page, 'Is a custom script involved? In which language?', 'JavaScript');
  await says(page, 'Covered');
  await expect(found(page, 'The plan is in force on that day')).toContainText('Passed');
  // The first year ends on the day before the anniversary.
  await expect(verdict(page).getByText('In force until 14 January 2027, that day included.')).toBeVisible();
  await expect(found(page, 'The solution runs in its original environment')).toContainText('Not applicable');
  await expect(steps(page)).toHaveText([
    /^Turn to your centre: an answer within 2 opening hours by phone, 4 in writing\./,
    /^If it is urgent, call\./,
  ]);
  await expect(steps(page).first().getByRole('link')).toHaveAttribute('href', '/en/contact/');
});

test.describe('not covered', () => {
  for (const { why, changes, failed, step, heading, clause } of [
    {
      why: 'an old version',
      changes: { recent: 'no' },
      failed: 'The version is one of the two most recent',
      step: /^Move to one of the two most recent versions/,
      clause: 'old-version',
    },
    {
      why: 'a use it is not made for',
      changes: { intended: 'no' },
      failed: 'The product is used as intended',
      step: /^Try it without the change, used as intended/,
      clause: 'unintended-use',
    },
    {
      why: 'negligence or modification',
      changes: { modified: 'yes' },
      failed: 'No negligence or modification',
      step: /^Try it without the change, used as intended/,
      clause: 'modification',
    },
    {
      why: 'a script in another language',
      changes: { script: 'other' },
      failed: 'The script is in a supported language',
      step: /^Rewrite the script in PressTalk, JavaScript, VBScript, jQuery, CSS or HTML/,
      clause: 'script-language',
    },
    {
      why: 'another environment',
      changes: { environment: 'no' },
      failed: 'The solution runs in its original environment',
      step: /^Try it in the original environment/,
      clause: 'failing-solutions',
    },
    {
      why: 'professional services',
      changes: { about: 'professional-services' },
      failed: 'The plan includes this kind of request',
      step: /^Ask your representative for an offer of professional services/,
      heading: instead,
      clause: 'professional-services',
    },
    {
      why: 'training beyond OL Learn',
      changes: { about: 'training' },
      failed: 'The plan includes this kind of request',
      step: /^Buy additional training/,
      heading: instead,
      clause: 'further-training',
    },
    {
      why: 'a plan that lapsed',
      changes: { bought: '2024-01-15' },
      failed: 'The plan is in force on that day',
      step: /^Renew the plan with your reseller/,
      clause: 'first-year',
    },
    {
      why: 'a plan that has not begun',
      changes: { bought: '2026-07-01' },
      failed: 'The plan is in force on that day',
      step: /^Wait for the plan’s first day/,
      clause: 'first-year',
    },
  ]) {
    test(`for ${why}`, async ({ page }) => {
      await open(page, link(changes));
      await says(page, 'Not covered');
      await expect(found(page, failed)).toContainText('Failed');
      await expect(found(page, failed)).toHaveAttribute('data-outcome', 'failed');
      await expect(found(page, failed).getByRole('link').first()).toHaveAttribute('href', `/en/faq/#${clause}`);
      await expect(steps(page, heading).first()).toHaveText(step);
      // Either other answers would turn it, or there is something else to be had.
      const none = remedy(page).getByText('No other answer would bring this request into the plan.');
      await expect(none).toHaveCount(heading ? 1 : 0);
      await expect(remedy(page).getByRole('link', { name: 'See the case with these changes' })).toHaveCount(heading ? 0 : 1);
      await expect(verdict(page).getByRole('heading', { name: heading ? 'What to do next' : instead })).toHaveCount(0);
      // Every test is shown all the same, the one alone failed.
      await expect(verdict(page).getByText('Failed', { exact: true })).toHaveCount(1);
      await expect(verdict(page).getByRole('heading', { name: 'Answers that could change' })).toHaveCount(0);
    });
  }

  test('a plan that lapsed costs more to take out again than to renew', async ({ page }) => {
    await open(page, link({ bought: '2020-01-15', renewed: '2026-06-10' }));
    await says(page, 'Not covered');
    await expect(verdict(page).getByText('The last covered day was 10 June 2026.')).toBeVisible();
    await expect(steps(page).nth(1)).toHaveText(/^Know that a new subscription costs more than a renewal/);
  });

  test('the answers that would turn it lead to the case with them', async ({ page }) => {
    await open(page, link({ recent: 'no', modified: 'yes' }));
    await says(page, 'Not covered');
    await expect(remedy(page).getByText('2 answers would have to be different:')).toBeVisible();
    await expect(remedy(page).getByRole('listitem')).toHaveText([
      /^Was there negligence, malicious use, adaptation or modification of the product\?\s+Yes → No\s*$/,
      /^Is the version one of the two most recent\?\s+No → Yes\s*$/,
      /^The request would then be covered\.\s+See the case with these changes\s*$/,
    ]);
    await remedy(page).getByRole('link', { name: 'See the case with these changes' }).click();
    await says(page, 'Covered');
    await expect(remedy(page)).toHaveCount(0);
    await expect(
      page.getByRole('group', { name: 'Is the version one of the two most recent?' }).getByRole('radio', { name: 'Yes' }),
    ).toBeChecked();
    // The case before is one step back.
    await page.goBack();
    await says(page, 'Not covered');
  });

  test('updates and OL Learn do not depend on the state of the installation', async ({ page }) => {
    for (const about of ['update', 'ol-learn']) {
      await open(page, link({ about, recent: 'no', modified: 'yes', script: 'other', intended: 'no' }));
      await says(page, 'Covered');
      await expect(verdict(page).getByText('Not applicable', { exact: true })).toHaveCount(5);
    }
  });

  test('what no exclusion bears on raises none of their questions', async ({ page }) => {
    await open(page, link());
    const exclusions = [
      'Is the product used for what it is made for?',
      'Was there negligence, malicious use, adaptation or modification of the product?',
      'Is the version one of the two most recent?',
      'Is a custom script involved? In which language?',
    ];
    for (const name of exclusions) await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
    for (const about of ['update', 'ol-learn', 'training', 'professional-services']) {
      await page.goto(link({ about }));
      for (const name of exclusions) await expect(page.getByRole('group', { name, exact: true }), about).toHaveCount(0);
    }
  });
});

test('the edges of the dates, both days counted', async ({ page }) => {
  await open(page, '/en/coverage/');
  for (const [why, changes, expected] of [
    ['the day of purchase', { day: '2026-01-15' }, 'Covered'],
    ['the day before the purchase', { day: '2026-01-14' }, 'Not covered'],
    ['the last day of the first year', { day: '2027-01-14' }, 'Covered'],
    ['the anniversary', { day: '2027-01-15' }, 'Not covered'],
    ['the last day of a renewal', { bought: '2020-01-15', renewed: '2026-06-11' }, 'Covered'],
    ['the day after a renewal', { bought: '2020-01-15', renewed: '2026-06-10' }, 'Not covered'],
    ['a renewal that ends before the first year does', { renewed: '2026-02-01' }, 'Covered'],
    // 29 February 2024: the year ends on 28 February 2025.
    ['a leap day’s last day', { bought: '2024-02-29', day: '2025-02-28' }, 'Covered'],
    ['the day after a leap day’s year', { bought: '2024-02-29', day: '2025-03-01' }, 'Not covered'],
    [
      'the first day of a subscription',
      { licence: 'subscription', bought: undefined, renewed: undefined, starts: '2026-06-11', ends: '2026-12-31' },
      'Covered',
    ],
    [
      'the last day of a subscription',
      { licence: 'subscription', bought: undefined, renewed: undefined, starts: '2026-01-01', ends: '2026-06-11' },
      'Covered',
    ],
    [
      'the day after a subscription',
      { licence: 'subscription', bought: undefined, renewed: undefined, starts: '2026-01-01', ends: '2026-06-10' },
      'Not covered',
    ],
  ] as const) {
    // Nothing of the case before is left.
    await page.goto('/en/coverage/#licence=unknown');
    await says(page, 'To be confirmed');
    await page.goto(link(changes));
    await expect(verdict(page).getByText(expected, { exact: true }), why).toBeVisible();
  }
});

test.describe('to be confirmed', () => {
  test('names just the questions that matter', async ({ page }) => {
    await open(page, link({ recent: undefined, script: 'unknown' }));
    await says(page, 'To be confirmed');
    await expect(needed(page)).toHaveText([
      'Is the version one of the two most recent?',
      'Is a custom script involved? In which language?',
    ]);
    await needed(page).first().click();
    await expect(
      page.getByRole('group', { name: 'Is the version one of the two most recent?' }).getByRole('radio').first(),
    ).toBeFocused();
    // Following it is no answer, and the address keeps the case.
    await expect.poll(() => fragment(page)).toContain('bought=2026-01-15');
  });

  test('leads to a day’s field too', async ({ page }) => {
    await open(page, link({ bought: undefined, renewed: undefined }));
    await expect(needed(page)).toHaveText(['Day the licence was bought', 'Last day of the latest renewal']);
    await needed(page).nth(1).click();
    await expect(page.getByLabel('Last day of the latest renewal')).toBeFocused();
  });

  test('“I don’t know” is an answer everywhere', async ({ page }) => {
    await open(page, '/en/coverage/#licence=perpetual');
    const unsure = page.getByRole('radio', { name: 'I don’t know' });
    // Licence, purchase, renewal, request and five of its details.
    await expect(unsure).toHaveCount(9);
    for (const choice of (await unsure.all()).slice(1)) await choice.check();
    await says(page, 'To be confirmed');
    await unsure.first().check();
    await expect(unsure).toHaveCount(7);
    await says(page, 'To be confirmed');
    for (const choice of await unsure.all()) await expect(choice).toBeChecked();
  });

  test('one failed test is enough, whatever else is missing', async ({ page }) => {
    await open(page, '/en/coverage/#about=professional-services');
    await says(page, 'Not covered');
  });
});

test.describe('today', () => {
  test.use({ timezoneId: 'America/Toronto', locale: 'en-CA' });

  test('is the visitor’s own day, unless changed', async ({ page }) => {
    // Half past eleven at night in Montréal: already the 12th in London.
    await page.clock.setFixedTime(new Date('2026-06-12T03:30:00Z'));
    await open(page, '/en/coverage/');
    await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-11');
    await expect(verdict(page).getByText('on June 11, 2026')).toBeVisible();
    await page.getByLabel('For which day?').fill('2027-02-01');
    await expect(verdict(page).getByText('on February 1, 2027')).toBeVisible();
    await expect.poll(() => fragment(page)).toBe('day=2027-02-01');
    await expect.poll(() => stamp(page)).not.toBe('');
  });

  test('is the day at the centre that the visitor chooses', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-12T03:30:00Z'));
    await open(page, '/en/coverage/');
    await expect(
      page.getByText(/^A day runs from midnight to midnight at your centre: Americas \(America\//).locator('visible=true'),
    ).toBeVisible();
    await page.getByRole('combobox', { name: 'Your region' }).selectOption('Japan');
    await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-12');
    await expect(verdict(page).getByText('on June 12, 2026')).toBeVisible();
    await expect(page.getByText('A day runs from midnight to midnight at your centre: Japan (Asia/Tokyo).').locator('visible=true')).toBeVisible();
    // A region is no answer of the case.
    await expect.poll(() => fragment(page)).toBe('');
    await page.reload();
    await ready(page);
    await expect(page.getByRole('combobox', { name: 'Your region' })).toHaveValue('japan');
    await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-12');
  });

  test('goes into the link, so that it gives the same verdict tomorrow', async ({ page, visitor }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00-04:00'));
    await open(page, '/en/coverage/');
    await choose(page, 'Which kind of licence?', 'Subscription licence');
    await page.getByLabel('First day of the subscription').fill('2026-01-01');
    await page.getByLabel('Last day of the subscription').fill('2026-06-11');
    await choose(page, 'What is it about?', 'An update or upgrade');
    await says(page, 'Covered');
    await expect(page).toHaveURL(/about=update/);
    const other = await visitor();
    await other.clock.setFixedTime(new Date('2026-06-12T10:00:00-04:00'));
    await open(other, page.url());
    await says(other, 'Covered');
    await expect(other.getByLabel('For which day?')).toHaveValue('2026-06-11');
  });

  test('changes at midnight on a page left open', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T23:59:30-04:00') });
    await open(page, '/en/coverage/');
    await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-11');
    await page.clock.runFor(31_000);
    await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-12');
  });
});

test.describe('how far the plan reaches', () => {
  for (const [why, changes, sentences] of [
    ['that ends later', {}, ['In force until 14 January 2027, that day included.', 'It ends in 217 days.']],
    [
      'on another day',
      { day: '2026-06-12' },
      ['In force until 14 January 2027, that day included.', 'That is 216 days after the day asked about.'],
    ],
    ['on its last day', { bought: '2020-01-15', renewed: '2026-06-11' }, ['It ends today, at midnight.']],
    [
      'that ended',
      { bought: '2020-01-15', renewed: '2026-06-01' },
      ['The last covered day was 1 June 2026.', 'It ended 10 days ago.'],
    ],
  ] as const) {
    test(`is said of a plan ${why}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
      await open(page, link(changes));
      const force = found(page, 'The plan is in force on that day');
      for (const sentence of sentences) await expect(force.getByText(sentence, { exact: true })).toBeVisible();
    });
  }
});

test.describe('a day between the first year and the year of the latest renewal', () => {
  const restarted = 'If the plan had lapsed before that renewal: first day of the new plan';
  const ended = 'Last day of the plan before it lapsed';
  const between = { day: '2023-06-01', bought: '2020-01-15', renewed: '2026-12-31' };

  test('asks whether the plan was renewed without a break', async ({ page }) => {
    await open(page, link(between));
    await says(page, 'To be confirmed');
    await expect(needed(page)).toHaveText([restarted]);
    await needed(page).click();
    await expect(page.getByLabel(restarted)).toBeFocused();
    await page.getByRole('radio', { name: 'It never lapsed' }).check();
    await says(page, 'Covered');
    await expect.poll(() => fragment(page)).toContain('restarted=never');
    await expect(page.getByLabel(ended)).toHaveCount(0);
  });

  test('may lie within the lapse, or before it', async ({ page }) => {
    await open(page, link(between));
    await page.getByLabel(restarted).fill('2024-01-15');
    await says(page, 'To be confirmed');
    await expect(needed(page)).toHaveText([ended]);
    await page.getByLabel(ended).fill('2023-12-31');
    await says(page, 'Covered');
    await page.getByLabel(ended).fill('2022-12-31');
    await says(page, 'Not covered');
    const force = found(page, 'The plan is in force on that day');
    await expect(force.getByText('The last covered day was 31 December 2022.')).toBeVisible();
    await expect(force.getByText('A new plan begins on 15 January 2024.')).toBeVisible();
  });

  test('is not asked about where the day lies elsewhere', async ({ page }) => {
    for (const day of ['2020-06-01', '2026-06-01']) {
      await open(page, link({ ...between, day }));
      await says(page, 'Covered');
      await expect(page.getByLabel(restarted)).toHaveCount(0);
    }
  });
});

test('the link rebuilds the case in another browser', async ({ page, visitor }) => {
  await open(page, link({ recent: 'no', script: 'vbscript' }));
  await says(page, 'Not covered');
  await choose(page, 'Is the product used for what it is made for?', 'I don’t know');
  await expect(page).toHaveURL(/intended=unknown/);
  const other = await visitor();
  await open(other, page.url());
  await says(other, 'Not covered');
  await expect(other.getByLabel('Day the licence was bought')).toHaveValue('2026-01-15');
  await expect(other.getByRole('radio', { name: 'Never renewed' })).toBeChecked();
  await expect(other.getByRole('radio', { name: 'VBScript' })).toBeChecked();
  await expect(
    other
      .getByRole('group', { name: 'Is the product used for what it is made for?' })
      .getByRole('radio', { name: 'I don’t know' }),
  ).toBeChecked();
});

test('the other language has the same case', async ({ page }) => {
  await open(page, link({ recent: 'no' }));
  const before = fragment(page);
  await switchTo(page, 'Français');
  await expect(page).toHaveURL(/\/fr\/couverture\/#/);
  await ready(page);
  await expect.poll(() => fragment(page)).toBe(before);
  await says(page, 'Non couvert');
});

test('changing one answer keeps all the others', async ({ page }) => {
  await open(page, link());
  await says(page, 'Covered');
  const before = fragment(page);
  await choose(page, 'Is the version one of the two most recent?', 'No');
  await says(page, 'Not covered');
  await expect.poll(() => fragment(page)).toBe(before.replace('recent=yes', 'recent=no'));
  await choose(page, 'What is it about?', 'An update or upgrade');
  await says(page, 'Covered');
  // The question about the environment goes, its answer stays for when it comes back.
  await expect(page.getByRole('group', { name: /^Does the solution still run/ })).toHaveCount(0);
  await choose(page, 'What is it about?', 'An existing template, data mapping, workflow or program fails');
  await expect(
    page.getByRole('group', { name: /^Does the solution still run/ }).getByRole('radio', { name: 'Yes' }),
  ).toBeChecked();
  // The kind of licence changed and changed back: its dates are still there.
  await choose(page, 'Which kind of licence?', 'Subscription licence');
  await choose(page, 'Which kind of licence?', 'Perpetual licence');
  await expect(page.getByLabel('Day the licence was bought')).toHaveValue('2026-01-15');
});

test('a day and “never” exclude each other', async ({ page }) => {
  await open(page, link());
  await expect(page.getByRole('radio', { name: 'Never renewed' })).toBeChecked();
  await page.getByLabel('Last day of the latest renewal').fill('2026-08-01');
  await expect(page.getByRole('radio', { name: 'Never renewed' })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Never renewed' }).check();
  await expect(page.getByLabel('Last day of the latest renewal')).toHaveValue('');
});

test('an end before its beginning is said at its field, and decides nothing', async ({ page }) => {
  await open(page, link({ bought: '2026-01-15', renewed: '2025-12-31' }));
  const renewed = page.getByLabel('Last day of the latest renewal');
  await expect(renewed).toHaveAccessibleDescription(/This day does not go with the others: check the dates\./);
  await expect(renewed).toHaveAttribute('aria-invalid', 'true');
  await says(page, 'To be confirmed');
  // Either may be the wrong one.
  await expect(needed(page)).toHaveText(['Day the licence was bought', 'Last day of the latest renewal']);
  await renewed.fill('2026-12-31');
  await says(page, 'Covered');
});

test('a day out of all reason is refused at its field', async ({ page }) => {
  await open(page, link());
  await page.getByLabel('Day the licence was bought').fill('1066-10-14');
  await expect(page.getByLabel('Day the licence was bought')).toHaveAccessibleDescription(
    /Enter a day from 1990 to 2199\./,
  );
  await expect(page.getByLabel('Day the licence was bought')).toHaveValue('1066-10-14');
  await says(page, 'To be confirmed');
});

for (const [why, bad, message] of [
  ['an unknown key', 'colour=red', 'This link holds “colour”, which this tool does not know. The form is empty.'],
  ['a bad value', 'licence=borrowed', 'This link gives “licence” the value “borrowed”, which makes no sense.'],
  ['a day that is none', 'bought=2025-02-29', 'This link gives “bought” the value “2025-02-29”, which makes no sense.'],
  ['an answer twice', 'recent=yes&recent=no', 'This link holds “recent” more than once. The form is empty.'],
  ['broken bytes', 'licence=%ff', 'This link could not be read. The form is empty.'],
  ['140,000 signs', `licence=${'x'.repeat(140_000)}`, 'This link is too long to be a case. The form is empty.'],
] as const) {
  test(`a link that holds ${why} gives a message and an empty form`, async ({ page }) => {
    await open(page, `/en/coverage/#${bad}`);
    await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await says(page, 'To be confirmed');
    await choose(page, 'Which kind of licence?', 'I don’t know');
    await expect(page.getByRole('alert').filter({ hasText: message })).toHaveCount(0);
  });
}

test('clearing all answers empties form, verdict and address', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, link({ day: '2026-09-01' }));
  await says(page, 'Covered');
  await page.getByRole('button', { name: 'Clear all answers' }).click();
  await says(page, 'To be confirmed');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByLabel('Day the licence was bought')).toHaveCount(0);
  await expect(page.getByLabel('For which day?')).toHaveValue('2026-06-11');
  await expect.poll(() => fragment(page).replace('day=2026-06-11', '')).toBe('');
});

test('each clause leads to its place in the published text', async ({ page }) => {
  await open(page, link({ recent: 'no' }));
  const clauses = verdict(page).getByRole('link', { name: /^Source: / });
  // Two for the first year and renewals, one for each of the six other tests.
  await expect(clauses).toHaveCount(8);
  await found(page, 'The version is one of the two most recent').getByRole('link').click();
  await expect(page).toHaveURL('/en/faq/#old-version');
  await expect(page.getByText('product versions older than the two most recent')).toBeInViewport();
});

test('copying the link puts the case on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, link());
  await page.getByRole('button', { name: 'Copy the link to this case' }).click();
  await expect(verdict(page).getByRole('status')).toHaveText(/^Link copied/);
  // The page's address, and with it the stamp of the answer.
  const copied = await clipboard(page);
  expect(copied.replace(/&seen=[0-9a-f]{8}\.cEpFpIpMpSpUpVp\.([0-9a-f]{4})+$/, '')).toBe(page.url());
});
