import { choose, clipboard, expect, fragment, open, ready, switchTo, test } from './portal';
import type { Page } from './portal';

const panel = (page: Page) => page.getByRole('region', { name: /^(Your estimate|Votre estimation)$/ });
const working = (page: Page) => page.getByRole('table', { name: /^(The working|Le calcul)$/ });

/** The amount on a line of the working. */
const line = (page: Page, label: string) =>
  working(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
    .getByRole('cell');

/** Every line of the working, as it reads. */
const lines = (page: Page) => working(page).getByRole('row').allInnerTexts();

const value = (page: Page) => page.getByRole('textbox', { name: /^(Value of the licence|Valeur de la licence)$/ });

test.describe('in French', () => {
  test.use({ locale: 'fr-CA', timezoneId: 'America/Toronto' });

  test('12 500,50 at the example percentage, the first three years', async ({ page }) => {
    await open(page, '/fr/estimation/');
    await value(page).fill('12 500,50');
    // 20 % of 12 500,50 is 2 500,10; three times that is 7 500,30.
    await expect(panel(page).getByText(/^2\s500,10\s\$CA$/).first()).toBeVisible();
    await expect(line(page, 'Licence')).toHaveText('12 500,50 $CA');
    await expect(line(page, 'Année 1 : première année, obligatoire')).toHaveText('2 500,10 $CA');
    await expect(line(page, 'Année 2 : renouvellement')).toHaveText('2 500,10 $CA');
    await expect(line(page, 'Année 3 : renouvellement')).toHaveText('2 500,10 $CA');
    await expect(line(page, 'OL Care, en tout sur 3 ans')).toHaveText('7 500,30 $CA');
    // 12 500,50 with 2 500,10, then with 7 500,30.
    await expect(line(page, 'Première année, licence et options comprises')).toHaveText('15 000,60 $CA');
    await expect(line(page, 'En tout sur 3 ans, licence et options comprises')).toHaveText('20 000,80 $CA');
    await expect(panel(page).getByText(/^Calculé avec 20\s%, un pourcentage d’exemple/)).toBeVisible();
    await expect(panel(page).getByText('Taxes non comprises')).toBeVisible();
  });

  test('amounts keep their spaces and commas when the link is opened', async ({ page, visitor }) => {
    await open(page, '/fr/estimation/');
    await value(page).fill('1 234 567,8');
    await expect(page).toHaveURL(/value=1234567\.80/);
    const other = await visitor();
    await open(other, page.url());
    await expect(value(other)).toHaveValue(/^1\s234\s567,80$/);
    await expect(line(other, 'Licence')).toHaveText('1 234 567,80 $CA');
  });

  test('the other language has the same case, written its own way', async ({ page }) => {
    await open(page, '/fr/estimation/');
    await value(page).fill('12 500,50');
    await page.getByRole('textbox', { name: 'Pourcentage annuel (%)' }).fill('17,5');
    await choose(page, 'Où en est votre plan ?', 'Renouvellement d’un plan en vigueur');
    await switchTo(page, 'English');
    await expect(page).toHaveURL(/\/en\/estimate\/#/);
    await ready(page);
    await expect(value(page)).toHaveValue('12,500.50');
    await expect(page.getByRole('textbox', { name: 'Yearly percentage (%)' })).toHaveValue('17.5');
    await expect(page.getByRole('radio', { name: 'Renewal of a plan in force' })).toBeChecked();
    // 17.5 % of 12,500.50 is 2,187.5875.
    await expect(line(page, 'Year 1: renewal')).toHaveText('CA$2,187.59');
  });
});

test('12,500.50 in English', async ({ page }) => {
  await open(page, '/en/estimate/');
  await value(page).fill('12,500.50');
  await expect(panel(page).getByText('CA$2,500.10', { exact: true }).first()).toBeVisible();
  await expect(line(page, 'OL Care, one year: 20% × CA$12,500.50')).toHaveText('CA$2,500.10');
  await expect(page.getByText(/^Computed at 20%, an example percentage/)).toBeVisible();
});

test('twelve thousand five hundred can be written in many ways', async ({ page }) => {
  await open(page, '/en/estimate/');
  for (const typed of ["12'500", '12’500', '12 500', '12,500', '$12,500', '12500.00', 'CAD 12 500', '12.500,00']) {
    await value(page).fill('1');
    await expect(line(page, 'Licence')).toHaveText('CA$1.00');
    await value(page).fill(typed);
    await expect(line(page, 'Licence'), typed).toHaveText('CA$12,500.00');
    await expect(value(page)).toHaveValue(typed);
  }
});

test('options are added, named, counted in and removed', async ({ page }) => {
  await open(page, '/en/estimate/');
  await value(page).fill('10000');
  const add = page.getByRole('button', { name: 'Add an option' });
  await add.click();
  await expect(page.getByRole('textbox', { name: 'Name of option 1' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Value of option 1' }).fill('1000');
  await page.getByRole('textbox', { name: 'Name of option 1' }).fill('Imaging');
  await expect(page.getByRole('textbox', { name: 'Value of “Imaging”' })).toHaveValue('1000');
  await add.click();
  await page.getByRole('textbox', { name: 'Name of option 2' }).fill('Upload & <b>send</b>');
  await page.getByRole('textbox', { name: /^Value of “Upload/ }).fill('500.50');
  await expect(line(page, 'Option: Imaging')).toHaveText('CA$1,000.00');
  await expect(line(page, 'Option: Upload & <b>send</b>')).toHaveText('CA$500.50');
  // 10,000 + 1,000 + 500.50; a fifth of it is 2,300.10.
  await expect(line(page, 'Licence and options')).toHaveText('CA$11,500.50');
  await expect(line(page, 'Year 1: first year, compulsory')).toHaveText('CA$2,300.10');

  await page.getByRole('button', { name: 'Remove option 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of option 1' })).toHaveValue('Upload & <b>send</b>');
  await expect(line(page, 'Licence and options')).toHaveText('CA$10,500.50');
  await expect(add).toBeFocused();
  await page.getByRole('button', { name: 'Remove option 1' }).click();
  await expect(line(page, 'Licence and options')).toHaveText('CA$10,000.00');
});

test('twenty options at most', async ({ page }) => {
  const options = Array.from({ length: 19 }, (_, n) => `&option=o${n}&costs=1`).join('');
  await open(page, `/en/estimate/#value=1${options}`);
  const add = page.getByRole('button', { name: 'Add an option' });
  await add.click();
  await expect(page.getByRole('textbox', { name: 'Name of option 20' })).toBeFocused();
  await expect(add).toBeDisabled();
  // The row is empty yet, so it counts for nothing.
  await expect(line(page, 'Licence and options')).toHaveText('CA$20.00');
});

test('on a slow device the field of a new option has the focus too', async ({ page, context }) => {
  await open(page, '/en/estimate/');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  await page.getByRole('button', { name: 'Add an option' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of option 1' })).toBeFocused();
});

test('the percentage of the visitor is no example any more', async ({ page }) => {
  await open(page, '/en/estimate/');
  const rate = page.getByRole('textbox', { name: 'Yearly percentage (%)' });
  await expect(rate).toHaveValue('20');
  await expect(rate).toHaveAccessibleDescription(/does not publish this percentage.*only an example/);
  await value(page).fill('1000');
  await rate.fill('17.5');
  await expect(page.getByText('Computed at 17.5%, the percentage that you entered.')).toBeVisible();
  await expect(line(page, 'Year 1: first year, compulsory')).toHaveText('CA$175.00');
  await rate.fill('20');
  await expect(page.getByText(/^Computed at 20%, an example percentage/)).toBeVisible();
});

test('a plan renewed for three years has no first year', async ({ page }) => {
  await open(page, '/en/estimate/');
  await value(page).fill('1000');
  await choose(page, 'Where does your plan stand?', 'Renewal of a plan in force');
  for (const year of [1, 2, 3]) await expect(line(page, `Year ${year}: renewal`)).toHaveText('CA$200.00');
  await expect(line(page, 'OL Care, 3 years in all')).toHaveText('CA$600.00');
  await expect(working(page).getByText('licence and options included')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Number of years' }).selectOption('1 year');
  await expect(line(page, 'OL Care, 1 year in all')).toHaveText('CA$200.00');
});

test('a lapsed plan costs more than a renewal, by an amount nobody made up', async ({ page }) => {
  await open(page, '/en/estimate/');
  await value(page).fill('1000');
  await choose(page, 'Where does your plan stand?', 'Lapsed plan, to be taken out again');
  await expect(line(page, 'Year 1: restart after a lapse')).toHaveText('more than CA$200.00');
  await expect(line(page, 'Year 2: renewal')).toHaveText('CA$200.00');
  await expect(line(page, 'OL Care, 3 years in all')).toHaveText('more than CA$600.00');
  await expect(page.getByText('The surcharge is not published: the amounts it touches are a minimum.')).toBeVisible();
  // The reseller told it: no more bound, 200 + 50 and 600 + 50.
  await page.getByRole('textbox', { name: 'Restart surcharge' }).fill('50');
  await expect(line(page, 'Year 1: restart after a lapse')).toHaveText('CA$250.00');
  await expect(line(page, 'OL Care, 3 years in all')).toHaveText('CA$650.00');
  await expect(page.getByText('The surcharge is not published: the amounts')).toHaveCount(0);
});

test('a subscription has the plan included', async ({ page }) => {
  await open(page, '/en/estimate/');
  await value(page).fill('1000');
  await choose(page, 'Which kind of licence?', 'Subscription licence');
  await expect(panel(page).getByText('Included', { exact: true })).toBeVisible();
  await expect(panel(page).getByText('in the subscription, nothing to add')).toBeVisible();
  await expect(line(page, 'OL Care, 3 years in all')).toHaveText('CA$0.00');
  await expect(page.getByRole('group', { name: 'Where does your plan stand?' })).toHaveCount(0);
  await expect(panel(page).getByRole('link', { name: 'Source: Can I get OL Care?' })).toHaveAttribute(
    'href',
    '/en/faq/#subscription-included',
  );
});

test.describe('an amount that could be read in two ways', () => {
  test('is echoed below its field', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('1,234');
    await expect(value(page)).toHaveAccessibleDescription(/Read as CA\$1,234\.00\.$/);
    // Said as well as shown.
    await expect(page.locator('[aria-live=polite]').filter({ hasText: /^Read as CA\$1,234\.00\.$/ })).toBeVisible();
    await value(page).fill('1234');
    await expect(page.getByText('Read as')).toHaveCount(0);
    await expect(value(page)).not.toHaveAccessibleDescription(/Read as/);
    await page.getByRole('textbox', { name: 'Value of an option to add' }).fill('2,500');
    await expect(page.locator('[aria-live=polite]').filter({ hasText: /^Read as CA\$2,500\.00\.$/ })).toBeVisible();
  });
});

test.describe('the years ahead', () => {
  const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

  test('the ways stand side by side, in words and as a picture', async ({ page }) => {
    await open(page, '/en/estimate/');
    await expect(table(page, 'Renew, let lapse or subscribe')).toHaveCount(0);
    await value(page).fill('1000');
    const ways = table(page, 'Renew, let lapse or subscribe');
    await expect(ways.getByRole('columnheader')).toHaveText([
      'When',
      'Renew each year',
      'Let lapse, restart later',
      'Subscription licence',
    ]);
    const row = (name: string) =>
      ways.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell');
    await expect(row('3 years in all').first()).toHaveText('CA$600.00');
    await page.getByRole('combobox', { name: 'If the plan lapses: year of the restart' }).selectOption('Year 3');
    await expect(row('Year 2').nth(1)).toHaveText('no plan');
    await expect(row('Year 3').nth(1)).toHaveText('more than CA$200.00 (restart after a lapse)');
    await page.getByRole('textbox', { name: 'Restart surcharge' }).fill('50');
    await expect(row('Year 3').nth(1)).toHaveText('CA$250.00 (restart after a lapse)');
    await expect(page.locator('svg.scenarios__columns')).toHaveCount(3);
    // The picture says nothing that the table does not.
    for (const picture of await page.locator('svg.scenarios__columns').all()) {
      await expect(picture.locator('xpath=ancestor::*[@aria-hidden="true"]')).toHaveCount(1);
    }
  });

  test('another percentage and another option', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('1000');
    const rates = table(page, 'What if the percentage is another one?');
    await expect(rates.getByRole('row').filter({ hasText: '20% (your case)' })).toContainText('CA$600.00');
    await expect(page.getByRole('heading', { name: 'What if an option is added?' })).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Value of an option to add' }).fill('500');
    // A fifth of 500.
    const more = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What if an option is added?' }) });
    await expect(more.getByRole('listitem').filter({ hasText: 'More per year' })).toContainText('CA$100.00');
    await expect(more.getByRole('listitem').filter({ hasText: 'More over 3 years' })).toContainText('CA$300.00');
    // It is no part of the sum.
    await expect(line(page, 'OL Care, 3 years in all')).toHaveText('CA$600.00');
  });

  test('a subscription has neither restart nor surcharge to ask about', async ({ page }) => {
    await open(page, '/en/estimate/');
    await expect(page.getByRole('combobox', { name: 'If the plan lapses: year of the restart' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Restart surcharge' })).toBeVisible();
    await choose(page, 'Which kind of licence?', 'Subscription licence');
    await expect(page.getByRole('combobox', { name: 'If the plan lapses: year of the restart' })).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Restart surcharge' })).toHaveCount(0);
  });
});

test('yen have no decimals', async ({ page }) => {
  await open(page, '/en/estimate/');
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('JPY');
  await value(page).fill('1,234,567');
  // A fifth is 246,913.4: rounded once.
  await expect(line(page, 'Year 1: first year, compulsory')).toHaveText('¥246,913');
  await expect(line(page, 'OL Care, 3 years in all')).toHaveText('¥740,739');
  await value(page).fill('1000.5');
  await expect(value(page)).toHaveAccessibleDescription(/the amount has more decimals than this currency/);
});

test.describe('what can’t be read', () => {
  test('is said at the field and in the result, and stays as typed', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('about 12k');
    await page.getByRole('textbox', { name: 'Yearly percentage (%)' }).fill('0');
    await expect(value(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(value(page)).toHaveAccessibleDescription(/enter an amount in digits, for example 12,500\.50$/);
    await expect(page.getByRole('textbox', { name: 'Yearly percentage (%)' })).toHaveAccessibleDescription(
      /the percentage must be above 0 and at most 100$/,
    );
    await expect(working(page)).toHaveCount(0);
    await expect(panel(page).getByRole('listitem')).toHaveText([
      'Value of the licence: enter an amount in digits, for example 12,500.50',
      'Yearly percentage (%): the percentage must be above 0 and at most 100',
    ]);
    await panel(page).getByRole('link', { name: /^Yearly percentage/ }).click();
    await expect(page.getByRole('textbox', { name: 'Yearly percentage (%)' })).toBeFocused();
    await panel(page).getByRole('link', { name: /^Value of the licence/ }).click();
    await expect(value(page)).toBeFocused();
    await expect(value(page)).toHaveValue('about 12k');
    await value(page).fill('12000');
    await expect(value(page)).not.toHaveAttribute('aria-invalid');
  });

  test('each kind of fault has its own words', async ({ page }) => {
    await open(page, '/en/estimate/');
    for (const [typed, fault] of [
      ['-5', 'the amount must be zero or more'],
      ['1.2.3', 'enter an amount in digits, for example 12,500.50'],
      ['10.12345', 'the amount has more decimals than this currency'],
      ['99999999999999999999', 'the amount is too large to be computed exactly'],
      // A fifth of it can be held, but not five years with the licence.
      ['92000000000000000', 'the amount is too large to be computed exactly'],
    ]) {
      await value(page).fill('1');
      await expect(working(page)).toBeVisible();
      await value(page).fill(typed);
      await expect(panel(page).getByText(fault), typed).toBeVisible();
      await expect(working(page)).toHaveCount(0);
      await expect(value(page)).toHaveValue(typed);
    }
  });

  test('an empty form asks for the amount without calling it a fault', async ({ page }) => {
    await open(page, '/en/estimate/');
    await expect(panel(page).getByRole('listitem')).toHaveText(['Value of the licence: enter an amount']);
    await expect(value(page)).not.toHaveAttribute('aria-invalid');
  });

  test('half a case goes through a link unharmed', async ({ page, visitor }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('about 12k & more = 100%');
    await expect(page).toHaveURL(/value=about/);
    const other = await visitor();
    await open(other, page.url());
    await expect(value(other)).toHaveValue('about 12k & more = 100%');
    await expect(value(other)).toHaveAttribute('aria-invalid', 'true');
  });
});

test.describe('the address', () => {
  test('holds the whole case, and another browser gives the same result', async ({ page, visitor }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('12,500.50');
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
    await page.getByRole('button', { name: 'Add an option' }).click();
    await page.getByRole('textbox', { name: 'Name of option 1' }).fill('R&D = 50 % « été » +1#2');
    await page.getByRole('textbox', { name: /^Value of “R&D/ }).fill('1,000');
    await page.getByRole('textbox', { name: 'Yearly percentage (%)' }).fill('18.25');
    await choose(page, 'Where does your plan stand?', 'Lapsed plan, to be taken out again');
    await page.getByRole('textbox', { name: 'Restart surcharge' }).fill('99.99');
    await page.getByRole('combobox', { name: 'Number of years' }).selectOption('5 years');
    // 18.25 % of 13,500.50 is 2,463.84125; five years and the surcharge.
    await expect(line(page, 'OL Care, 5 years in all')).toHaveText('€12,419.19');
    const expected = await lines(page);
    await expect(page).toHaveURL(/years=5/);

    const other = await visitor();
    await open(other, page.url());
    await expect(line(other, 'OL Care, 5 years in all')).toHaveText('€12,419.19');
    expect(await lines(other)).toEqual(expected);
    await expect(other.getByRole('textbox', { name: 'Name of option 1' })).toHaveValue('R&D = 50 % « été » +1#2');
    await expect(other.getByRole('radio', { name: 'Lapsed plan, to be taken out again' })).toBeChecked();
    await expect(other.getByRole('combobox', { name: 'Currency' })).toHaveValue('EUR');
    await expect(other.getByRole('combobox', { name: 'Number of years' })).toHaveValue('5');
  });

  test('survives a reload', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('4321');
    await page.reload();
    await ready(page);
    await expect(value(page)).toHaveValue('4,321.00');
  });

  test('typing adds nothing to the history', async ({ page }) => {
    await open(page, '/en/');
    await page.getByRole('banner').getByRole('link', { name: 'Price' }).click();
    await value(page).fill('4321');
    await expect(page).toHaveURL(/value=4321/);
    await page.goBack();
    await expect(page).toHaveURL('/en/');
  });

  test('comes back with the case when one comes back from another page', async ({ page }) => {
    await open(page, '/en/estimate/');
    await value(page).fill('4321');
    await page.getByRole('banner').getByRole('link', { name: 'Contacts' }).click();
    await expect(page).toHaveURL('/en/contact/');
    await page.goBack();
    await expect(value(page)).toHaveValue('4,321.00');
    await expect(line(page, 'Licence')).toHaveText('CA$4,321.00');
  });

  test('changed by hand, changes the case', async ({ page }) => {
    await open(page, '/en/estimate/#value=100');
    await expect(line(page, 'Licence')).toHaveText('CA$100.00');
    await page.goto('/en/estimate/#value=200');
    await expect(line(page, 'Licence')).toHaveText('CA$200.00');
  });

  for (const [why, bad, says] of [
    ['an unknown key', 'colour=red', 'This link holds “colour”, which this tool does not know. The form is empty.'],
    ['a bad value', 'value=100&years=99', 'This link gives “years” the value “99”, which makes no sense. The form is empty.'],
    ['a key twice', 'value=1&value=2', 'This link holds “value” more than once. The form is empty.'],
    ['broken bytes', 'value=%ff', 'This link could not be read. The form is empty.'],
    ['no pair', 'nonsense', 'This link could not be read. The form is empty.'],
    ['140,000 signs', `value=${'1'.repeat(140_000)}`, 'This link is too long to be a case. The form is empty.'],
    ['a number without an option', 'costs=5', 'This link gives “costs” the value “5”, which makes no sense. The form is empty.'],
    ['markup', 'years=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'This link gives “years” the value “<img src=x onerror=alert(1)>”'],
  ] as const) {
    test(`that holds ${why} gives a message and an empty form`, async ({ page }) => {
      await open(page, `/en/estimate/#${bad}`);
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
      await expect(value(page)).toHaveValue('');
      await expect(page.getByRole('textbox', { name: 'Yearly percentage (%)' })).toHaveValue('20');
      await expect(page.getByRole('combobox', { name: 'Number of years' })).toHaveValue('3');
      // A first answer begins a case of its own.
      await value(page).fill('100');
      await expect(page.getByRole('alert').filter({ hasText: says })).toHaveCount(0);
      await expect(line(page, 'Licence')).toHaveText('CA$100.00');
    });
  }
});

test.describe('copying the link', () => {
  test('says so, and the clipboard has the address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/en/estimate/');
    await value(page).fill('12,500.50');
    await page.getByRole('button', { name: 'Copy the link to this case' }).click();
    await expect(panel(page).getByRole('status')).toHaveText(
      'Link copied. It holds your case; nothing was sent anywhere.',
    );
    await expect.poll(() => fragment(page)).toContain('value=12500.50');
    expect(await clipboard(page)).toBe(page.url());
  });

  test('refused, says what to do', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await open(page, '/en/estimate/');
    await page.getByRole('button', { name: 'Copy the link to this case' }).click();
    await expect(panel(page).getByRole('status')).toHaveText(/^The browser refuses to copy: copy the page’s address/);
  });
});

test('each clause leads to its place in the published text', async ({ page }) => {
  await open(page, '/en/estimate/#value=100');
  const clauses = panel(page).getByRole('link', { name: /^Source: / });
  await expect(clauses).toHaveText([
    'Source: What is the price?',
    'Source: Can I get OL Care?',
    'Source: Can I get OL Care?',
    'Source: Can I make monthly payments?',
  ]);
  await clauses.first().click();
  await expect(page).toHaveURL('/en/faq/#price-percentage');
  await expect(page.getByText('is based on a percentage of the total value')).toBeInViewport();
});
