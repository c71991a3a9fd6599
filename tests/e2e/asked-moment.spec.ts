import { advice, bars, centre, civil, fact, field, own, ranked, timeline, told, unread } from './contact-page';
import { expect, fragment, open, switchTo, test } from './portal';
import type { Page } from './portal';
import { languages, messages, paths } from './routes';

const moment = (page: Page) => field(page, 'moment_label');
/** The fragment of the address, as it reads. */
const decoded = (page: Page) => decodeURIComponent(fragment(page));
const back = (page: Page) => own(page).getByRole('button', { name: 'Back to now' });

/** Friday week, 16:00 in London: 17:00 in Frankfurt, where they close. */
const friday = '2026-06-19T16:00';

test.beforeEach(async ({ context }) => {
  // Thursday 11 June, 11:00 in London.
  await context.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
});

/** The page answers for now: Thursday, 11:00. */
async function answersForNow(page: Page) {
  await expect(moment(page)).toHaveValue('');
  await expect(page.getByText(/^Answers for /)).toHaveCount(0);
  await expect(back(page)).toHaveCount(0);
  await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  await expect(fact(own(page), page, 'Call now: answer')).toHaveText('by 13:00 (same time at the centre)');
  await expect(fact(own(page), page, 'Write now: answer')).toHaveText('by 15:00 (same time at the centre)');
  await expect(timeline(page).getByText('now', { exact: true })).toHaveCount(1);
  expect(await bars(page, 'United Kingdom')).toEqual([[1, 9]]);
}

/** The page answers for Friday week. */
async function answersForFriday(page: Page) {
  await expect(own(page).getByText('Answers for Friday, 19 June 2026 at 16:00, not for now.')).toBeVisible();
  await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  // An hour is left; then from Monday nine.
  await expect(fact(own(page), page, 'Call then: answer')).toHaveText('by Mon 22 Jun, 10:00 (same time at the centre)');
  await expect(fact(own(page), page, 'Write then: answer')).toHaveText('by Mon 22 Jun, 12:00 (same time at the centre)');
  await expect(page.getByRole('term').filter({ hasText: 'now' })).toHaveCount(0);
}

test('“and next Friday at 16:00?” is answered by the whole page', async ({ page }) => {
  await open(page, '/en/contact/');
  await answersForNow(page);
  await moment(page).fill(friday);
  await answersForFriday(page);
  // The states of the others: open in Montréal, closed at that minute in Frankfurt, asleep in Tokyo.
  await expect(centre(page, 'Americas').getByText('Open until Sat 20 Jun, 1:00', { exact: true })).toBeVisible();
  await expect(
    centre(page, 'Germany').getByText('Closed (outside opening hours). Opens Mon 22 Jun, 8:00', { exact: true }),
  ).toBeVisible();
  await expect(
    centre(page, 'Japan').getByText('Closed (weekend). Opens Mon 22 Jun, 1:00', { exact: true }),
  ).toBeVisible();
  // The recommendation and the table: 16:00 is 11:00 in Montréal.
  await expect(advice(page)).toContainText('United Kingdom: call, the centre is open until 17:00. Answer by Mon 22 Jun, 10:00.');
  await expect(ranked(page, 'Americas').getByRole('cell').nth(1)).toHaveText('by 18:00 (your time), 13:00 (at the centre)');
  // The picture: from 13:00 that Friday.
  await expect(timeline(page).getByText('chosen moment', { exact: true })).toHaveCount(1);
  await expect(timeline(page).getByText('now', { exact: true })).toHaveCount(0);
  expect(await bars(page, 'United Kingdom')).toEqual([[0, 4]]);
  expect(await bars(page, 'Americas')).toEqual([[1, 12]]);
  expect(await bars(page, 'Japan')).toEqual([]);
  await expect(told(page, 'Japan').first()).toHaveText('closed all that time');
});

test('the address holds the moment, which is the same instant for a visitor elsewhere', async ({ page, visitor }) => {
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await expect.poll(() => decoded(page)).toBe('at=2026-06-19T15:00Z');

  const other = await visitor({ timezoneId: 'Asia/Kathmandu', locale: 'en-GB' });
  await other.clock.setFixedTime(new Date('2026-06-12T04:00:00Z'));
  await open(other, page.url());
  await expect(moment(other)).toHaveValue('2026-06-19T20:45');
  await expect(own(other).getByText('Answers for Friday, 19 June 2026 at 20:45, not for now.')).toBeVisible();
  // London, an hour before closing, by the clock of Kathmandu.
  const london = centre(other, 'United Kingdom');
  await expect(london.getByText('Open until 21:45', { exact: true })).toBeVisible();
  await expect(fact(london, other, 'Call then: answer')).toHaveText('by Mon 22 Jun, 14:45 (your time), 10:00 (at the centre)');
  await expect(other).toHaveURL(/#at=2026-06-19T15(:|%3A)00Z$/);
});

test('the moment outlasts a reload', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await answersForFriday(page);
  await page.reload();
  await answersForFriday(page);
  await expect(moment(page)).toHaveValue(friday);
});

