import ICAL from 'ical.js';
import ical from 'node-ical';
import { readFileSync } from 'node:fs';
import { bare, printed } from './paper';
import { clipboard, expect, open, test } from './portal';
import type { Page } from './portal';
import { messages, passages, questions } from './routes';
import { says } from './words';

const CASE =
  'day=2026-06-11&licence=perpetual&bought=2026-01-15&renewed=never&about=failing-solution' +
  '&environment=yes&intended=yes&modified=no&recent=no&script=none';

/** The words of the published clauses of a language. */
const published = (lang: 'fr' | 'en') => questions(lang).flatMap(passages);

/** A file that a button saves. */
async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** What a button puts on the clipboard. */
async function copied(page: Page, button: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(/^(Text|Link) copied|^(Texte|Lien) copié/)).toBeVisible();
  return clipboard(page);
}

for (const [lang, path, timezoneId, locale] of [
  ['en', '/en/coverage/', 'America/Toronto', 'en-CA'],
  ['fr', '/fr/couverture/', 'Europe/Paris', 'fr-FR'],
] as const) {
  test.describe(`evidence of a verdict (${lang})`, () => {
    test.use({ timezoneId, locale });
    const m = messages[lang];

    test('as text: everything that decided, and the way to compute it again', async ({ page, visitor }) => {
      await page.clock.setFixedTime(new Date('2026-06-11T16:30:00Z'));
      await open(page, `${path}#${CASE}`);
      const text = await copied(page, m.copy_text);
      const wanted = [m.sheet_coverage, m.verdict_not_covered, m.remedy_title, m.coverage_next, says(lang, 'ask_recent_version')];
      for (const words of wanted) expect(text).toContain(words);
      const tests = ['in_force', 'included', 'environment', 'intended_use', 'unmodified', 'recent_version', 'script_language'];
      for (const name of tests) expect(text).toContain(says(lang, `test_${name}`));
      // Two clauses for the first year, one for each other test: in the published words.
      const quoted = [...text.matchAll(/^ {2}> (.*)$/gm)].map(([, words]) => words);
      expect(quoted).toHaveLength(8);
      for (const words of quoted) expect(published(lang)).toContain(words);
      expect(text).toContain(timezoneId);
      expect(text).toMatch(lang === 'en' ? /June 11, 2026.*12:30/ : /11 juin 2026.*18:30/);
      expect(text).toMatch(/version [0-9a-f]{8}$/m);
      const address = /http\S+#\S+/.exec(text)?.[0] ?? '';
      expect(address).toContain(CASE);
      const other = await visitor();
      await open(other, address);
      await expect(other.getByText(m.verdict_not_covered, { exact: true })).toBeVisible();
      // Nothing has changed since.
      await expect(other.getByText(/^(This link was made|Ce lien a été fait)/)).toHaveCount(0);
    });

    for (const format of ['A4', 'Letter'] as const) {
      test(`on paper (${format}): the whole sheet and no form`, async ({ page }) => {
        await page.clock.setFixedTime(new Date('2026-06-11T16:30:00Z'));
        await open(page, `${path}#${CASE}`);
        const paper = await printed(page, format);
        const text = await copied(page, m.copy_text);
        // Every line of the text is on paper, but for its title, which the page's heading
        // stands for, and the marks that stand for its looks.
        const lines = text.split('\n').slice(1).map((line) => bare(line.replace(/^(- | {2}> | {2,4})/, '')));
        for (const line of lines.filter((line) => !/^[=-]*$/.test(line))) {
          for (const part of line.split(/(?<=[?:»”])/)) expect(paper, line).toContain(part.replace(/:$/, ''));
        }
        expect(paper).not.toContain(bare(m.coverage_reset));
        expect(paper).not.toContain(bare(m.copy_link));
        expect(paper).not.toContain(bare(m.footer_note));
      });
    }

    test('a reminder of the renewal, read by two calendars', async ({ page }) => {
      await open(page, `${path}#${CASE.replace('recent=no', 'recent=yes')}`);
      const { name, text } = await saved(page, m.reminder);
      expect(name).toBe('ol-care.ics');
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!;
      expect(event.getFirstPropertyValue('summary')).toBe(m.reminder_summary);
      expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2027-01-14');
      const alarms = event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
      expect(alarms).toEqual(['-P60D', '-P30D', '-P7D']);
      const [entry] = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
      expect(entry).toMatchObject({ summary: m.reminder_summary, datetype: 'date' });
    });

    test('no reminder of a plan that does not cover', async ({ page }) => {
      await open(page, `${path}#${CASE}`);
      await expect(page.getByRole('button', { name: m.copy_text })).toBeVisible();
      await expect(page.getByRole('button', { name: m.reminder })).toHaveCount(0);
    });
  });
}

test('a table for spreadsheets, in the way of the language, with nothing that runs', async ({ page }) => {
  const fragment = 'value=12500.50&option=%3D1%2B1&costs=300&years=3';
  for (const [path, lang, separator, amount] of [
    ['/en/estimate/', 'en', ',', '12500.50'],
    ['/fr/estimation/', 'fr', ';', '12500,50'],
  ] as const) {
    await open(page, `${path}#${fragment}`);
    const { name, text } = await saved(page, messages[lang].csv);
    expect(name).toBe('ol-care.csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = text.slice(1).split('\r\n');
    expect(rows[1].split(separator)).toEqual(['', messages[lang].line_licence, amount, 'CAD', messages[lang].csv_exactly]);
    // A year of each way, its sums, and the four lines before.
    expect(rows.filter((row) => row !== '')).toHaveLength(4 + 3 * 4);
    expect(text).not.toMatch(/(^|[;,"])[=+@-]/m);
  }
});

test('an estimate as text and on paper', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-11T16:30:00Z'));
  await open(page, '/en/estimate/#value=12500.50&situation=lapsed&years=3&adding=1000');
  const text = await copied(page, 'Copy as text');
  const paper = await printed(page, 'A4');
  for (const words of ['more than CA$2,500.10', 'CA$12,500.50', 'an example percentage', 'Taxes are not included', 'no plan']) {
    expect(text).toContain(words);
    expect(paper).toContain(bare(words));
  }
  expect(paper).toContain(bare('/en/estimate/#licence=perpetual&currency=CAD&value=12500.50'));
  expect(paper).not.toContain(bare('Add an option'));
});

test('an answer can be taken away without a network', async ({ page, context }) => {
  await open(page, `/en/coverage/#${CASE}`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  expect(await copied(page, 'Copy as text')).toContain('Not covered');
  expect(await copied(page, 'Copy the link to this case')).toContain(CASE);
});
