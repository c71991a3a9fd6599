import { choose, expect, open, test } from './portal';
import type { Page } from './portal';
import { messages } from './routes';

const WAYS = ['Renew each year', 'Let lapse, restart later', 'Subscription licence'];

const ways = (page: Page) => page.getByRole('table', { name: 'Renew, let lapse or subscribe', exact: true });
const whatIf = (page: Page) => page.getByRole('table', { name: 'What if the percentage is another one?', exact: true });
const value = (page: Page) => page.getByRole('textbox', { name: 'Value of the licence', exact: true });
const surcharge = (page: Page) => page.getByRole('textbox', { name: 'Restart surcharge', exact: true });
const years = (page: Page) => page.getByRole('combobox', { name: 'Number of years', exact: true });
const restart = (page: Page) => page.getByRole('combobox', { name: 'If the plan lapses: year of the restart', exact: true });

/** The cells of the row of that name. */
const row = (table: ReturnType<typeof ways>, name: string) =>
  table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');

/** The rows of the picture, which only tells what the table says. */
const picture = (page: Page) => page.locator('.scenarios__row');
const open_ = (page: Page, way: number) => picture(page).nth(way).locator('line.scenarios__open');
const figure = (page: Page, way: number) => picture(page).nth(way).locator('strong');

test.describe('the ways side by side', () => {
  for (const count of [1, 2, 3, 4, 5]) {
    test(`over ${count} ${count === 1 ? 'year' : 'years'}`, async ({ page }) => {
      await open(page, '/en/estimate/#value=1000');
      await years(page).selectOption(String(count));
      await expect(ways(page).getByRole('columnheader')).toHaveText(['When', ...WAYS]);
      const total = count === 1 ? '1 year in all' : `${count} years in all`;
      const rows = [...Array.from({ length: count }, (_, nth) => `Year ${nth + 1}`), total, 'Without support or updates'];
      await expect(ways(page).getByRole('rowheader')).toHaveText(rows);
      await expect(row(ways(page), 'Year 1')).toHaveText([
        'CA$200.00 (first year, compulsory)',
        'CA$200.00 (first year, compulsory)',
        'included',
      ]);
      for (let year = 2; year <= count; year += 1) {
        // Left to lapse in the second year and taken out again in the third, unless told otherwise.
        const lapse = ['no plan', 'more than CA$200.00 (restart after a lapse)', 'CA$200.00 (renewal)'][Math.min(year - 2, 2)];
        await expect(row(ways(page), `Year ${year}`)).toHaveText(['CA$200.00 (renewal)', lapse, 'included']);
      }
      const lapsing = count === 1 || count === 2 ? 'CA$200.00' : `more than CA$${200 * (count - 1)}.00`;
      await expect(row(ways(page), total)).toHaveText([
        count === 5 ? 'CA$1,000.00' : `CA$${200 * count}.00`,
        lapsing,
        'included',
      ]);
      await expect(row(ways(page), 'Without support or updates')).toHaveText([
        'no year',
        count === 1 ? 'no year' : 'Year 2',
        'no year',
      ]);

      // The picture: a group of columns for each way, and one column each year.
      await expect(picture(page)).toHaveCount(3);
      for (const [way, name] of WAYS.entries()) {
        await expect(picture(page).nth(way)).toContainText(name);
        await expect(picture(page).nth(way).locator('text')).toHaveText(
          Array.from({ length: count }, (_, nth) => String(nth + 1)),
        );
      }
      await expect(picture(page).nth(2).locator('.scenarios__included')).toHaveCount(count);
      await expect(picture(page).nth(1).locator('.scenarios__lapsed')).toHaveCount(count === 1 ? 0 : 1);
      await expect(open_(page, 0)).toHaveCount(0);
      // Open from the year of the restart on: two sides each.
      await expect(open_(page, 1)).toHaveCount(2 * Math.max(0, count - 2));
      await expect(figure(page, 1)).toHaveText(lapsing);
    });
  }

  test('an unknown surcharge leaves the columns open, a known one closes them', async ({ page }) => {
    await open(page, '/en/estimate/#value=1000');
    await expect(open_(page, 1)).toHaveCount(2);
    await expect(figure(page, 1)).toHaveText('more than CA$400.00');
    await expect(row(ways(page), '3 years in all').nth(1)).toHaveText('more than CA$400.00');
    await surcharge(page).fill('50');
    await expect(open_(page, 1)).toHaveCount(0);
    await expect(figure(page, 1)).toHaveText('CA$450.00');
    await expect(row(ways(page), '3 years in all').nth(1)).toHaveText('CA$450.00');
    await expect(row(ways(page), 'Year 3').nth(1)).toHaveText('CA$250.00 (restart after a lapse)');
    await surcharge(page).fill('');
    await expect(open_(page, 1)).toHaveCount(2);
    // A plan that has lapsed is restarted at once on the way of those who renew.
    await choose(page, 'Where does your plan stand?', 'Lapsed plan, to be taken out again');
    await expect(open_(page, 0)).toHaveCount(6);
    await expect(figure(page, 0)).toHaveText('more than CA$600.00');
    await expect(row(ways(page), 'Year 1')).toHaveText([
      'more than CA$200.00 (restart after a lapse)', 'no plan', 'included',
    ]);
    await expect(row(ways(page), 'Without support or updates').nth(1)).toHaveText('years 1 and 2');
    await surcharge(page).fill('0');
    await expect(page.locator('line.scenarios__open')).toHaveCount(0);
    await expect(figure(page, 0)).toHaveText('CA$600.00');
  });

  test('the highest column leaves room above it, and an open one goes on to the top', async ({ page }) => {
    await open(page, '/en/estimate/#value=1000');
    const sides = await open_(page, 1).evaluateAll((lines) => lines.map((line) => line.getAttribute('y1')));
    expect(sides).toEqual(['0', '0']);
    const heights = await page
      .locator('.scenarios__columns rect.scenarios__before, .scenarios__columns rect.scenarios__year')
      .evaluateAll((all) => all.map((rect) => parseFloat(rect.getAttribute('y')!)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(19.9);
  });

  test('are not for a subscription, which has the plan anyway', async ({ page }) => {
    await open(page, '/en/estimate/#value=1000');
    await expect(ways(page)).toBeVisible();
    await choose(page, 'Which kind of licence?', 'Subscription licence');
    await expect(ways(page)).toHaveCount(0);
    await expect(whatIf(page)).toHaveCount(0);
    await expect(picture(page)).toHaveCount(0);
    await expect(restart(page)).toHaveCount(0);
  });
});

test('the years of a restart follow the number of years', async ({ page }) => {
  await open(page, '/en/estimate/#value=1000');
  for (const [count, choices] of [
    ['1', []],
    ['2', ['Year 2']],
    ['3', ['Year 2', 'Year 3']],
    ['4', ['Year 2', 'Year 3', 'Year 4']],
    ['5', ['Year 2', 'Year 3', 'Year 4', 'Year 5']],
  ] as const) {
    await years(page).selectOption(count);
    await expect(restart(page).getByRole('option')).toHaveText([...choices, 'Not within these years']);
    // The third year, unless it lies beyond.
    await expect(restart(page)).toHaveValue(Number(count) < 3 ? '6' : '3');
  }
  await restart(page).selectOption('Year 5');
  await expect(page).toHaveURL(/again=5/);
  await expect(row(ways(page), 'Without support or updates').nth(1)).toHaveText('years 2, 3 and 4');
  await years(page).selectOption('4');
  await expect(restart(page)).toHaveValue('6');
  await expect(row(ways(page), 'Without support or updates').nth(1)).toHaveText('years 2, 3 and 4');
  await expect(open_(page, 1)).toHaveCount(0);
  await restart(page).selectOption('Year 2');
  await expect(row(ways(page), 'Year 2').nth(1)).toHaveText('more than CA$200.00 (restart after a lapse)');
  await expect(row(ways(page), 'Without support or updates').nth(1)).toHaveText('no year');
  await restart(page).selectOption('Not within these years');
  await expect(row(ways(page), '4 years in all').nth(1)).toHaveText('CA$200.00');
});

test.describe('an amount that can be read in two ways', () => {
  test('is echoed at its field in English', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('1,234');
    await expect(page.getByText('Read as CA$1,234.00.', { exact: true })).toBeVisible();
    await expect(value(page)).toHaveAccessibleDescription(/Read as CA\$1,234\.00\.$/);
    await value(page).fill('1234');
    await expect(page.getByText(/^Read as/)).toHaveCount(0);
    await expect(value(page)).toHaveAccessibleDescription('Without the options. For example 12,500.50');
    await expect(value(page)).toHaveAttribute('aria-describedby', 'value-hint');
    // Every amount has its own echo.
    await surcharge(page).fill('2,500');
    await expect(surcharge(page)).toHaveAccessibleDescription(/Read as CA\$2,500\.00\.$/);
    await page.getByRole('textbox', { name: 'Value of an option to add' }).fill('3,000');
    await expect(page.getByRole('textbox', { name: 'Value of an option to add' })).toHaveAccessibleDescription(
      /Read as CA\$3,000\.00\.$/,
    );
    await page.getByRole('button', { name: 'Add an option' }).click();
    await page.getByRole('textbox', { name: 'Value of option 1' }).fill('4,000');
    await expect(page.getByRole('textbox', { name: 'Value of option 1' })).toHaveAccessibleDescription(
      'Read as CA$4,000.00.',
    );
    // The currency is part of how it was read.
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
    await expect(surcharge(page)).toHaveAccessibleDescription(/Read as €2,500\.00\.$/);
  });

  test('is echoed at its field in French', async ({ page }) => {
    await open(page, '/fr/estimation/');
    const field = page.getByRole('textbox', { name: 'Valeur de la licence', exact: true });
    await field.fill('1.234');
    await expect(page.getByText(/^Lu comme 1\s234,00\s\$CA\.?/)).toBeVisible();
    await expect(field).toHaveAccessibleDescription(/Lu comme 1\s234,00\s\$CA/);
    await expect(field).toHaveAttribute('aria-describedby', 'value-hint value-echo');
    await field.fill('1 234,50');
    await expect(page.getByText(/^Lu comme/)).toHaveCount(0);
    await expect(field).toHaveAttribute('aria-describedby', 'value-hint');
  });

  test('that can’t be read has a fault and no echo', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('1.234');
    await expect(value(page)).toHaveAccessibleDescription(/the amount has more decimals than this currency$/);
    await expect(page.getByText(/^Read as/)).toHaveCount(0);
  });
});

