import { advice, bars, centre, fact, own, ranked } from './contact-page';
import { expect, open, test } from './portal';

// What the whole contact page says at moments on which a centre's day turns.

test.describe('in Montréal, whose centre closes at 20:00', () => {
  test.use({ timezoneId: 'America/Toronto' });

  test('at 19:59 every part of the page has it open', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T19:59:59-04:00'));
    await open(page, '/en/contact/');
    for (const card of [own(page), centre(page, 'Americas')]) {
      await expect(card.getByText('Open until 20:00', { exact: true })).toBeVisible();
      // One minute is left today.
      await expect(fact(card, page, 'Call now')).toHaveText('by Fri 12 Jun, 10:59 (same time at the centre)');
      await expect(fact(card, page, 'Write now')).toHaveText('by Fri 12 Jun, 12:59 (same time at the centre)');
    }
    await expect(advice(page)).toContainText('Americas: call, the centre is open until 20:00. Answer by Fri 12 Jun, 10:59.');
    await expect(ranked(page, 'Americas').getByRole('cell').first()).toHaveText('Open until 20:00');
  });

  test('at 20:00 every part of the page has it closed', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T20:00:00-04:00'));
    await open(page, '/en/contact/');
    const closed = 'Closed (outside opening hours). Opens Fri 12 Jun, 9:00';
    for (const card of [own(page), centre(page, 'Americas')]) {
      await expect(card.getByText(closed, { exact: true })).toBeVisible();
      await expect(fact(card, page, 'Call now')).toHaveText('by Fri 12 Jun, 11:00 (same time at the centre)');
      await expect(fact(card, page, 'Write now')).toHaveText('by Fri 12 Jun, 13:00 (same time at the centre)');
    }
    await expect(advice(page)).toContainText(
      'Americas: the centre is closed and opens Fri 12 Jun, 9:00. A call at opening is answered by Fri 12 Jun, 11:00.',
    );
    await expect(ranked(page, 'Americas').getByRole('cell').first()).toHaveText(closed);
  });

  test('at the tick of the minute every part of the page closes', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T19:59:20-04:00') });
    await page.clock.pauseAt(new Date('2026-06-11T19:59:25-04:00'));
    await page.goto('/en/contact/');
    const card = centre(page, 'Americas');
    await expect(card.getByText('Open until 20:00', { exact: true })).toBeVisible();
    await page.clock.runFor(34_900);
    await expect(card.getByText('Open until 20:00', { exact: true })).toBeVisible();
    await page.clock.runFor(200);
    const closed = 'Closed (outside opening hours). Opens Fri 12 Jun, 9:00';
    await expect(card.getByText(closed, { exact: true })).toBeVisible();
    await expect(own(page).getByText(closed, { exact: true })).toBeVisible();
    await expect(fact(card, page, 'Call now')).toHaveText('by Fri 12 Jun, 11:00 (same time at the centre)');
    await expect(advice(page)).toContainText('Americas: the centre is closed and opens Fri 12 Jun, 9:00.');
    await expect(ranked(page, 'Americas').getByRole('cell').first()).toHaveText(closed);
    // The picture begins three hours before: from 17:00 to 20:00 it was open.
    expect(await bars(page, 'Americas')).toEqual([
      [0, 3],
      [16, 24],
    ]);
  });

  test('the first page closes at the tick of the minute too', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T19:59:20-04:00') });
    await page.clock.pauseAt(new Date('2026-06-11T19:59:25-04:00'));
    await page.goto('/en/');
    const line = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Americas', exact: true }) });
    await expect(line).toHaveText(/Open until 20:00$/);
    await page.clock.runFor(35_100);
    await expect(line).toHaveText(/Closed \(outside opening hours\)\. Opens Fri 12 Jun, 9:00$/);
  });
});

