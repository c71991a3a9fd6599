import type { Locator, Page } from './portal';
import { languages, messages } from './routes';

/** A name in any language; what keeps words together is a space like any other. */
const either = (key: string) => {
  const words = languages.map((lang) => messages[lang][key].replace(/[.?()]/g, '\\$&').replace(/\s/g, '\\s'));
  return new RegExp(`^(${words.join('|')})$`);
};

const part = (page: Page, key: string) => page.getByRole('region', { name: either(key) });

/** The visitor's own centre. */
export const own = (page: Page) => part(page, 'user_region_title');

/** What is said of the region: why it is this one. */
export const why = (page: Page) => own(page).getByRole('status').filter({ hasText: /\S/ }).first();

/** The card of a centre in the list of all. */
export const centre = (page: Page, name: string) =>
  part(page, 'contact_centres')
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** One line of a card: its term's explanation. */
export const fact = (card: Locator, page: Page, term: string) =>
  card
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: term }) })
    .getByRole('definition');

/** Who answers soonest. */
export const soonest = (page: Page) => part(page, 'soonest_title');

/** The recommendation: the visitor's own centre. */
export const advice = (page: Page) => soonest(page).getByRole('paragraph').nth(0);

/** The recommendation: another centre that answers sooner, or that none does. */
export const better = (page: Page) => soonest(page).getByRole('paragraph').nth(1);

/** The rows of the table of all centres, the soonest first. */
export const ranking = (page: Page) =>
  soonest(page).getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader') });

/** A centre's row in that table. */
export const ranked = (page: Page, name: string) =>
  ranking(page).filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** The twenty-four hours. */
export const timeline = (page: Page) => part(page, 'timeline_title');

/** The row of the picture that says the same to a screen reader. */
export const told = (page: Page, name: string) =>
  timeline(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');

/** A centre's row in the picture, which is hidden from screen readers. */
export const drawn = (page: Page, name: string) =>
  timeline(page)
    .locator('.timeline__row')
    .filter({ has: page.locator('.timeline__name').filter({ hasText: new RegExp(`^${name}`) }) });

/** When a centre is open in the picture: from and until, in hours from its left end. */
export const bars = (page: Page, name: string): Promise<number[][]> =>
  drawn(page, name)
    .locator('rect')
    .evaluateAll((all) =>
      all.map((bar) => {
        const percent = (attribute: string) => {
          const written = bar.getAttribute(attribute) ?? '';
          if (!/^\d+(\.\d+)?%$/.test(written)) throw new Error(`${attribute}="${written}"`);
          return parseFloat(written);
        };
        // To the minute: hundredths of a percent are less.
        const hours = (share: number) => Math.round((share * 24 * 60) / 100) / 60;
        return [hours(percent('x')), hours(percent('x') + percent('width'))];
      }),
    );

/** A field of the visitor's own centre. */
export const field = (page: Page, key: 'user_region_label' | 'zone_label' | 'moment_label') =>
  own(page).getByLabel(either(key));

/** What a link to the page did not say well. */
export const unread = (page: Page) => page.getByRole('alert').filter({ hasText: /^(This link|Ce lien)/ });

/** What the clocks of a zone show at an instant, as a field of date and time holds it. */
export const civil = (instant: string, timeZone: string) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T').slice(0, 16);