test('“Back to now” takes the moment away, from the page and from its address', async ({ page }) => {
  await open(page, '/en/contact/#at=2026-06-19T15:00Z');
  await expect(moment(page)).toHaveValue(friday);
  await answersForFriday(page);
  await back(page).click();
  await answersForNow(page);
  expect(page.url()).not.toContain('#');
  // The button is gone: the focus is where one asks anew.
  await expect(moment(page)).toBeFocused();
  await page.reload();
  await answersForNow(page);
});

test('an emptied field is back to now', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await answersForFriday(page);
  await moment(page).fill('');
  await answersForNow(page);
  expect(page.url()).not.toContain('#');
});

test('the moment stays while the minutes pass', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-06-11T10:00:10Z') });
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await answersForFriday(page);
  await page.clock.runFor(180_000);
  await answersForFriday(page);
  await back(page).click();
  await expect(fact(own(page), page, 'Call now: answer')).toHaveText('by 13:03 (same time at the centre)');
});

// Browsers write day and month in either order, and the hour with AM or without: both are 7.
test('a moment typed on a keyboard', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).focus();
  await page.keyboard.type('070720261100AM');
  await expect(moment(page)).toHaveValue('2026-07-07T11:00');
  await expect(own(page).getByText('Answers for Tuesday, 7 July 2026 at 11:00, not for now.')).toBeVisible();
  expect(decoded(page)).toBe('at=2026-07-07T10:00Z');
});

test('a change of one part of the moment, by keyboard, leaves the other parts', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).fill('2026-07-07T11:00');
  await expect(own(page).getByText('Answers for Tuesday, 7 July 2026 at 11:00, not for now.')).toBeVisible();
  await moment(page).focus();
  // The first part is emptied, then typed anew.
  await page.keyboard.press('Backspace');
  await page.keyboard.type('08');
  await expect(moment(page)).toHaveValue(/^2026-(07-08|08-07)T11:00$/);
  await expect(own(page).getByText(/^Answers for \w+, (8 July|7 August) 2026 at 11:00, not for now\./)).toBeVisible();
});

test.describe('a moment beyond the calendar', () => {
  for (const typed of ['1989-12-31T23:59', '2200-01-01T00:00', '0026-06-19T16:00']) {
    test(`${typed} is refused by name and changes nothing`, async ({ page }) => {
      await open(page, '/en/contact/');
      await moment(page).fill(typed);
      await expect(moment(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(moment(page)).toHaveAccessibleDescription(/A date and time from 1990 to 2199, please\.$/);
      await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
      await expect(page.getByText(/^Answers for /)).toHaveCount(0);
      expect(page.url()).not.toContain('#');
      await moment(page).fill(friday);
      await expect(moment(page)).not.toHaveAttribute('aria-invalid');
      await answersForFriday(page);
    });
  }

  for (const typed of ['1990-01-01T00:00', '2199-12-31T23:59']) {
    test(`${typed} is the edge, and is answered`, async ({ page }) => {
      await open(page, '/en/contact/');
      await moment(page).fill(typed);
      await expect(page.getByText(/^Answers for /)).toBeVisible();
      await expect(moment(page)).not.toHaveAttribute('aria-invalid');
      // Nobody knows the holidays there.
      await expect(fact(own(page), page, 'Call then')).toHaveText('the coming public holidays are not known yet');
    });
  }
});

test.describe('a link that can’t be read', () => {
  for (const [bad, says] of [
    ['at=foo', 'This link gives “at” the value “foo”'],
    ['at=', 'This link gives “at” the value “”'],
    ['at=2026-13-40T99:99Z', 'This link gives “at” the value “2026-13-40T99:99Z”'],
    ['at=2026-06-19T24:00Z', 'This link gives “at” the value “2026-06-19T24:00Z”'],
    ['at=2026-06-19T15:00', 'This link gives “at” the value “2026-06-19T15:00”'],
    ['at=1989-06-19T15:00Z', 'This link gives “at” the value “1989-06-19T15:00Z”'],
    ['when=2026-06-19T15:00Z', 'This link holds “when”'],
    ['at=2026-06-19T15:00Z&zone=UTC', 'This link holds “zone”'],
    ['at=2026-06-19T15:00Z&at=2026-06-20T15:00Z', 'This link holds “at” more than once'],
    ['at=%FF', 'This link could not be read'],
    ['nowhere', 'This link could not be read'],
    [`at=${'9'.repeat(140_000)}`, 'This link is too long'],
  ]) {
    test(`#${bad.slice(0, 50)}`, async ({ page }) => {
      await open(page, `/en/contact/#${bad}`);
      await expect(unread(page)).toContainText(says);
      await expect(unread(page)).toBeVisible();
      await answersForNow(page);
      // Asking for a moment puts it right.
      await moment(page).fill(friday);
      await answersForFriday(page);
      await expect(unread(page)).toHaveCount(0);
      expect(decoded(page)).toBe('at=2026-06-19T15:00Z');
    });
  }

  test('what it says holds no mark-up of the link', async ({ page }) => {
    await open(page, '/en/contact/#at=%3Cimg%20src=x%20onerror=alert(1)%3E');
    await expect(unread(page)).toContainText('<img src=x onerror=alert(1)>');
    await expect(unread(page).locator('img')).toHaveCount(0);
  });

  test('after a good one: the page answers for now', async ({ page }) => {
    await open(page, '/en/contact/#at=2026-06-19T15:00Z');
    await answersForFriday(page);
    await page.goto('/en/contact/#at=foo');
    await expect(unread(page)).toBeVisible();
    await answersForNow(page);
    await page.goto('/en/contact/#at=2026-06-19T15:00Z');
    await answersForFriday(page);
    await expect(unread(page)).toHaveCount(0);
  });
});

test.describe('a place on the page', () => {
  test('is shown, and is no moment', async ({ page }) => {
    await open(page, '/en/contact/#japan');
    await expect(centre(page, 'Japan').getByRole('heading')).toBeInViewport();
    await expect(unread(page)).toHaveCount(0);
    await answersForNow(page);
  });

  test('followed from the table, keeps the moment', async ({ page }) => {
    await open(page, '/en/contact/#at=2026-06-19T15:00Z');
    await answersForFriday(page);
    await ranked(page, 'Japan').getByRole('link').click();
    await expect(centre(page, 'Japan').getByRole('heading')).toBeInViewport();
    await answersForFriday(page);
    await page.goBack();
    await answersForFriday(page);
    expect(decoded(page)).toBe('at=2026-06-19T15:00Z');
  });
});

test('another language keeps the moment', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await answersForFriday(page);
  await switchTo(page, 'Français');
  await expect(page).toHaveURL(/\/fr\/contact\/#at=2026-06-19T15(:|%3A)00Z$/);
  await expect(moment(page)).toHaveValue(friday);
  await expect(page.getByText(/^Réponses pour vendredi 19 juin 2026 à 16:00, et non pour maintenant\./)).toBeVisible();
  await expect(own(page).getByText(/^Ouvert\. Fermeture\s: 17:00$/)).toBeVisible();
  await expect(fact(own(page), page, 'Appel à ce moment')).toHaveText(
    /^au plus tard lun\. 22 juin,? (à )?10:00 \(même heure au centre\)$/,
  );
});

test('another page of the portal answers for now', async ({ page }) => {
  await open(page, '/en/contact/#at=2026-06-20T15:00Z');
  await expect(own(page).getByText('Closed (weekend). Opens Mon 22 Jun, 9:00', { exact: true })).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'OL Care' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.en.home_headline);
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'United Kingdom', exact: true }) });
  await expect(line).toHaveText(/Open until 17:00$/);
});

