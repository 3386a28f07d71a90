import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { elements, fileAt, SITES, text, type Site } from './site.ts';

/** A page's structured data of one type, if it has any. */
function data(site: Site, page: string, type: string): Record<string, unknown> | undefined {
  const found = text(site, page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...found]
    .map(([, json = '{}']) => JSON.parse(json) as Record<string, unknown>)
    .find((one) => one['@type'] === type);
}

/** The events of a calendar file, as a parser that is not ours reads them. */
function eventsIn(site: Site, file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text(site, file)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent));
}

const moment = (time: ICAL.Time): string =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000Z', 'Z');

describe.each(SITES)('on %s', (_, site) => {
  const files = site.files.filter((file) => /^news\/[^/]+\/event\.ics$/.test(file));
  const pages = files.map((file) => ({ file, page: file.replace('event.ics', 'index.html') }));

  test('there are events', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  test.each(pages)('$page: article, event and calendar file say the same', ({ file, page }) => {
    const [article, event, calendar] = [
      data(site, page, 'NewsArticle'),
      data(site, page, 'Event'),
      eventsIn(site, file),
    ];
    expect(event).toMatchObject({
      name: article?.['headline'],
      description: article?.['description'],
      url: article?.['url'],
      image: article?.['image'],
      inLanguage: article?.['inLanguage'],
    });
    expect(calendar).toHaveLength(1);
    expect(
      calendar.map(({ component, startDate }) => [
        String(component.getFirstPropertyValue('url')),
        moment(startDate),
      ]),
    ).toEqual([[event?.['url'], event?.['startDate']]]);
  });

  test('every page of an event names its calendar file, and no other page names one', () => {
    const naming = site.files
      .filter((file) => /^news\/[^/]+\/index\.html$/.test(file))
      .filter((file) =>
        elements(site, file).some(
          ({ name, attributes }) => name === 'link' && attributes['type'] === 'text/calendar',
        ),
      );
    expect(naming).toEqual(pages.map(({ page }) => page));
  });

  test('the calendar of all events leads to pages that are there, each once', () => {
    const all = eventsIn(site, 'events.ics');
    const urls = all.map(({ component }) => String(component.getFirstPropertyValue('url')));
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(urls.filter((url) => fileAt(site, new URL(url).pathname) === undefined)).toEqual([]);
  });

  test("what's on leads to a page for each month in which there is an event", () => {
    const months = site.files.filter((file) => /^events\/\d{4}\/\d{2}\/index\.html$/.test(file));
    const links = elements(site, 'events/index.html').flatMap(({ attributes }) => attributes['href'] ?? []);
    const linked = new Set(links.map((href) => fileAt(site, href.startsWith(site.base) ? href : site.base)));
    expect(months.length).toBeGreaterThan(0);
    expect(months.filter((month) => !linked.has(month))).toEqual([]);
  });
});
