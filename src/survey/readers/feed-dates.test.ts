import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { atom, rss } from '../testing/answers.ts';
import { feedDates } from './feed-dates.ts';

const ms = (...moments: readonly string[]) => moments.map((one) => Date.parse(one));

test.each([
  [
    'RSS',
    rss('Fri, 20 Nov 2026 09:00:00 GMT', 'Sun, 01 Nov 2026 09:00:00 +0000'),
    ms('2026-11-20T09:00Z', '2026-11-01T09:00Z'),
  ],
  [
    'RSS whose dates are marked up',
    rss('<![CDATA[Fri, 20 Nov 2026 09:00:00 GMT]]>', 'soon'),
    ms('2026-11-20T09:00Z'),
  ],
  [
    'RSS 1.0',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><dc:date>2026-11-20T09:00:00Z</dc:date></item></rdf:RDF>',
    ms('2026-11-20T09:00Z'),
  ],
  [
    'Atom, when entries were published, not changed',
    atom('2026-11-20T09:00:00+00:00'),
    ms('2026-11-20T09:00Z'),
  ],
  [
    'Atom that says only when entries were changed',
    '<feed><updated>2026-11-22</updated><entry><updated>2026-11-20T09:00:00Z</updated></entry></feed>',
    ms('2026-11-20T09:00Z'),
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { date_published: '2026-11-20T09:00:00Z', date_modified: '2026-11-22T09:00:00Z' },
        { date_modified: '2026-11-01T09:00:00Z' },
        {},
      ],
    }),
    ms('2026-11-20T09:00Z', '2026-11-01T09:00Z'),
  ],
  [
    'a feed behind a byte order mark and blanks',
    `\uFEFF\n ${rss('Fri, 20 Nov 2026 09:00:00 GMT')}`,
    ms('2026-11-20T09:00Z'),
  ],
])('%s', (_, text, at) => {
  expect(feedDates(text)?.at).toEqual(at);
});

test.each([
  '',
  '<!DOCTYPE html><html><body><item><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item></body></html>',
  '<html><rss></rss></html>',
  '{"items": []}',
  '{"version": "https://jsonfeed.org/version/1.1"}',
  '{"version"',
  'rss',
])('this is no feed: %j', (text) => {
  expect(feedDates(text)).toBeUndefined();
});

test('items that are not closed, empty or of another name are passed over', () => {
  const items = '<items><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></items><item/><item>';
  expect(feedDates(`<rss><channel>${items}</channel></rss>`)).toEqual({ entries: 0, at: [] });
});

test.each(['<item>', '<item><pubDate>', '<item ', '<entry><published', '<'])(
  'five megabytes of %s are read in one go, not once for each part',
  (part) => {
    const text = `<rss>${part.repeat(5_000_000 / part.length)}`;
    const started = performance.now();
    expect(feedDates(text)?.at).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
);

test('whatever stands around them, dates of items are found', () => {
  const noise = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', ' ', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const items = `<item>${before}<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>${after}</item>`;
      expect(feedDates(`<rss>${items}</rss>`)?.entries).toBe(1);
    }),
  );
});
