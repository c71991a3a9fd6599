import { centre, fact, own, why } from './contact-page';
import { expect, open, test } from './portal';
import { messages } from './routes';

// The centres' clocks in June: Montréal UTC−4, Paris UTC+2, Kuala Lumpur UTC+8, Tokyo UTC+9.

test.describe('in Montréal', () => {
  test.use({ timezoneId: 'America/Toronto', locale: 'en-CA' });

  test('open at 19:59 on a working day', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T19:59:00-04:00'));
    await open(page, '/en/contact/');
    await expect(centre(page, 'Americas').getByText('Open until 8:00 p.m.')).toBeVisible();
  });

  test('closed at 20:00 sharp, until nine the next day', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T20:00:00-04:00'));
    await open(page, '/en/contact/');
    const card = centre(page, 'Americas');
    await expect(card.getByText('Closed (outside opening hours). Opens Fri, Jun 12, 9:00 a.m.')).toBeVisible();
    // Two and four opening hours from nine.
    await expect(fact(card, page, 'Call now')).toHaveText('by Fri, Jun 12, 11:00 a.m. (same time at the centre)');
    await expect(fact(card, page, 'Write now')).toHaveText('by Fri, Jun 12, 1:00 p.m. (same time at the centre)');
  });

  test('the open page closes by itself when the clock passes 20:00', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T19:58:30-04:00') });
    await open(page, '/en/contact/');
    const card = centre(page, 'Americas');
    await expect(card.getByText('Open until 8:00 p.m.')).toBeVisible();
    await page.clock.runFor(31_000);
    await expect(card.getByText('Open until 8:00 p.m.')).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(card.getByText(/^Closed \(outside opening hours\)/)).toBeVisible();
  });

  test('a device that slept past 20:00 knows it when woken', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T19:30:00-04:00') });
    await open(page, '/en/contact/');
    const card = centre(page, 'Americas');
    await expect(card.getByText('Open until 8:00 p.m.')).toBeVisible();
    await page.clock.fastForward('01:00:00');
    await expect(card.getByText(/^Closed \(outside opening hours\)/)).toBeVisible();
  });

  test('closed on a Saturday, until Monday', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-13T12:00:00-04:00'));
    await open(page, '/en/contact/');
    await expect(centre(page, 'Americas').getByText('Closed (weekend). Opens Mon, Jun 15, 9:00 a.m.')).toBeVisible();
  });

  test('closed on the national day of Québec', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-24T12:00:00-04:00'));
    await open(page, '/en/contact/');
    await expect(
      centre(page, 'Americas').getByText(
        'Closed (public holiday: Saint-Jean-Baptiste Day). Opens Thu, Jun 25, 9:00 a.m.',
      ),
    ).toBeVisible();
  });

  test('the first page shows which centres are open, in the visitor’s clock', async ({ page }) => {
    // 10:30 in Montréal is 15:30 in London, 16:30 in Paris, 22:30 in Kuala Lumpur.
    await page.clock.setFixedTime(new Date('2026-06-11T10:30:00-04:00'));
    await open(page, '/en/');
    const line = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
    await expect(line('Americas')).toContainText('Open until 8:00 p.m.');
    await expect(line('United Kingdom')).toContainText('Open until 12:00 p.m.');
    await expect(line('France')).toContainText('Open until 11:00 a.m.');
    // Nine on Friday in Kuala Lumpur is still Thursday evening here.
    await expect(line('Malaysia')).toContainText('Closed (outside opening hours). Opens 9:00 p.m.');
    await line('Japan').getByRole('link').click();
    await expect(page).toHaveURL('/en/contact/#japan');
    await expect(centre(page, 'Japan').getByRole('heading')).toBeInViewport();
  });
});

