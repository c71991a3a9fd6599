import { expect, fragment, open, ready, test } from './portal';
import type { Locator, Page } from './portal';
import { autonyms, messages, routes } from './routes';

/** Where the focus is, and whether one can see it there. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { lost: true, seen: false, what: 'nothing' };
    const outlined = (e: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(e);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    };
    const { width, height } = element.getBoundingClientRect();
    // A door shows the focus of its link around itself; the browser draws the one of the
    // button inside a day's field, where the field itself is not in focus.
    const around = element.closest('li');
    const inside = element.matches('input[type=date], input[type=datetime-local]') && !element.matches(':focus');
    const seen = inside || outlined(element) || (around !== null && outlined(around));
    return {
      lost: false,
      seen: seen && width > 0 && height > 0,
      what: `${element.nodeName} ${element.id} ${element.textContent?.slice(0, 40)}`,
    };
  });

/** Presses Tab until an element has the focus, which must never be lost or out of sight on the way. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const state = await focused(page);
    expect(state, state.what).toMatchObject({ lost: false, seen: true });
    if (await has()) return;
  }
  throw new Error(`${key} does not reach ${target}`);
}

const estimate = (page: Page) => page.getByRole('region', { name: 'Your estimate' });

test('the first stop leads past the header to the content', async ({ page }) => {
  await open(page, '/en/faq/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('the way past the header keeps the case', async ({ page }) => {
  await open(page, '/en/estimate/#value=100');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toHaveValue('100');
  await expect(page.getByRole('alert').filter({ hasText: 'This link' })).toHaveCount(0);
  await expect.poll(() => fragment(page)).toBe('value=100');
});

test('the whole header can be reached', async ({ page }) => {
  await open(page, '/en/');
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
  const banner = page.getByRole('banner');
  const links = banner.getByRole('link');
  await expect(links).toHaveText(['OL Care', 'Price', 'Coverage', 'Contacts', 'Questions']);
  const stop = async (target: Locator) => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    expect(await focused(page)).toMatchObject({ seen: true });
  };
  const menu = banner.getByRole('button', { name: 'Languages English' });
  for (const target of [...(await links.or(banner.getByRole('searchbox')).all()), menu]) await stop(target);
  await page.keyboard.press('Enter');
  const others = banner.getByRole('navigation', { name: 'Languages' }).getByRole('link');
  await expect(others).toHaveText(Object.values(autonyms));
  for (const other of await others.all()) await stop(other);
  await page.keyboard.press('Escape');
  await expect(others).toHaveCount(0);
  await expect(menu).toBeFocused();
});

for (const { path, lang, name } of routes) {
  // The way back leads over the same stops in every language.
  test(`every stop of ${path} can be seen, there${lang === 'en' ? ' and back' : ''}`, async ({ page }) => {
    test.slow(name === 'contact', 'the page with the most stops');
    await open(page, path);
    const last = page.getByRole('contentinfo').getByRole('link').last();
    await tabTo(page, last);
    if (lang === 'en') await tabTo(page, page.getByRole('link', { name: messages[lang].skip_to_content }), 'Shift+Tab');
  });
}

test('an estimate, by keyboard alone', async ({ page }) => {
  await open(page, '/en/estimate/');
  await tabTo(page, page.getByRole('radio', { name: 'Perpetual licence' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Subscription licence' })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Perpetual licence' })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'Value of the licence' }));
  await page.keyboard.type('12,500.50');
  await tabTo(page, page.getByRole('combobox', { name: 'Currency' }));
  await page.keyboard.type('USD');
  await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('USD');
  await tabTo(page, page.getByRole('button', { name: 'Add an option' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('textbox', { name: 'Name of option 1' })).toBeFocused();
  await page.keyboard.type('Imaging');
  await tabTo(page, page.getByRole('textbox', { name: 'Value of “Imaging”' }));
  await page.keyboard.type('1000');
  await tabTo(page, page.getByRole('textbox', { name: 'Yearly percentage (%)' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('10');
  await tabTo(page, page.getByRole('radio', { name: /^First year/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Renewal/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Renewal/ })).toBeFocused();
  await tabTo(page, page.getByRole('combobox', { name: 'Number of years' }));
  await page.keyboard.press('ArrowUp');
  // A tenth of 13,500.50, twice.
  await expect(estimate(page).getByRole('row', { name: 'OL Care, 2 years in all' })).toContainText('$2,700.10');
  const again = page.getByRole('combobox', { name: 'If the plan lapses: year of the restart' });
  await tabTo(page, again);
  await page.keyboard.press('Home');
  const restart = await again.inputValue();
  await page.keyboard.press('End');
  await expect(again).not.toHaveValue(restart);
  await expect(again).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Restart surcharge' }));
  await page.keyboard.type('50');
  await tabTo(page, page.getByRole('textbox', { name: 'Value of an option to add' }));
  await page.keyboard.type('1,000');
  await expect(page.getByRole('textbox', { name: 'Value of an option to add' })).toHaveAccessibleDescription(/Read as \$1,000\.00\.$/);
  await expect(page.getByRole('heading', { name: 'What if an option is added?' })).toBeVisible();
  for (const name of ['Copy the link to this case', 'Copy as text', 'Print', 'Download as CSV']) {
    await tabTo(page, page.getByRole('button', { name }));
  }
});

test('removing an option by keyboard leaves the focus in the form', async ({ page }) => {
  await open(page, '/en/estimate/#value=100&option=a&costs=1&option=b&costs=2');
  await tabTo(page, page.getByRole('button', { name: 'Remove option 2' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add an option' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Remove option 2' })).toHaveCount(0);
});

test('a coverage check, by keyboard alone', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/coverage/');
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  /** Goes to a question and chooses the answer so many arrows below the first. */
  const answer = async (question: string, choice: string, down: number) => {
    const radios = group(question).getByRole('radio');
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    for (let presses = 0; presses < down; presses += 1) await page.keyboard.press('ArrowDown');
    await expect(group(question).getByRole('radio', { name: choice, exact: true })).toBeChecked();
    await expect(group(question).getByRole('radio', { name: choice, exact: true })).toBeFocused();
  };
  const region = page.getByRole('combobox', { name: 'Your region' });
  await tabTo(page, region);
  await page.keyboard.type('France');
  await expect(region).toHaveValue('france');
  await expect(region).toBeFocused();
  await answer('Which kind of licence?', 'Perpetual licence', 0);
  const bought = page.getByLabel('Day the licence was bought');
  await tabTo(page, bought);
  // Day, month, year, in whichever order this browser asks for them.
  await page.keyboard.type('01012026');
  await expect(bought).toHaveValue('2026-01-01');
  await tabTo(page, page.getByRole('radio', { name: 'Never renewed' }));
  await page.keyboard.press('Space');
  await answer('What is it about?', 'A documented function misbehaves, or an error message', 2);
  await answer('Is the product used for what it is made for?', 'Yes', 0);
  await answer('Was there negligence, malicious use, adaptation or modification of the product?', 'No', 1);
  await answer('Is the version one of the two most recent?', 'Yes', 0);
  await answer('Is a custom script involved? In which language?', 'No script', 0);
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.getByText('Covered', { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Clear all answers' }));
  await page.keyboard.press('Enter');
  await expect(verdict.getByText('To be confirmed', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear all answers' })).toBeFocused();
});

test('questions open and close by keyboard', async ({ page }) => {
  await open(page, '/en/faq/');
  const question = page.locator('summary').filter({ hasText: 'What is the price?' });
  await tabTo(page, question);
  await page.keyboard.press('Enter');
  await expect(page.getByText('is based on a percentage of the total value')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('is based on a percentage of the total value')).toBeHidden();
});

test('a page changed without a load moves the focus to its heading, is named and announced', async ({ page }) => {
  await open(page, '/en/');
  await page.evaluate(() => Object.assign(window, { loaded: 'once' }));
  const m = messages.en;
  const spoken = page.locator('[aria-live=polite]').and(page.getByRole('paragraph'));
  // To the header first; then back to it from the heading of each page.
  let key = 'Tab';
  for (const [link, title] of [
    ['Price', m.estimate_title],
    ['Coverage', m.coverage_title],
    ['Contacts', m.contact_title],
    ['Questions', m.faq_title],
  ]) {
    await tabTo(page, page.getByRole('banner').getByRole('link', { name: link }), key);
    key = 'Shift+Tab';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(`${title} – OL Care`);
    await expect(spoken.filter({ hasText: title })).toHaveCount(1);
    await expect(page.getByRole('banner').getByRole('link', { name: link })).toHaveAttribute('aria-current', 'page');
  }
  expect(await page.evaluate(() => 'loaded' in window)).toBe(true);
});

test('a page of HTML only is loaded, and back and forward lead out of it and in again', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  const { about_title, coverage_title, estimate_title, nav_coverage } = messages.en;
  await open(page, '/en/estimate/');
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('100');
  await page.evaluate(() => Object.assign(window, { loaded: 'once' }));
  await page.getByRole('contentinfo').getByRole('link', { name: about_title, exact: true }).click();
  await expect(page).toHaveURL('/en/about/');
  await expect(heading).toHaveText([about_title]);
  expect(await page.evaluate(() => 'loaded' in window)).toBe(false);
  await ready(page);
  // To a tool, which needs no load, and back without one.
  await page.getByRole('banner').getByRole('link', { name: nav_coverage }).click();
  await expect(heading).toHaveText([coverage_title]);
  await page.goBack();
  await expect(page).toHaveURL('/en/about/');
  await expect(heading).toHaveText([about_title]);
  await ready(page);
  await page.goBack();
  await expect(heading).toHaveText([estimate_title]);
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toHaveValue('100.00');
  await page.goForward();
  await expect(heading).toHaveText([about_title]);
});

test('one page of HTML only leads to the other, and back', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  const { about_title, rules_table, rules_title, rules_link } = messages.en;
  await open(page, '/en/about/');
  await page.getByRole('main').getByRole('link', { name: rules_link }).click();
  await expect(page).toHaveURL('/en/about/rules/');
  await expect(heading).toHaveText([rules_title]);
  await expect(page).toHaveTitle(`${rules_title} – OL Care`);
  await expect(page.getByRole('table', { name: rules_table })).toBeVisible();
  await ready(page);
  await page.goBack();
  await expect(page).toHaveURL('/en/about/');
  await expect(heading).toHaveText([about_title]);
  await expect(page.getByRole('table', { name: rules_table })).toHaveCount(0);
});

