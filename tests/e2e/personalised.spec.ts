import { expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { languages, messages, paths, questions } from './routes';
import type { Lang } from './routes';
import { says } from './words';

const m = messages.en;

/** What stands below an answer for this visitor, the answer open. */
async function personalised(page: Page, id: string, lang: Lang = 'en') {
  await page.goto(`${paths.faq[lang]}#${id}`);
  await ready(page);
  return page.locator(`#${id}`).getByRole('note');
}

const at = (page: Page, instant: string) => page.clock.setFixedTime(new Date(instant));

test.describe('in Paris', () => {
  test.use({ timezoneId: 'Europe/Paris', locale: 'fr-FR' });

  test('open now: until when, the number, the way to the centre', async ({ page }) => {
    await at(page, '2026-06-11T11:40:00+02:00');
    const note = await personalised(page, 'contact-support', 'fr');
    await expect(note).toHaveAccessibleName(messages.fr.faq_personalised_now);
    await expect(note).toContainText('France');
    await expect(note).toContainText(says('fr', 'open_until', { time: '17:00' }));
    await expect(note.getByRole('link', { name: '+33 1 80 87 52 86' })).toHaveAttribute('href', 'tel:+33180875286');
    await note.getByRole('link', { name: messages.fr.contact_title }).click();
    await expect(page).toHaveURL('/fr/contact/#france');
  });

  for (const id of ['response-time', 'getting-support']) {
    test(`${id}: by when a call and a message are answered`, async ({ page }) => {
      await at(page, '2026-06-11T11:40:00+02:00');
      const facts = (await personalised(page, id, 'fr')).getByRole('definition');
      await expect(facts).toHaveText(['13:40', '15:40'].map((time) => says('fr', 'reply_by_same', { time })));
    });
  }
});

test.describe('in Montréal', () => {
  test.use({ timezoneId: 'America/Toronto', locale: 'en-CA' });

  test('closed at 20:00 sharp, and answered the next day', async ({ page }) => {
    await at(page, '2026-06-11T20:00:00-04:00');
    await expect(await personalised(page, 'contact-support')).toContainText(
      'Closed (outside opening hours). Opens Fri, Jun 12, 9:00 a.m.',
    );
    await expect((await personalised(page, 'response-time')).getByRole('definition')).toHaveText([
      'by Fri, Jun 12, 11:00 a.m. (same time at the centre)',
      'by Fri, Jun 12, 1:00 p.m. (same time at the centre)',
    ]);
  });

  test('closed on the national day of Québec', async ({ page }) => {
    await at(page, '2026-06-24T12:00:00-04:00');
    await expect(await personalised(page, 'contact-support')).toContainText(
      'Closed (public holiday: Saint-Jean-Baptiste Day). Opens Thu, Jun 25, 9:00 a.m.',
    );
  });

  test('the open page closes by itself when the clock passes 20:00', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-06-11T19:58:30-04:00') });
    const note = await personalised(page, 'contact-support');
    await expect(note).toContainText('Open until 8:00 p.m.');
    await page.clock.runFor(91_000);
    await expect(note).toContainText('Closed (outside opening hours)');
  });
});

test('a chosen region counts, in both clocks', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('region', 'japan'));
  await at(page, '2026-06-11T01:00:00Z');
  const note = await personalised(page, 'response-time');
  await expect(note).toContainText('Japan');
  await expect(note.getByRole('definition')).toHaveText([
    says('en', 'reply_by', { yours: '4:00', theirs: '12:00' }),
    says('en', 'reply_by', { yours: '6:00', theirs: '14:00' }),
  ]);
});

test.describe('where the zone names no region', () => {
  test.use({ timezoneId: 'Etc/UTC' });

  for (const id of ['contact-support', 'response-time']) {
    test(`${id}: nothing is guessed, a link leads to the choice`, async ({ page }) => {
      const note = await personalised(page, id);
      await expect(note).toContainText(m.user_region_none);
      await expect(note.getByRole('definition')).toHaveCount(0);
      await note.getByRole('link', { name: m.faq_personalised_choose }).click();
      await expect(page).toHaveURL('/en/contact/#own-region');
      await expect(page.getByRole('combobox', { name: m.user_region_label })).toBeInViewport();
    });
  }
});

/** Works on an estimate as a visitor does. */
async function work(page: Page, value: string) {
  await open(page, '/en/estimate/');
  await page.getByRole('textbox', { name: m.estimate_value }).fill(value);
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('estimate'));

/** As where no estimate was made: the way to make one, and no amount. */
async function none(page: Page, id = 'price') {
  const note = await personalised(page, id);
  await expect(note).toContainText(m.faq_personalised_none);
  await expect(note).not.toContainText('$');
  await expect(note.getByRole('link', { name: m.estimate_title })).toHaveAttribute('href', '/en/estimate/');
}