test.describe('in Kuala Lumpur', () => {
  test.use({ timezoneId: 'Asia/Kuala_Lumpur' });

  test('two public holidays in a row', async ({ page }) => {
    // Monday 1 June: the Agong's birthday; Tuesday 2: Vesak, observed.
    await page.clock.setFixedTime(new Date('2026-06-01T10:00:00+08:00'));
    await open(page, '/en/contact/');
    const card = centre(page, 'Malaysia');
    await expect(
      card.getByText('Closed (public holiday: Birthday of the Yang di-Pertuan Agong). Opens Wed 3 Jun, 9:00'),
    ).toBeVisible();
    await expect(fact(card, page, 'Call now')).toContainText('Wed 3 Jun, 11:00');
    await expect(fact(card, page, 'Write now')).toContainText('Wed 3 Jun, 13:00');
  });

  test('past the proclaimed holidays nothing is guessed', async ({ page }) => {
    // A Tuesday; Kuala Lumpur's holidays are known to the end of 2027.
    await page.clock.setFixedTime(new Date('2028-01-04T10:00:00+08:00'));
    await open(page, '/en/contact/');
    const card = centre(page, 'Malaysia');
    await expect(
      card.getByText('Open by the usual hours; the public holidays of this date are not known yet'),
    ).toBeVisible();
    await expect(fact(card, page, 'Call now')).toHaveText('the coming public holidays are not known yet');
    await expect(fact(card, page, 'Opening hours')).toContainText('Monday to Friday, 9:00 to 17:00');
    // The others are known for longer: it is 02:00 in London.
    await expect(centre(page, 'United Kingdom').getByText(/^Closed \(outside opening hours\)/)).toBeVisible();
  });
});

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('the Golden Week: from Friday’s last half hour to Thursday', async ({ page }) => {
    // Friday 1 May, 16:30. Then a weekend and holidays on Monday, Tuesday and Wednesday.
    await page.clock.setFixedTime(new Date('2026-05-01T16:30:00+09:00'));
    await open(page, '/en/contact/');
    const card = centre(page, 'Japan');
    await expect(card.getByText('Open until 17:00')).toBeVisible();
    // Half an hour is left on Friday: the rest of two and of four hours from Thursday 9:00.
    await expect(fact(card, page, 'Call now')).toContainText('Thu 7 May, 10:30');
    await expect(fact(card, page, 'Write now')).toContainText('Thu 7 May, 12:30');
  });

  test('a day of the Golden Week', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-05-04T11:00:00+09:00'));
    await open(page, '/fr/contact/');
    await expect(centre(page, 'Japon').getByText(/^Fermé \(jour férié\s: Jour de la nature\)\. Réouverture\s: jeu\. 7 mai/)).toBeVisible();
  });
});

