import { describe, expect, test } from 'vitest';
import { briefLines } from './brief.ts';
import { sampleItem } from './testing/sample-item.ts';

const hub = { timeZone: 'Europe/London', places: [{ id: 'millmere', name: 'Millmere' }] };
const until = '2026-11-29T00:00:00Z';
const day = { start: '2026-11-28T09:00:00Z', end: '2026-11-28T17:00:00Z', allDay: false };
const event = { ...day, for: 'Everyone', walkIn: true };
const consultation = { closes: until, phone: '01632 960 010', paper: 'At every library.' };
const cancelled = { at: '2026-11-20T09:00:00Z', why: 'The hall has no heating.' };

describe('under a headline in a short list stands', () => {
  test.each([
    [
      'when an event takes place',
      { kind: 'event', event },
      ['9am to 5pm on Saturday 28 November 2026', 'Millmere'],
    ],
    ['that it is cancelled', { kind: 'event', event: { ...event, cancelled } }, ['Cancelled', 'Millmere']],
    [
      'when a consultation closes',
      { kind: 'consultation', consultation, expires: until },
      ['Closes at the end of Saturday 28 November 2026', 'Millmere'],
    ],
    [
      'when a consultation opens that is announced in advance',
      { kind: 'consultation', consultation: { ...consultation, opens: '2026-11-25T09:00:00Z' } },
      [
        'Opens at 9am on Wednesday 25 November 2026',
        'Closes at the end of Saturday 28 November 2026',
        'Millmere',
      ],
    ],
    [
      'until when a notice holds',
      { kind: 'notice', expires: '2026-11-28T17:00:00Z' },
      ['Until 5pm on Saturday 28 November 2026', 'Millmere'],
    ],
    ['that a notice has no end', { kind: 'notice' }, ['Until further notice', 'Millmere']],
    ['nothing, where nothing is known', { kind: 'you-said-we-did', places: [], expires: until }, []],
  ] as const)('%s', (_, more, lines) => {
    expect(briefLines(sampleItem(more), hub)).toEqual(lines);
  });
});
