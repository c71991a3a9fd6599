import { centre, fact, own } from './contact-page';
import { expect, open, test } from './portal';
import type { Locator, Page } from './portal';
import { languages, messages, paths, regionName, regions } from './routes';

/** Something to unfold below a centre. */
const details = (card: Locator, title: string) => card.getByRole('group').filter({ hasText: title });
const unfold = (card: Locator, title: string) => card.locator('summary').filter({ hasText: title }).click();

/** The steps of the deadline by phone, or in writing. */
const steps = (card: Locator, way: string) =>
  card
    .getByRole('heading', { name: way, exact: true })
    .locator('xpath=following-sibling::ol[1]')
    .getByRole('listitem');

const closures = (card: Locator) => details(card, 'Closures ahead').getByRole('listitem');

test.describe('how a deadline is counted', () => {
  test('a Friday afternoon before a Monday holiday', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-05-22T15:40:00+01:00'));
    await open(page, '/en/contact/');
    await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('United Kingdom');
    await expect(steps(own(page), 'By phone').first()).toBeHidden();
    await unfold(own(page), 'How the deadline is counted');
    await expect(steps(own(page), 'By phone').first()).toBeVisible();
    await expect(steps(own(page), 'By phone')).toHaveText([
      'Request: Fri 22 May, 15:40 (centre’s time). Promised: 2 h of opening hours.',
      'Fri 22 May: 1 h 20 min counted, 15:40 to 17:00',
      'Sat 23 May to Sun 24 May: nothing counts (weekend)',
      'Mon 25 May: nothing counts (public holiday: Spring bank holiday)',
      'Tue 26 May: 40 min counted, 9:00 to 9:40',
      'Answer by Tue 26 May, 9:40 at the centre, Tue 26 May, 9:40 your time',
    ]);
    await expect(steps(own(page), 'In writing')).toHaveText([
      'Request: Fri 22 May, 15:40 (centre’s time). Promised: 4 h of opening hours.',
      'Fri 22 May: 1 h 20 min counted, 15:40 to 17:00',
      'Sat 23 May to Sun 24 May: nothing counts (weekend)',
      'Mon 25 May: nothing counts (public holiday: Spring bank holiday)',
      'Tue 26 May: 2 h 40 min counted, 9:00 to 11:40',
      'Answer by Tue 26 May, 11:40 at the centre, Tue 26 May, 11:40 your time',
    ]);
    await expect(fact(own(page), page, 'Call now')).toHaveText('by Tue 26 May, 9:40 (same time at the centre)');
    await expect(fact(own(page), page, 'Write now')).toHaveText('by Tue 26 May, 11:40 (same time at the centre)');
    await unfold(own(page), 'How the deadline is counted');
    await expect(steps(own(page), 'By phone').first()).toBeHidden();
  });

  test.describe('in French', () => {
    test.use({ timezoneId: 'Europe/Paris', locale: 'fr-FR' });

    test('a Friday afternoon before Whit Monday', async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-05-22T15:40:00+02:00'));
      await open(page, '/fr/contact/');
      await expect(own(page).getByRole('heading', { level: 3 })).toHaveText('France');
      await unfold(own(page), 'Comment le délai se compte');
      await expect(steps(own(page), 'Par téléphone')).toHaveText([
        /^Demande\s: ven\. 22 mai,? (à )?15:40 \(heure du centre\)\. Promis\s: 2\sh d’ouverture\.$/,
        /^ven\. 22 mai\s: 1\sh 20\smin comptées, de 15:40 à 17:00$/,
        /^sam\. 23 mai (à|au) dim\. 24 mai\s: rien n’est compté \(fin de semaine\)$/,
        /^lun\. 25 mai\s: rien n’est compté \(jour férié\s: Lundi de Pentecôte\)$/,
        /^mar\. 26 mai\s: 40\smin comptées, de 0?9:00 à 0?9:40$/,
        /^Réponse au plus tard\s: mar\. 26 mai,? (à )?0?9:40 au centre, mar\. 26 mai,? (à )?0?9:40 chez vous$/,
      ]);
      await expect(steps(own(page), 'Par écrit').last()).toHaveText(
        /^Réponse au plus tard\s: mar\. 26 mai,? (à )?11:40 au centre, mar\. 26 mai,? (à )?11:40 chez vous$/,
      );
    });
  });

  test('ends in both clocks', async ({ page }) => {
    // 10:00 in London, 18:00 in Tokyo: closed since an hour; open from nine to eleven, which is 1:00 to 3:00 in London.
    await page.clock.setFixedTime(new Date('2026-06-11T09:00:00Z'));
    await open(page, '/en/contact/');
    const japan = centre(page, 'Japan');
    await unfold(japan, 'How the deadline is counted');
    await expect(steps(japan, 'By phone')).toHaveText([
      'Request: Thu 11 Jun, 18:00 (centre’s time). Promised: 2 h of opening hours.',
      'Thu 11 Jun: nothing counts (outside opening hours)',
      'Fri 12 Jun: 2 h counted, 9:00 to 11:00',
      'Answer by Fri 12 Jun, 11:00 at the centre, Fri 12 Jun, 3:00 your time',
    ]);
  });

  // Across a night the clocks change, a weekend, holidays, and within a day.
  for (const at of ['2026-03-27T16:30:00Z', '2026-06-11T10:00:00Z', '2026-04-30T23:59:00Z', '2026-12-24T15:01:00Z']) {
    test(`what is counted sums up to what is promised, at every centre: ${at}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      for (const { id } of regions) {
        const card = centre(page, regionName('en', id));
        await unfold(card, 'How the deadline is counted');
        for (const [way, minutes] of [
          ['By phone', 120],
          ['In writing', 240],
        ] as const) {
          await expect(steps(card, way).last()).toHaveText(/^Answer by /);
          const counted = (await steps(card, way).allTextContents()).flatMap((step) => {
            const found = /: (?:(\d+) h)? ?(?:(\d+) min)? counted, /.exec(step);
            return found ? [Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)] : [];
          });
          expect(counted.length, id).toBeGreaterThan(0);
          expect(counted.reduce((sum, part) => sum + part, 0), `${id}, ${way}`).toBe(minutes);
        }
      }
    });
  }

  test.describe('past the holidays that are known', () => {
    test.use({ timezoneId: 'Asia/Kuala_Lumpur' });

    test('the count stops where it can’t be known', async ({ page }) => {
      // The last known day but an hour, a Friday.
      await page.clock.setFixedTime(new Date('2027-12-31T16:00:00+08:00'));
      await open(page, '/en/contact/');
      await unfold(own(page), 'How the deadline is counted');
      await expect(steps(own(page), 'By phone')).toHaveText([
        'Request: Fri 31 Dec, 16:00 (centre’s time). Promised: 2 h of opening hours.',
        'Fri 31 Dec: 1 h counted, 16:00 to 17:00',
        /^(Sat 1 Jan to Sun 2 Jan: nothing counts \(weekend\)|Mon 3 Jan: it is not known yet whether this is a public holiday, the count stops here)$/,
        'Mon 3 Jan: it is not known yet whether this is a public holiday, the count stops here',
      ]);
    });
  });
});

test.describe('closures ahead', () => {
  const shown = async (page: Page, at: string, name: string) => {
    await page.clock.setFixedTime(new Date(at));
    await open(page, '/en/contact/');
    const card = centre(page, name);
    await expect(closures(card).first()).toBeHidden();
    await unfold(card, 'Closures ahead');
    return card;
  };

  test('the holidays of the next eight weeks, with their names', async ({ page }) => {
    // To Friday 26 June; Good Friday and August are out of sight.
    const card = await shown(page, '2026-05-01T10:00:00Z', 'United Kingdom');
    await expect(closures(card)).toHaveText(['Mon 4 May: Early May bank holiday', 'Mon 25 May: Spring bank holiday']);
    await expect(closures(card).first()).toBeVisible();
    await expect(card.getByText(/Public holidays are known until/)).toHaveCount(0);
    await expect(card.getByText(/^None in the coming/)).toHaveCount(0);
  });

  test('today’s is among them', async ({ page }) => {
    const card = await shown(page, '2026-05-04T10:00:00Z', 'United Kingdom');
    await expect(closures(card).first()).toHaveText('Mon 4 May: Early May bank holiday');
  });

  test('those that not all keep, with the reason', async ({ page }) => {
    // To Friday 15 May. Sundays are closed anyway.
    const card = await shown(page, '2026-03-20T10:00:00Z', 'Netherlands');
    await expect(closures(card)).toHaveText([
      'Fri 3 Apr: Good Friday. This day is not an official day off in the Netherlands, so the centre may be open.',
      'Mon 6 Apr: Easter Monday',
      'Mon 27 Apr: King’s Day',
      'Thu 14 May: Ascension Day',
    ]);
  });

  test('an estimated date says so', async ({ page }) => {
    const card = await shown(page, '2026-09-01T10:00:00Z', 'Australia');
    await expect(closures(card)).toHaveText([/^Fri 25 Sept?: Friday before the AFL Grand Final/]);
  });

  test('no holiday for eight weeks', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/en/contact/');
    const card = centre(page, 'United Kingdom');
    await unfold(card, 'Closures ahead');
    await expect(card.getByText('None in the coming 8 weeks.', { exact: true })).toBeVisible();
    await expect(closures(card)).toHaveCount(0);
  });

  // The eight weeks from the first day reach ten days past the list, those from the second lie behind it.
  for (const at of ['2027-11-15T02:00:00Z', '2028-01-04T02:00:00Z']) {
    test(`the list of holidays ends: it is not said that there are none (${at.slice(0, 10)})`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await open(page, '/en/contact/');
      const card = centre(page, 'Malaysia');
      await unfold(card, 'Closures ahead');
      await expect(card.getByText('Public holidays are known until 31 December 2027; after that, not yet.')).toBeVisible();
      // The others are known for longer.
      await expect(centre(page, 'Japan').getByText(/Public holidays are known until/)).toHaveCount(0);
      await expect(card.getByText('None in the coming 8 weeks.', { exact: true })).toHaveCount(0);
    });
  }

  test('follow a moment asked about', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, '/en/contact/#at=2026-12-01T10:00Z');
    const card = centre(page, 'United Kingdom');
    await unfold(card, 'Closures ahead');
    await expect(closures(card)).toHaveText([
      'Fri 25 Dec: Christmas Day',
      'Mon 28 Dec: Boxing Day (observed)',
      'Fri 1 Jan: New Year’s Day',
    ]);
  });
});

for (const lang of languages) {
  test(`what is unfolded stays so when the minute passes (${lang})`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-05-22T14:40:00Z') });
    await page.clock.pauseAt(new Date('2026-05-22T14:40:30Z'));
    await page.goto(paths.contact[lang]);
    const m = messages[lang];
    const way = m.working_by_phone;
    // The minute, however the language writes the hour.
    await expect(own(page).getByRole('article')).toBeVisible();
    await unfold(own(page), m.working_title);
    await expect(steps(own(page), way).first()).toContainText(/(3|15):40/);
    await page.clock.runFor(31_000);
    await expect(steps(own(page), way).first()).toContainText(/(3|15):41/);
    await expect(steps(own(page), way).first()).toBeVisible();
  });
}