test.describe('the centre proposed and its deadlines in both clocks', () => {
  test.describe('a visitor in Montréal', () => {
    test.use({ timezoneId: 'America/Toronto', locale: 'fr-CA' });

    test('has the centre’s own clock', async ({ page }) => {
      // 10:30; two hours on 12:30, four hours on 14:30.
      await page.clock.setFixedTime(new Date('2026-06-11T10:30:00-04:00'));
      await open(page, '/fr/contact/');
      await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Amériques');
      await expect(why(page)).toContainText('America/Toronto');
      await expect(fact(own(page), page, 'Appel maintenant')).toHaveText(
        'au plus tard 12 h 30 (même heure au centre)',
      );
      await expect(fact(own(page), page, 'Message maintenant')).toHaveText(
        'au plus tard 14 h 30 (même heure au centre)',
      );
    });
  });

  test.describe('a visitor in Paris', () => {
    test.use({ timezoneId: 'Europe/Paris', locale: 'fr-FR' });

    test('writes an hour before closing', async ({ page }) => {
      // Thursday 16:00, closing at 17:00: one hour today, then one or three from Friday 9:00.
      await page.clock.setFixedTime(new Date('2026-06-11T16:00:00+02:00'));
      await open(page, '/fr/contact/');
      await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('France');
      await expect(own(page).getByText(/^Ouvert\. Fermeture\s: 17:00$/)).toBeVisible();
      await expect(fact(own(page), page, 'Appel maintenant')).toHaveText(
        /^au plus tard ven\. 12 juin,? (à )?10:00 \(même heure au centre\)$/,
      );
      await expect(fact(own(page), page, 'Message maintenant')).toHaveText(
        /^au plus tard ven\. 12 juin,? (à )?12:00 \(même heure au centre\)$/,
      );
    });
  });

  test.describe('a visitor in Kathmandu', () => {
    test.use({ timezoneId: 'Asia/Kathmandu' });

    test('is three quarters of an hour beside the hour', async ({ page }) => {
      // 03:00 UTC is 08:45 there (UTC+5:45) and 11:00 in Kuala Lumpur: closing at 17:00
      // is 14:45, answers at 13:00 and 15:00 are 10:45 and 12:45.
      await page.clock.setFixedTime(new Date('2026-06-11T03:00:00Z'));
      await open(page, '/en/contact/');
      await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Malaysia');
      // The zone's name changed its spelling.
      await expect(why(page)).toContainText(/Asia\/Kath?mandu/);
      await expect(own(page).getByText('Open until 14:45')).toBeVisible();
      await expect(fact(own(page), page, 'In your time')).toHaveText('from 6:45 to 14:45');
      await expect(fact(own(page), page, 'Call now')).toHaveText('by 10:45 (your time), 13:00 (at the centre)');
      await expect(fact(own(page), page, 'Write now')).toHaveText('by 12:45 (your time), 15:00 (at the centre)');
    });
  });

  test.describe('a visitor in St. John’s', () => {
    test.use({ timezoneId: 'America/St_Johns', locale: 'en-CA' });

    test('is an hour and a half ahead of the centre', async ({ page }) => {
      // 14:30 UTC is 12:00 there (UTC−2:30) and 10:30 in Montréal: answers at 12:30 and
      // 14:30 are 14:00 and 16:00, closing at 20:00 is 21:30.
      await page.clock.setFixedTime(new Date('2026-06-11T14:30:00Z'));
      await open(page, '/en/contact/');
      await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Americas');
      await expect(own(page).getByText('Open until 9:30 p.m.')).toBeVisible();
      await expect(fact(own(page), page, 'Call now')).toHaveText(
        'by 2:00 p.m. (your time), 12:30 p.m. (at the centre)',
      );
      await expect(fact(own(page), page, 'Write now')).toHaveText(
        'by 4:00 p.m. (your time), 2:30 p.m. (at the centre)',
      );
    });
  });

  test.describe('a visitor whose clock names no place', () => {
    test.use({ timezoneId: 'Etc/UTC' });

    test('is asked to choose', async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
      await open(page, '/en/contact/');
      await expect(why(page)).toHaveText(
        'Your time zone does not point to a region: choose one.',
      );
      await expect(own(page).getByRole('article')).toHaveCount(0);
      await own(page).getByRole('combobox', { name: 'Your region' }).selectOption('Germany');
      // 10:00 UTC is noon in Berlin: answers at 14:00 and 16:00 are 12:00 and 14:00 UTC.
      await expect(fact(own(page), page, 'Call now')).toHaveText('by 12:00 (your time), 14:00 (at the centre)');
      await expect(fact(own(page), page, 'Write now')).toHaveText('by 14:00 (your time), 16:00 (at the centre)');
    });
  });

  test.describe('in winter', () => {
    test.use({ timezoneId: 'America/Toronto', locale: 'en-CA' });

    test('a deadline counts across the night the clocks change', async ({ page }) => {
      // Friday 30 October 2026, 19:00 in Montréal; clocks go back on Sunday. One hour is left,
      // one more from Monday 9:00, by then winter time.
      await page.clock.setFixedTime(new Date('2026-10-30T19:00:00-04:00'));
      await open(page, '/en/contact/');
      await expect(fact(own(page), page, 'Call now')).toContainText('Mon, Nov 2, 10:00 a.m.');
      await expect(fact(own(page), page, 'Write now')).toContainText('Mon, Nov 2, 12:00 p.m.');
    });
  });
});