test('a page of HTML only is loaded from the footer of another, and back', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  const { about_title, rules_title } = messages.en;
  await open(page, '/en/about/');
  await page.getByRole('contentinfo').getByRole('link', { name: rules_title, exact: true }).click();
  await expect(heading).toHaveText([rules_title]);
  await ready(page);
  await page.goBack();
  await expect(heading).toHaveText([about_title]);
});

test('back and forward lead through the pages with their state', async ({ page }) => {
  await open(page, '/en/estimate/');
  await page.getByRole('textbox', { name: 'Value of the licence' }).fill('100');
  await page.getByRole('banner').getByRole('link', { name: 'Coverage' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check my coverage');
  // The case of the estimate is none of this page's business.
  await expect(page.getByRole('alert').filter({ hasText: 'This link' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Perpetual licence' }).check();
  await expect(page).toHaveURL(/licence=perpetual/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Estimate the price');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('Estimate the price – OL Care');
  await expect(page.getByRole('textbox', { name: 'Value of the licence' })).toHaveValue('100.00');
  await expect.poll(() => fragment(page)).toContain('value=100');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check my coverage');
  await expect(page.getByRole('radio', { name: 'Perpetual licence' })).toBeChecked();
});

test('a case opened from its link does not follow to another page', async ({ page }) => {
  await open(page, '/en/estimate/#value=100&currency=EUR');
  await page.getByRole('banner').getByRole('link', { name: 'Coverage' }).click();
  await expect(page).toHaveURL('/en/coverage/');
  await expect(page.getByRole('alert').filter({ hasText: 'This link' })).toHaveCount(0);
  await page.getByRole('banner').getByRole('link', { name: 'Questions' }).click();
  await expect(page).toHaveURL('/en/faq/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('region, zone, moment and back to now, by keyboard alone', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
  await open(page, '/en/contact/');
  const own = page.getByRole('region', { name: 'Your centre' });
  const region = own.getByRole('combobox', { name: 'Your region' });
  await tabTo(page, region);
  await page.keyboard.type('Japan');
  await expect(region).toHaveValue('japan');
  await expect(region).toBeFocused();
  await expect(own.getByRole('heading', { level: 3 })).toHaveText('Japan');
  const zone = own.getByRole('combobox', { name: 'Your time zone' });
  await tabTo(page, zone);
  await page.keyboard.press('End');
  await expect(zone).toHaveValue('UTC');
  await expect(zone).toBeFocused();
  // Tokyo opens at midnight, UTC.
  await expect(own.getByText('Opens Fri 12 Jun, 0:00')).toBeVisible();
  const moment = own.getByLabel('Date and time');
  await tabTo(page, moment);
  // Day and month in either order, with AM or without.
  await page.keyboard.type('070720260300AM');
  await expect(moment).toHaveValue('2026-07-07T03:00');
  await expect(own.getByText('Answers for Tuesday, 7 July 2026 at 03:00, not for now.')).toBeVisible();
  await expect(own.getByText('Open until 8:00')).toBeVisible();
  await tabTo(page, own.getByRole('button', { name: 'Back to now' }));
  await page.keyboard.press('Enter');
  await expect(moment).toBeFocused();
  await expect(moment).toHaveValue('');
  await expect(own.getByText('Opens Fri 12 Jun, 0:00')).toBeVisible();
  const working = own.locator('summary').filter({ hasText: 'How the deadline is counted' });
  await tabTo(page, working);
  await page.keyboard.press('Enter');
  await expect(own.getByText(/^Answer by /).first()).toBeVisible();
});