test('a sum too large to be held is a message, not a number', async ({ page }) => {
  await open(page, '/en/estimate/#value=1000');
  await expect(ways(page)).toBeVisible();
  await value(page).fill('92000000000000000');
  await expect(
    page.getByRole('region', { name: 'Your estimate' }).getByText('the amount is too large to be computed exactly'),
  ).toBeVisible();
  for (const table of [ways(page), whatIf(page), page.getByRole('table', { name: 'The working' })]) {
    await expect(table).toHaveCount(0);
  }
  await expect(picture(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy as text' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Download as CSV' })).toHaveCount(0);
  // The sum of a way alone is too large: the surcharge is only asked on that one.
  await value(page).fill('1000');
  await expect(ways(page)).toBeVisible();
  await surcharge(page).fill('92233720368547758');
  await expect(
    page.getByRole('region', { name: 'Your estimate' }).getByText('the amount is too large to be computed exactly'),
  ).toBeVisible();
  await expect(ways(page)).toHaveCount(0);
});

test.describe('other percentages', () => {
  test('mark the visitor’s own among them', async ({ page }) => {
    await open(page, '/en/estimate/#value=1000');
    const ladder = ['5%', '10%', '15%', '20% (your case)', '25%', '30%'];
    await expect(whatIf(page).getByRole('columnheader')).toHaveText(['Percentage', 'per year', '3 years']);
    await expect(whatIf(page).getByRole('rowheader')).toHaveText(ladder);
    await expect(row(whatIf(page), '20% (your case)')).toHaveText(['CA$200.00', 'CA$600.00']);
    await expect(row(whatIf(page), '5%')).toHaveText(['CA$50.00', 'CA$150.00']);
    const rate = page.getByRole('textbox', { name: 'Yearly percentage (%)', exact: true });
    for (const [typed, rows] of [
      ['17.5', ['5%', '10%', '15%', '17.5% (your case)', '20%', '25%', '30%']],
      ['0.01', ['0.01% (your case)', '5%', '10%', '15%', '20%', '25%', '30%']],
      ['100', ['5%', '10%', '15%', '20%', '25%', '30%', '100% (your case)']],
      ['30', ['5%', '10%', '15%', '20%', '25%', '30% (your case)']],
    ] as const) {
      await rate.fill(typed);
      await expect(whatIf(page).getByRole('rowheader')).toHaveText([...rows]);
    }
    await expect(row(whatIf(page), '30% (your case)')).toHaveText(['CA$300.00', 'CA$900.00']);
  });

  test('are bounds where the case is one', async ({ page }) => {
    await open(page, '/en/estimate/#value=1000&situation=lapsed');
    await expect(row(whatIf(page), '10%')).toHaveText(['CA$100.00', 'more than CA$300.00']);
    await surcharge(page).fill('50');
    await expect(row(whatIf(page), '10%')).toHaveText(['CA$100.00', 'CA$350.00']);
  });

  test('read with a comma in French', async ({ page }) => {
    await open(page, '/fr/estimation/#value=1000&rate=17.5&years=1');
    const table = page.getByRole('table', { name: messages.fr.what_if_title, exact: true });
    await expect(table.getByRole('rowheader', { name: /^17,5\s% \(/ })).toHaveCount(1);
    await expect(table.getByRole('columnheader').last()).toHaveText('1 an');
  });
});

test('an option to add is told by the year and over all of them', async ({ page }) => {
  await open(page, '/en/estimate/#value=1000');
  const heading = page.getByRole('heading', { name: 'What if an option is added?', exact: true });
  await expect(heading).toHaveCount(0);
  const adding = page.getByRole('textbox', { name: 'Value of an option to add', exact: true });
  await adding.fill('500');
  const lines = heading.locator('xpath=following-sibling::ul[1]').getByRole('listitem');
  await expect(lines).toHaveText([
    'Value of an option to add CA$500.00',
    'More per year CA$100.00',
    'More over 3 years CA$300.00',
  ]);
  await expect(page).toHaveURL(/adding=500\.00/);
  await years(page).selectOption('1');
  await expect(lines.last()).toHaveText('More over 1 year CA$100.00');
  // Nothing of it is in the sum.
  await expect(row(page.getByRole('table', { name: 'The working' }), 'Licence and options')).toHaveText('CA$1,000.00');
  await choose(page, 'Which kind of licence?', 'Subscription licence');
  await expect(lines.last()).toHaveText('More over 1 year CA$0.00');
  await adding.fill('lots');
  await expect(adding).toHaveAccessibleDescription(/enter an amount in digits, for example 12,500\.50/);
  await expect(heading).toHaveCount(0);
  await adding.fill('');
  await expect(adding).not.toHaveAttribute('aria-invalid');
});

test('what is wrong with an option is said by the name that it has now', async ({ page }) => {
  await open(page, '/en/estimate/#value=1000');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByRole('textbox', { name: 'Value of option 1' }).fill('lots');
  const problems = page.getByRole('region', { name: 'Your estimate' }).getByRole('listitem');
  await expect(problems).toHaveText([/^Value of option 1: enter an amount in digits/]);
  await page.getByRole('textbox', { name: 'Name of option 1' }).fill('Archive');
  await expect(page.getByRole('textbox', { name: 'Value of “Archive”' })).toBeVisible();
  await expect(problems).toHaveText([/^Value of “Archive”: enter an amount in digits/]);
});
