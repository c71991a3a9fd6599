import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { expect, test } from './portal';
import { languages, paths } from './routes';

type Hours = { id: string; zone: string; open: string; close: string };
type Known = { known_from: string; known_until: string; days: { date: string; name: string; contested?: string }[] };

const content = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/content/${file}`, import.meta.url), 'utf8'));
const regions: Hours[] = content('regions.json').regions;
const holidays: Record<string, Known> = content('holidays.json');

/** The days from Monday to Friday in a stretch, both ends counted. */
function workdays({ known_from, known_until }: Known): string[] {
  const days: string[] = [];
  for (let day = Date.parse(known_from); day <= Date.parse(known_until); day += 86_400_000) {
    const weekday = new Date(day).getUTCDay();
    if (weekday >= 1 && weekday <= 5) days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** The instant of a civil time, found by what Node's Intl makes of the zone. */
function instant(day: string, time: string, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  const offset = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - at;
  };
  const guess = wanted - offset(wanted);
  return wanted - offset(guess);
}

for (const lang of languages) {
  for (const region of regions) {
    test(`the calendar of ${region.id} (${lang}) has the centre’s hours and closures`, async ({ request }) => {
      test.slow();
      const answer = await request.get(`${paths.contact[lang]}${region.id}.ics`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
      for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);

      const known = holidays[region.id];
      const closed = known.days.filter(({ date }) => workdays(known).includes(date));
      const names = content(`${lang}/names.json`);
      const closures = events.filter((event) => !event.isRecurring());
      expect(closures.map((event) => event.startDate.toString())).toEqual(closed.map(({ date }) => date));
      closures.forEach((event, at) => {
        expect(event.summary).toContain(names.holidays[closed[at].name]);
        const why = closed[at].contested;
        expect(event.description).toBe(why ? names.contested[why] : null);
      });

      const weekly = events.filter((event) => event.isRecurring());
      expect(weekly).toHaveLength(1);
      const found: [number, number][] = [];
      const each = weekly[0].iterator();
      for (let start = each.next(); start; start = each.next()) {
        const { startDate, endDate } = weekly[0].getOccurrenceDetails(start);
        found.push([startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000]);
      }
      const shut = new Set(closed.map(({ date }) => date));
      const expected = workdays(known)
        .filter((day) => !shut.has(day))
        .map((day) => [instant(day, region.open, region.zone), instant(day, region.close, region.zone)]);
      expect(found).toEqual(expected);
      ICAL.TimezoneService.reset();
    });
  }
}

test('the contact page leads to every centre’s calendar', async ({ page, request }) => {
  await page.goto('/en/contact/');
  const links = page.locator('a[href$=".ics"]');
  const addresses = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
  expect([...addresses].sort()).toEqual(regions.map(({ id }) => `/en/contact/${id}.ics`).sort());
  for (const address of addresses) expect((await request.get(address)).ok(), address).toBe(true);
});