test.describe('the last estimate', () => {
  test('none yet: the way to make one', async ({ page }) => {
    for (const id of ['price', 'lapsed', 'cancelling']) await none(page, id);
  });

  test('is remembered, its percentage called an example, and leads back to its case', async ({ page }) => {
    await work(page, '12500');
    await page.getByRole('banner').getByRole('link', { name: m.nav_faq }).click();
    await page.getByRole('heading', { name: 'What is the price?' }).click();
    for (const load of [false, true]) {
      const note = load ? await personalised(page, 'price') : page.locator('#price').getByRole('note');
      await expect(note).toHaveAccessibleName(m.faq_personalised_price);
      await expect(note).toContainText('Licence and options: CA$12,500.00');
      await expect(note).toContainText(/CA\$2,500\.00\s*per year/);
      await expect(note).toContainText(says('en', 'rate_note_example', { rate: '20' }));
      await expect(note).toContainText(m.estimate_caveat);
    }
    await page.locator('#price').getByRole('link', { name: m.faq_personalised_review }).click();
    await ready(page);
    await expect(page.getByRole('textbox', { name: m.estimate_value })).toHaveValue('12,500.00');
  });

  test('a restart is more than a renewal, never a number made up', async ({ page }) => {
    await work(page, '12500');
    for (const id of ['lapsed', 'cancelling']) {
      const note = await personalised(page, id);
      await expect(note.getByRole('definition')).toHaveText(['CA$2,500.00', 'more than CA$2,500.00']);
      await expect(note).toContainText(m.restart_note);
    }
  });

  test('a surcharge that the visitor knows is counted', async ({ page }) => {
    await work(page, '12500');
    await page.getByRole('textbox', { name: m.estimate_surcharge }).fill('300');
    const note = await personalised(page, 'lapsed');
    await expect(note.getByRole('definition')).toHaveText(['CA$2,500.00', 'CA$2,800.00']);
    await expect(note).not.toContainText(m.restart_note);
  });

  test('with a subscription the plan is included', async ({ page }) => {
    await work(page, '12500');
    await page.getByRole('radio', { name: m.licence_subscription }).check();
    for (const id of ['price', 'lapsed']) {
      const note = await personalised(page, id);
      await expect(note).toContainText(m.included_headline);
      await expect(note).toContainText(m.included_sentence);
    }
  });

  test('a percentage of one’s own is not called an example', async ({ page }) => {
    await work(page, '12500');
    await page.getByRole('textbox', { name: m.estimate_rate }).fill('10');
    const note = await personalised(page, 'price');
    await expect(note).toContainText(says('en', 'rate_note_own', { rate: '10' }));
    await expect(note).toContainText('CA$1,250.00');
  });

  test('one that can’t be worked out does not take the place of the last that could', async ({ page }) => {
    await work(page, '12500');
    await page.getByRole('textbox', { name: m.estimate_value }).fill('abc');
    await expect(await personalised(page, 'price')).toContainText('CA$2,500.00');
  });

  test('a link that was only opened is not remembered', async ({ page }) => {
    await open(page, '/en/estimate/#value=777');
    await expect(page.getByRole('table', { name: m.sum_caption })).toBeVisible();
    expect(await kept(page)).toBeNull();
  });

  test('is forgotten at a press, everywhere and for good', async ({ page }) => {
    await work(page, '12500');
    await (await personalised(page, 'price')).getByRole('button', { name: m.faq_personalised_forget }).click();
    await expect(page.locator('#price').getByRole('note')).toContainText(m.faq_personalised_none);
    await expect(page.locator('#price > summary')).toBeFocused();
    await expect(page.locator('#lapsed').getByRole('note', { includeHidden: true })).toContainText(m.faq_personalised_none);
    expect(await kept(page)).toBeNull();
    await page.reload();
    await ready(page);
    await none(page);
  });

  const old = (fragment: string) => fragment.replace(/seen=(.)/, (_, first) => `seen=${first === '0' ? '1' : '0'}`);
  const garbled: [string, (fragment: string) => string][] = [
    ['of another edition of the content', old],
    ['without the stamp of its answer', (fragment) => fragment.replace(/&seen=.*/, '')],
    ['cut short', (fragment) => fragment.slice(0, 30)],
    ['with a key that nobody knows', (fragment) => `colour=red&${fragment}`],
    ['with an amount that is none', (fragment) => fragment.replace('value=12500.00', 'value=%3Cb%3E')],
    ['that is no text of ours', () => '%E0%A4%A\u0000☃'],
    ['longer than any case', (fragment) => `${fragment}&option=${'x'.repeat(200_000)}`],
  ];
  for (const [what, spoil] of garbled) {
    test(`one ${what} is as good as none`, async ({ page }) => {
      await work(page, '12500');
      await expect(await personalised(page, 'price')).toContainText('CA$2,500.00');
      const whole = (await kept(page))!;
      const spoilt = spoil(whole);
      expect(spoilt).not.toBe(whole);
      await page.evaluate((text) => localStorage.setItem('estimate', text), spoilt);
      await page.reload();
      await none(page);
    });
  }
});

test('a browser that refuses storage is as one without an estimate', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await work(page, '12500');
  await none(page);
});

test('what a search finds has its figures too', async ({ page }) => {
  await at(page, '2026-06-11T10:00:00Z');
  await open(page, '/en/faq/#q=response%20time');
  await expect(page.locator('#response-time').getByRole('note')).toContainText('United Kingdom');
});

test('no other answer has a figure', async ({ page }) => {
  await open(page, '/en/faq/');
  const having = await page
    .getByRole('note', { includeHidden: true })
    .evaluateAll((all) => all.map((note) => note.closest('details')!.id));
  expect(having).toEqual(['price', 'getting-support', 'response-time', 'lapsed', 'cancelling', 'contact-support']);
});

for (const lang of languages) {
  test(`the prerendered page has none of it (${lang})`, async ({ request }) => {
    const html = await (await request.get(paths.faq[lang])).text();
    // That the page is the one with the answers.
    expect(html).toContain(questions(lang)[0].id);
    expect(html).not.toContain('class="personalised');
    for (const key of ['faq_personalised_now', 'faq_personalised_price', 'faq_personalised_none', 'user_region_none']) {
      expect(html).not.toContain(messages[lang][key]);
    }
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('no figure is there', async ({ page, watch }) => {
    watch.allow(/preloaded using link preload but not used/);
    await page.goto('/en/faq/#price');
    await expect(page.getByText('is based on a percentage of the total value')).toBeVisible();
    await expect(page.getByRole('note', { includeHidden: true })).toHaveCount(0);
  });
});