/** Times of a day on which the clocks change. */
for (const { timezoneId, what, typed, at, shown } of [
  { timezoneId: 'Europe/London', what: 'skipped', typed: '2026-03-29T01:30', at: '2026-03-29T01:30Z', shown: '2026-03-29T02:30' },
  { timezoneId: 'Europe/London', what: 'met twice', typed: '2026-10-25T01:30', at: '2026-10-25T00:30Z', shown: '2026-10-25T01:30' },
  { timezoneId: 'America/St_Johns', what: 'skipped', typed: '2026-03-08T02:15', at: '2026-03-08T05:45Z', shown: '2026-03-08T03:15' },
  // By half an hour, at two o'clock.
  { timezoneId: 'Australia/Lord_Howe', what: 'skipped', typed: '2026-10-04T02:10', at: '2026-10-03T15:40Z', shown: '2026-10-04T02:40' },
  { timezoneId: 'Australia/Lord_Howe', what: 'met twice', typed: '2026-04-05T01:45', at: '2026-04-04T14:45Z', shown: '2026-04-05T01:45' },
  // At midnight.
  { timezoneId: 'Africa/Cairo', what: 'skipped', typed: '2026-04-24T00:15', at: '2026-04-23T22:15Z', shown: '2026-04-24T01:15' },
]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test(`a time that is ${what}: ${typed}`, async ({ page }) => {
      await open(page, '/en/contact/');
      await moment(page).fill(typed);
      await expect.poll(() => decoded(page)).toBe(`at=${at}`);
      await expect(moment(page)).toHaveValue(shown);
      expect(civil(at, timezoneId)).toBe(shown);
      await page.reload();
      await expect(moment(page)).toHaveValue(shown);
    });
  });
}

for (const lang of languages) {
  test(`the field says what it is for (${lang})`, async ({ page }) => {
    await open(page, paths.contact[lang]);
    const m = messages[lang];
    await expect(moment(page)).toHaveAccessibleName(m.moment_label);
    await expect(moment(page)).toHaveAccessibleDescription(m.moment_hint);
  });
}

test('the answer to a moment is announced', async ({ page }) => {
  await open(page, '/en/contact/');
  await moment(page).fill(friday);
  await expect(own(page).getByRole('status').filter({ hasText: 'Answers for Friday, 19 June 2026 at 16:00' })).toHaveCount(1);
});
