import { expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { headlineSize, posterFacts } from './poster.ts';

const hub = { timeZone: 'Europe/London', places: [{ id: 'millmere', name: 'Millmere' }] };

test('the poster of an event says when with its year, where, for whom and how', () => {
  const event = {
    start: '2026-11-28T09:00:00Z',
    end: '2026-11-28T17:00:00Z',
    allDay: false,
    venue: { name: 'Market Hall', address: ['Market Place', 'Millmere'] },
    for: 'Everyone',
    walkIn: true,
  };
  expect(posterFacts(sampleItem({ kind: 'event', event }), hub).map(({ value }) => value)).toEqual([
    'Saturday 28 November 2026, 9am to 5pm',
    'Market Hall, Market Place, Millmere',
    'Everyone',
    'Walk in. No need to book.',
  ]);
});

test('the poster of a notice says when and where, and that of news has nothing to add', () => {
  const notice = sampleItem({ kind: 'notice', expires: '2026-12-12T00:00:00Z' });
  expect(posterFacts(notice, hub)).toEqual([
    { name: 'When', value: 'Until the end of Friday 11 December 2026' },
    { name: 'Where', value: 'Millmere' },
  ]);
  expect(posterFacts(sampleItem(), hub)).toEqual([]);
});

test('a short headline is set very large, a long one smaller, and no more facts make it larger', () => {
  const long = { title: 'A very long headline '.repeat(5), summary: 'Words. '.repeat(40) };
  const facts = Array.from({ length: 5 }, () => ({ name: 'When', value: 'A long value '.repeat(6) }));
  expect(headlineSize(sampleItem({ title: 'Flu clinic' }), [])).toBe(66);
  expect(headlineSize(long, [])).toBeLessThan(66);
  expect(headlineSize(long, facts)).toBeLessThanOrEqual(headlineSize(long, []));
});

test.each([
  ['until when it holds', {}, ['Until', '9am on Wednesday 25 November 2026']],
  ['when it ended', { stoodDown: '2026-11-23T15:00:00Z' }, ['Ended', '3pm on Monday 23 November 2026']],
])('the poster of an alert says %s', (_, more, fact) => {
  const alert = sampleItem({ kind: 'alert', expires: '2026-11-25T09:00:00Z', ...more });
  expect(posterFacts(alert, hub).map(({ name, value }) => [name, value])).toContainEqual(fact);
});

test('the poster of a consultation says when it opens, if it is announced in advance', () => {
  const dates = { opens: '2026-12-01T09:00:00Z', closes: '2027-01-15T00:00:00Z' };
  const consultation = { ...dates, phone: '01632 960 010', paper: 'At every library.' };
  const facts = posterFacts(sampleItem({ kind: 'consultation', consultation }), hub);
  expect(facts.slice(0, 2)).toEqual([
    { name: 'Opens', value: '9am on Tuesday 1 December 2026' },
    { name: 'Closes', value: 'the end of Thursday 14 January 2027' },
  ]);
});