test.describe('in Kuala Lumpur', () => {
  test.use({ timezoneId: 'Asia/Kuala_Lumpur' });

  // A holiday proclaimed beside the feast, the weekend, and the feast's second day made up for.
  for (const [at, name] of [
    ['2026-03-20T10:00:00+08:00', 'Eid al-Fitr (additional holiday)'],
    ['2026-03-23T16:59:00+08:00', 'Eid al-Fitr, second day (observed)'],
  ]) {
    test(`a proclaimed holiday is named: ${name}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      await expect(
        own(page).getByText(`Closed (public holiday: ${name}). Opens Tue 24 Mar, 9:00`, { exact: true }),
      ).toBeVisible();
      await expect(fact(own(page), page, 'In your time')).toHaveText('from Tue 24 Mar, 9:00 to 17:00');
      await expect(fact(own(page), page, 'Call now')).toHaveText('by Tue 24 Mar, 11:00 (same time at the centre)');
      await expect(fact(own(page), page, 'Write now')).toHaveText('by Tue 24 Mar, 13:00 (same time at the centre)');
    });
  }

  test('the day after the holidays is one like any other', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-03-24T09:00:00+08:00'));
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
    await expect(fact(own(page), page, 'Call now')).toHaveText('by 11:00 (same time at the centre)');
  });
});

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  for (const [day, name, opens] of [
    // The day before is one day off alone; the next three are in a row.
    ['2026-04-29', 'Shōwa Day', 'Thu 30 Apr'],
    ['2026-05-04', 'Greenery Day', 'Thu 7 May'],
    ['2026-05-05', 'Children’s Day', 'Thu 7 May'],
    ['2026-05-06', 'Substitute holiday', 'Thu 7 May'],
  ]) {
    test(`Golden Week: ${name}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00+09:00`));
      await open(page, '/en/contact/');
      await expect(
        own(page).getByText(`Closed (public holiday: ${name}). Opens ${opens}, 9:00`, { exact: true }),
      ).toBeVisible();
      await expect(fact(own(page), page, 'Call now')).toHaveText(`by ${opens}, 11:00 (same time at the centre)`);
      await expect(fact(own(page), page, 'Write now')).toHaveText(`by ${opens}, 13:00 (same time at the centre)`);
    });
  }

  test('after Golden Week it opens at nine', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-05-07T09:00:00+09:00'));
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  });

  // Japan's clocks never change: another centre's deadline moves by an hour with its clocks.
  for (const { what, name, at, call, write } of [
    {
      what: 'London, the Friday before the clocks go forward',
      name: 'United Kingdom',
      at: '2026-03-27T10:00:00Z',
      call: 'by 21:00 (your time), 12:00 (at the centre)',
      write: 'by 23:00 (your time), 14:00 (at the centre)',
    },
    {
      what: 'London, across the night the clocks go forward',
      name: 'United Kingdom',
      // 16:30: half an hour is left.
      at: '2026-03-27T16:30:00Z',
      call: 'by Mon 30 Mar, 18:30 (your time), 10:30 (at the centre)',
      write: 'by Mon 30 Mar, 20:30 (your time), 12:30 (at the centre)',
    },
    {
      what: 'London, the Monday after the clocks went forward',
      name: 'United Kingdom',
      at: '2026-03-30T09:00:00Z',
      call: 'by 20:00 (your time), 12:00 (at the centre)',
      write: 'by 22:00 (your time), 14:00 (at the centre)',
    },
    {
      what: 'London, the Friday before the clocks go back',
      name: 'United Kingdom',
      at: '2026-10-23T09:00:00Z',
      call: 'by 20:00 (your time), 12:00 (at the centre)',
      write: 'by 22:00 (your time), 14:00 (at the centre)',
    },
    {
      what: 'London, across the night the clocks go back',
      name: 'United Kingdom',
      at: '2026-10-23T15:30:00Z',
      call: 'by Mon 26 Oct, 19:30 (your time), 10:30 (at the centre)',
      write: 'by Mon 26 Oct, 21:30 (your time), 12:30 (at the centre)',
    },
    {
      what: 'London, the Monday after the clocks went back',
      name: 'United Kingdom',
      at: '2026-10-26T10:00:00Z',
      call: 'by 21:00 (your time), 12:00 (at the centre)',
      write: 'by 23:00 (your time), 14:00 (at the centre)',
    },
    {
      what: 'Melbourne, the Friday before the clocks go forward',
      name: 'Australia',
      at: '2026-10-02T01:00:00Z',
      call: 'by 12:00 (your time), 13:00 (at the centre)',
      write: 'by 14:00 (your time), 15:00 (at the centre)',
    },
    {
      what: 'Melbourne, across the night the clocks go forward',
      name: 'Australia',
      // 18:00: an hour is left.
      at: '2026-10-02T08:00:00Z',
      call: 'by Mon 5 Oct, 8:00 (your time), 10:00 (at the centre)',
      write: 'by Mon 5 Oct, 10:00 (your time), 12:00 (at the centre)',
    },
    {
      what: 'Melbourne, the Monday after the clocks went forward',
      name: 'Australia',
      at: '2026-10-05T01:00:00Z',
      call: 'by 12:00 (your time), 14:00 (at the centre)',
      write: 'by 14:00 (your time), 16:00 (at the centre)',
    },
    {
      what: 'Melbourne, across Easter and the night the clocks go back in it',
      name: 'Australia',
      // Thursday 18:30: half an hour is left; Good Friday to Easter Monday are holidays.
      at: '2026-04-02T07:30:00Z',
      call: 'by Tue 7 Apr, 9:30 (your time), 10:30 (at the centre)',
      write: 'by Tue 7 Apr, 11:30 (your time), 12:30 (at the centre)',
    },
  ]) {
    test(what, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      const card = centre(page, name);
      await expect(fact(card, page, 'Call now')).toHaveText(call);
      await expect(fact(card, page, 'Write now')).toHaveText(write);
      await expect(ranked(page, name).getByRole('cell').nth(1)).toHaveText(call);
      await expect(ranked(page, name).getByRole('cell').nth(2)).toHaveText(write);
    });
  }
});

/** The hours of every centre, by the visitor's clock. */
const hours = {
  // 08:45 in Kathmandu, which is 5:45 ahead of UTC.
  'Asia/Kathmandu': {
    at: '2026-06-11T03:00:00Z',
    Americas: 'from 18:45 to Fri 12 Jun, 5:45',
    'United Kingdom': 'from 13:45 to 21:45',
    Germany: 'from 12:45 to 20:45',
    France: 'from 12:45 to 20:45',
    Netherlands: 'from 12:45 to 20:45',
    Australia: 'from 4:45 to 14:45',
    Malaysia: 'from 6:45 to 14:45',
    Japan: 'from 5:45 to 13:45',
  },
  // 11:00 in St. John's, which is 3:30 behind UTC in winter.
  'America/St_Johns': {
    at: '2026-12-10T14:30:00Z',
    Americas: 'from 10:30 to 21:30',
    'United Kingdom': 'from 5:30 to 13:30',
    Germany: 'from 4:30 to 12:30',
    France: 'from 4:30 to 12:30',
    Netherlands: 'from 4:30 to 12:30',
    // Nine in Melbourne is 22:00 UTC in summer.
    Australia: 'from 18:30 to Fri 11 Dec, 4:30',
    Malaysia: 'from 21:30 to Fri 11 Dec, 5:30',
    Japan: 'from 20:30 to Fri 11 Dec, 4:30',
  },
};

for (const [timezoneId, { at, ...centres }] of Object.entries(hours)) {
  test.describe(`a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('reads the hours of every centre by the own clock', async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      for (const [name, words] of Object.entries(centres)) {
        await expect(fact(centre(page, name), page, 'In your time')).toHaveText(words);
      }
    });
  });
}

test.describe('a visitor in St. John’s in winter', () => {
  test.use({ timezoneId: 'America/St_Johns' });

  test('has deadlines half an hour beside the centre’s', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-12-10T14:30:00Z'));
    await open(page, '/en/contact/');
    // 9:30 in Montréal.
    await expect(own(page).getByText('Open until 21:30', { exact: true })).toBeVisible();
    await expect(fact(own(page), page, 'Call now')).toHaveText('by 13:00 (your time), 11:30 (at the centre)');
    await expect(fact(own(page), page, 'Write now')).toHaveText('by 15:00 (your time), 13:30 (at the centre)');
  });
});
