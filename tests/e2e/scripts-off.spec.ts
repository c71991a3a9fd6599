import { expect, openLost, test } from './portal';
import { clauseWords, languages, lost, messages, passages, paths, questions, regionName, regions, routes } from './routes';

test.use({ javaScriptEnabled: false });

// The browser says so of every page that stays open a while: the program was fetched in vain.
test.beforeEach(({ watch }) => watch.allow(/preloaded using link preload but not used/));

for (const { path, lang, heading } of lost) {
  test(`${path} leads on without scripts`, async ({ page, watch }) => {
    await openLost(page, watch, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.getByRole('main').getByRole('link', { name: messages[lang].faq_title }).click();
    await expect(page).toHaveURL(paths.faq[lang]);
  });
}

for (const lang of languages) {
  const m = messages[lang];

  test(`every page reads, and none tells of trouble (${lang})`, async ({ page }) => {
    for (const { path, heading } of routes.filter((route) => route.lang === lang)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('navigation')).toHaveCount(2);
      await expect(page.getByRole('alert')).toBeHidden();
    }
  });

  test(`every answer can be read (${lang})`, async ({ page }) => {
    await page.goto(paths.faq[lang]);
    for (const question of questions(lang)) {
      const item = page.locator(`#${question.id}`);
      await expect(item.getByRole('heading')).toHaveText(question.title);
      for (const passage of passages(question)) await expect(item).toContainText(passage);
      for (const part of await item.locator('.faq__answer').locator('p, li, th, td').all()) {
        await expect(part, `${question.id}: ${await part.textContent()}`).toBeVisible();
      }
    }
    await expect(page.getByRole('search')).toBeHidden();
  });

  test(`the table of hours stands with all its numbers (${lang})`, async ({ page }) => {
    await page.goto(paths.faq[lang]);
    const table = page.locator('#contact-support').getByRole('table');
    await expect(table).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(9);
    for (const { id } of regions) {
      await expect(table.getByRole('rowheader', { name: regionName(lang, id), exact: true })).toBeVisible();
    }
    const digits = (await table.innerText()).replace(/[^0-9+]/g, '');
    for (const { display } of regions.flatMap((region) => region.phones)) {
      expect(digits).toContain(display.replace(/[^0-9+]/g, ''));
    }
  });

  test(`all eight centres with their hours and numbers (${lang})`, async ({ page }) => {
    await page.goto(paths.contact[lang]);
    await expect(page.getByRole('article')).toHaveCount(8);
    for (const { id, phones } of regions) {
      const card = page.locator(`article#${id}`);
      await expect(card.getByRole('heading')).toHaveText(regionName(lang, id));
      await expect(card.getByRole('definition').first()).toContainText(
        lang === 'fr' ? /lundi au vendredi, 9\sh à (17|19|20)\sh/ : /Monday to Friday, 9:00 to (17|19|20):00/,
      );
      for (const phone of phones) {
        const link = card.getByRole('link', { name: phone.display, exact: true });
        await expect(link).toBeVisible();
        const dial = phone.international ?? phone.display.replaceAll(' ', '');
        await expect(link).toHaveAttribute('href', `tel:${dial}`);
      }
    }
    await expect(page.getByRole('combobox')).toBeHidden();
  });

  for (const { name, rule } of [
    { name: 'estimate', rule: m.estimate_rule },
    { name: 'coverage', rule: m.coverage_rule },
  ] as const) {
    test(`${name} says what it needs and gives the rule and the numbers instead (${lang})`, async ({ page }) => {
      await page.goto(paths[name][lang]);
      await expect(page.getByText(m.needs_script)).toBeVisible();
      await expect(page.getByRole('paragraph').filter({ hasText: rule }).first()).toBeVisible();
      for (const { phones } of regions) {
        await expect(page.getByRole('link', { name: phones[0].display })).toBeVisible();
      }
      await expect(page.locator('main form')).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
    });
  }

  test(`all the rules can be read, each with its clauses (${lang})`, async ({ page }) => {
    await page.goto(paths.rules[lang]);
    const table = page.getByRole('table', { name: m.rules_table });
    // The head and sixteen rules.
    await expect(table.getByRole('row')).toHaveCount(17);
    await expect(table.locator('tbody')).toHaveCount(7);
    for (const part of await table.locator('th, td, td p').all()) {
      await expect(part, (await part.textContent())!).toBeVisible();
      await expect(part).not.toHaveText('');
    }
    const found = await table.getByRole('link').evaluateAll((all) => all.map((a) => [a.getAttribute('href')!, a.textContent!]));
    expect(new Set(found.map(([href]) => href.split('#')[1]))).toEqual(
      new Set([
        'first-year',
        'yearly-renewal',
        'subscription-included',
        'help-with-use',
        'failing-solutions',
        'unexpected-behaviour',
        'updates',
        'ol-learn',
        'further-training',
        'professional-services',
        'unintended-use',
        'modification',
        'old-version',
        'script-language',
      ]),
    );
    for (const [href, words] of found) {
      const [path, clause] = href.split('#');
      expect(path).toBe(paths.faq[lang]);
      expect(words, clause).toBe(clauseWords(lang, clause));
    }
    for (const rule of [m.rules_verdict_no, m.rules_verdict_open, m.rules_verdict_yes, m.rules_unknown]) {
      await expect(page.getByText(rule)).toBeVisible();
    }
  });

  test(`the coverage check shows the rules and leads to all of them (${lang})`, async ({ page }) => {
    await page.goto(paths.coverage[lang]);
    const section = page.getByRole('region', { name: m.coverage_rules_title });
    for (const question of questions(lang).filter(({ id }) => ['included', 'exclusions'].includes(id))) {
      for (const passage of passages(question)) await expect(section.getByText(passage).first()).toBeVisible();
    }
    await section.getByRole('link', { name: m.rules_link }).click();
    await expect(page).toHaveURL(paths.rules[lang]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.rules_title);
  });

  test(`footer and page about the portal lead to all the rules (${lang})`, async ({ page }) => {
    for (const [part, words] of [
      ['contentinfo', m.rules_title],
      ['main', m.rules_link],
    ] as const) {
      await page.goto(paths.about[lang]);
      await page.getByRole(part).getByRole('link', { name: words, exact: true }).click();
      await expect(page).toHaveURL(paths.rules[lang]);
    }
  });

  test(`the page about the portal shows how far holidays are known (${lang})`, async ({ page }) => {
    await page.goto(paths.about[lang]);
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(9);
    await expect(page.getByText(m.about_privacy)).toBeVisible();
  });
}
