import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { expect, test } from './portal';
import type { APIRequestContext } from '@playwright/test';

// What the files say is compared with the content itself, read here anew: the
// hours through Intl's time zones, which the portal's own program does not use.

type Region = { id: string; zone: string; days: [string, string]; open: string; close: string };
type Holidays = { known_from: string; known_until: string; days: { date: string; name: string; contested?: string }[] };

const content = (file: string) => JSON.parse(readFileSync(new URL(`../../public/content/${file}`, import.meta.url), 'utf8'));
const regions: Region[] = content('regions.json').regions;
const holidays: Record<string, Holidays> = content('holidays.json');

const DAY = 86_400_000;
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Every day from the first to the last, both counted, as `2026-03-09`. */
function daysOf({ known_from, known_until }: Holidays): string[] {
  const days: string[] = [];
  for (let at = Date.parse(known_from); at <= Date.parse(known_until); at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Whether the week has hours on that day. */
function works({ days: [first, last] }: Region, day: string): boolean {
  const at = (name: string) => (WEEK.indexOf(name) + 6) % 7;
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return at(first) <= weekday && weekday <= at(last);
}

/** Civil times of a zone as instants. */
function clock(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  const shown = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}Z`);
  };
  return (day: string, time: string) => {
    const wanted = Date.parse(`${day}T${time}Z`);
    const guess = wanted - (shown(wanted) - wanted);
    const at = guess - (shown(guess) - wanted);
    if (shown(at) !== wanted) throw new Error(`${day} ${time} is not a time in ${zone}`);
    return new Date(at).toISOString();
  };
}

/** The openings by the content: start and end in UTC. */
function expected(region: Region): string[] {
  const known = holidays[region.id];
  const closed = new Set(known.days.map(({ date }) => date));
  const instant = clock(region.zone);
  return daysOf(known)
    .filter((day) => works(region, day) && !closed.has(day))
    .map((day) => `${instant(day, region.open)} ${instant(day, region.close)}`);
}

async function file(request: APIRequestContext, lang: string, id: string) {
  const answer = await request.get(`/${lang}/contact/${id}.ics`);
  expect(answer.status(), `${lang} ${id}`).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers()['cache-control']).toBe('no-cache');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const events = calendar.getAllSubcomponents('vevent');
  const isWeek = (event: ICAL.Component) => event.hasProperty('rrule');
  return { calendar, weeks: events.filter(isWeek), closures: events.filter((event) => !isWeek(event)) };
}

/** Every occurrence of a recurring entry: start and end in UTC. */
function occurrences(week: ICAL.Component): string[] {
  const event = new ICAL.Event(week);
  const found: string[] = [];
  const all = event.iterator();
  for (let start = all.next(); start; start = all.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    found.push(`${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`);
  }
  return found;
}

// The reader expands zones up to this year; the content knows 2036.
ICAL.Timezone.MAX_YEAR = 2045;

for (const region of regions) {
  test(`${region.id}: the week is open exactly when the content says`, async ({ request }) => {
    const hours = expected(region);
    expect(hours.length).toBeGreaterThan(700);
    for (const lang of ['fr', 'en']) {
      const { calendar, weeks } = await file(request, lang, region.id);
      expect(weeks).toHaveLength(1);
      const zone = calendar.getFirstSubcomponent('vtimezone')!;
      expect(zone.getFirstPropertyValue('tzid')).toBe(region.zone);
      const start = weeks[0].getFirstPropertyValue('dtstart') as ICAL.Time;
      expect(start.zone.component, 'the zone is the one in the file').toBe(zone);
      expect(occurrences(weeks[0])).toEqual(hours);
    }
  });

  test(`${region.id}: every closure is named`, async ({ request }) => {
    const working = holidays[region.id].days.filter(({ date }) => works(region, date));
    expect(working.length).toBeGreaterThan(20);
    for (const lang of ['fr', 'en']) {
      const names = content(`${lang}/names.json`);
      const place = names.regions[region.id];
      const { calendar, weeks, closures } = await file(request, lang, region.id);
      const closed = lang === 'fr' ? 'Fermé\u00a0:' : 'Closed:';
      const wanted = working.map(({ date, name, contested }) => ({
        first: date,
        days: 1,
        summary: `${closed} ${names.holidays[name]} (${place})`,
        description: contested ? names.contested[contested] : null,
        free: 'TRANSPARENT',
      }));
      const found = closures.map((closure) => {
        const event = new ICAL.Event(closure);
        expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
        return {
          first: event.startDate.toString(),
          days: event.duration.toSeconds() / 86_400,
          summary: event.summary,
          description: event.description,
          free: closure.getFirstPropertyValue('transp'),
        };
      });
      expect(found).toEqual(wanted);
      const name = lang === 'fr' ? `OL Care\u00a0: centre ${place}` : `OL Care: ${place} centre`;
      expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(name);
      expect(calendar.getFirstPropertyValue('name')).toBe(name);
      const open = lang === 'fr' ? `Support OL Care ouvert (${place})` : `OL Care support open (${place})`;
      expect(weeks[0].getFirstPropertyValue('summary')).toBe(open);
    }
  });
}

// The days around clock changes, spelt out: the comparison above must not share an error.
const changes: [string, string, string][] = [
  ['united-kingdom', '2026-03-27', '2026-03-27T09:00:00.000Z 2026-03-27T17:00:00.000Z'],
  ['united-kingdom', '2026-03-30', '2026-03-30T08:00:00.000Z 2026-03-30T16:00:00.000Z'],
  ['united-kingdom', '2026-10-26', '2026-10-26T09:00:00.000Z 2026-10-26T17:00:00.000Z'],
  ['australia', '2026-04-02', '2026-04-01T22:00:00.000Z 2026-04-02T08:00:00.000Z'],
  ['australia', '2026-04-07', '2026-04-06T23:00:00.000Z 2026-04-07T09:00:00.000Z'],
  ['australia', '2026-10-05', '2026-10-04T22:00:00.000Z 2026-10-05T08:00:00.000Z'],
  ['americas', '2026-03-06', '2026-03-06T14:00:00.000Z 2026-03-07T01:00:00.000Z'],
  ['americas', '2026-03-09', '2026-03-09T13:00:00.000Z 2026-03-10T00:00:00.000Z'],
  ['americas', '2026-11-02', '2026-11-02T14:00:00.000Z 2026-11-03T01:00:00.000Z'],
];

test('the hours move with the clocks of London, Melbourne and Toronto', async ({ request }) => {
  for (const id of new Set(changes.map(([id]) => id))) {
    const { weeks } = await file(request, 'fr', id);
    const found = new Set(occurrences(weeks[0]));
    for (const [, day, hours] of changes.filter(([of]) => of === id)) {
      expect(found.has(hours), `${id} on ${day}: ${hours}`).toBe(true);
    }
  }
});

test('a visitor downloads the file of a centre', async ({ page }) => {
  await page.goto('/fr/contact/');
  const link = page.locator('a[href="/fr/contact/japan.ics"]').first();
  await link.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('japan.ics');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('a calendar that is not there is a lost page, not a calendar', async ({ request }) => {
  const answer = await request.get('/fr/contact/atlantis.ics');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toContain('text/html');
});