test('a region chosen is remembered on the device until unchosen', async ({ page }) => {
  await open(page, '/en/contact/');
  const region = own(page).getByRole('combobox', { name: 'Your region' });
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  await region.selectOption('Japan');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Japan');
  await expect(why(page)).toHaveText('Your choice is remembered on this device only.');
  await page.reload();
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('Japan');
  await expect(region.locator('option:checked')).toHaveText('Japan');
  await region.selectOption('By my time zone');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  await page.reload();
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
});

test('a region remembered that no longer exists does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('region', 'atlantis'));
  await open(page, '/en/contact/');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
});

test('every number dials: international ones with their +, national ones as they are', async ({ page }) => {
  await open(page, '/en/contact/');
  const calls = Object.entries({
    Americas: { '+1 514 798-8714': 'tel:+15147988714', '+1 866 348-5863': 'tel:+18663485863' },
    'United Kingdom': { '+44 845 505 6349': 'tel:+448455056349' },
    Germany: { '+49 6151 7809 103': 'tel:+4961517809103' },
    France: { '+33 1 80 87 52 86': 'tel:+33180875286' },
    Netherlands: { '+31 79 361 8036': 'tel:+31793618036' },
    Australia: { '+61 3 8548 4894': 'tel:+61385484894', '1800 018 959': 'tel:1800018959' },
    Malaysia: { '+60 3-2783 4307': 'tel:+60327834307', '1800 81 6530': 'tel:1800816530' },
    Japan: { '+81 50 3488 5816': 'tel:+815034885816' },
  });
  for (const [name, numbers] of calls) {
    for (const [display, href] of Object.entries(numbers)) {
      await expect(centre(page, name).getByRole('link', { name: display, exact: true })).toHaveAttribute('href', href);
    }
  }
});

test('a caller is told what a number costs or where it works', async ({ page }) => {
  await open(page, '/en/contact/');
  await expect(centre(page, 'United Kingdom')).toContainText('0845 number: service charge plus access charge');
  await expect(centre(page, 'Australia')).toContainText('Freephone, from Australia only');
  await expect(centre(page, 'Malaysia')).toContainText('Freephone, from Malaysia only');
  await expect(centre(page, 'Americas')).toContainText('Freephone, from North America only');
  await expect(centre(page, 'Japan')).toContainText('Internet phone (050)');
});

test('in 2038 the holidays are not known, and the page says so', async ({ page }) => {
  // Monday 1 March 2038, 10:00 in London.
  await page.clock.setFixedTime(new Date('2038-03-01T10:00:00Z'));
  await open(page, '/en/contact/');
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
  await expect(
    own(page).getByText('Open by the usual hours; the public holidays of this date are not known yet'),
  ).toBeVisible();
  await expect(fact(own(page), page, 'Call now')).toHaveText('the coming public holidays are not known yet');
  await expect(fact(own(page), page, 'Write now')).toHaveText('the coming public holidays are not known yet');
  // 05:00 in Montréal: closed, but nobody knows until when.
  await expect(
    centre(page, 'Americas').getByText('Next opening: the coming public holidays are not known yet'),
  ).toBeVisible();
});

// Without a load: the clock of the contact page is its own, the others keep theirs.
for (const [link, heading] of [
  ['OL Care', messages.en.home_headline],
  ['Price', messages.en.estimate_title],
  ['Coverage', messages.en.coverage_title],
  ['Questions', messages.en.faq_title],
]) {
  test(`from here to “${heading}” and back`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/en/contact/');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: link, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contacts and hours');
    await expect(own(page).getByText('Open until 17:00', { exact: true })).toBeVisible();
  });
}
