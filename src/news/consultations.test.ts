import { describe, expect, test } from 'vitest';
import { consultationDates, outcomeOf } from './consultation-words.ts';
import { consultationLists, consultationState } from './consultations.ts';
import type { Consultation } from './kinds/consultation.ts';
import { sampleItem } from './testing/sample-item.ts';

const ZONE = 'Europe/London';
const OPENS = '2026-11-30T09:00:00Z';
const CLOSES = '2027-01-16T00:00:00Z';

const consultation = (more: Partial<Consultation> = {}, id = 'bcdfghjklm') =>
  sampleItem({
    id,
    kind: 'consultation',
    consultation: {
      opens: OPENS,
      closes: CLOSES,
      phone: '01632 960 010, Monday to Friday',
      paper: 'Forms are at every library.',
      ...more,
    },
  });

describe('a consultation', () => {
  test.each([
    ['2026-11-30T08:59:59Z', 'coming'],
    [OPENS, 'open'],
    ['2027-01-15T23:59:59Z', 'open'],
    [CLOSES, 'closed'],
  ])('is at %s %s', (now, state) => {
    expect(consultationState(consultation(), now)).toBe(state);
  });

  test('opens when it is published, when it does not say', () => {
    const item = consultation({ opens: undefined });
    expect(consultationState(item, item.published)).toBe('open');
  });

  test.each([
    [
      '2026-11-22T12:00:00Z',
      ['Opens at 9am on Monday 30 November 2026', 'Closes at the end of Friday 15 January 2027'],
    ],
    [OPENS, ['Closes at the end of Friday 15 January 2027']],
    [CLOSES, ['Closed at the end of Friday 15 January 2027']],
  ])('says at %s when it opens and closes', (now, words) => {
    expect(consultationDates(consultation(), ZONE, now)).toEqual(words);
  });

  test('opens on a day, when it names no time', () => {
    const item = consultation({ opens: '2026-11-30T00:00:00Z' });
    expect(consultationDates(item, ZONE, '2026-11-22T12:00:00Z')[0]).toBe('Opens on Monday 30 November 2026');
  });
});

describe('what came of it', () => {
  const outcome = { at: '2027-03-01T10:00:00Z', what: 'It will be built at Station Yard.' };

  test('is not asked before it closes', () => {
    expect(outcomeOf(consultation({ outcomeBy: 'March 2027' }), OPENS)).toBeUndefined();
  });

  test.each([
    [undefined, 'We are waiting for the outcome.'],
    ['March 2027', 'We are waiting for the outcome. It is expected in March 2027.'],
    ['early 2027', 'We are waiting for the outcome. It is expected in early 2027.'],
    ['Friday 12 March 2027', 'We are waiting for the outcome. It is expected on Friday 12 March 2027.'],
    ['12 March 2027.', 'We are waiting for the outcome. It is expected on 12 March 2027.'],
    ['By Easter 2027', 'We are waiting for the outcome. It is expected by Easter 2027.'],
  ])('is awaited after it closed: expected "%s"', (outcomeBy, words) => {
    expect(outcomeOf(consultation({ outcomeBy }), CLOSES)).toEqual({ known: false, words });
  });

  test('is told from the moment at which it was published', () => {
    const item = consultation({ outcome });
    expect([outcomeOf(item, CLOSES)?.known, outcomeOf(item, outcome.at)]).toEqual([
      false,
      { known: true, words: 'It will be built at Station Yard.' },
    ]);
  });
});

test('consultations stand in the order in which they matter: what closes first, what opens first, what closed last', () => {
  const items = [
    consultation({ opens: '2026-12-01T00:00:00Z' }, 'later'),
    consultation({ opens: '2026-11-25T00:00:00Z' }, 'soon'),
    consultation({ opens: undefined }, 'long'),
    consultation({ opens: undefined, closes: '2026-11-24T00:00:00Z' }, 'short'),
    consultation({ opens: undefined, closes: '2026-11-21T00:00:00Z' }, 'before'),
    consultation({ opens: undefined, closes: '2026-11-22T00:00:00Z' }, 'just'),
    sampleItem(),
  ];
  const { open, coming, closed } = consultationLists(items, '2026-11-22T12:00:00Z');
  expect([open, coming, closed].map((list) => list.map(({ id }) => id))).toEqual([
    ['short', 'long'],
    ['soon', 'later'],
    ['just', 'before'],
  ]);
});
