import { expect, test } from 'vitest';
import { sampleItem } from '../testing/sample-item.ts';
import { consultationFacts } from './consultation-facts.ts';

const hub = { timeZone: 'Europe/London' };
const NOW = '2026-12-01T12:00:00Z';
const CLOSES = '2027-01-16T00:00:00Z';
const consultation = (more: object = {}) =>
  sampleItem({
    kind: 'consultation',
    consultation: {
      opens: '2026-11-30T09:00:00Z',
      closes: CLOSES,
      phone: '01632 960 010, Monday to Friday',
      paper: 'Forms are at every library.',
      ...more,
    },
  });

test('a consultation says when it opens and closes, and how to take part by phone and on paper', () => {
  expect(consultationFacts(consultation(), hub, NOW)).toEqual([
    { name: 'Opens', lines: [{ text: '9am on Monday 30 November 2026' }] },
    { name: 'Closes', lines: [{ text: 'The end of Friday 15 January 2027' }] },
    { name: 'Phone', lines: [{ text: '01632 960 010, Monday to Friday', own: true }] },
    { name: 'On paper', lines: [{ text: 'Forms are at every library.', own: true }] },
  ]);
});

test('the other ways to take part come first, as links', () => {
  const more = { online: 'https://say.example/oxley/', email: 'say@thornby.example' };
  expect(consultationFacts(consultation(more), hub, NOW)).toEqual(
    expect.arrayContaining([
      { name: 'Online', lines: [{ text: 'say.example/oxley', url: 'https://say.example/oxley/' }] },
      { name: 'Email', lines: [{ text: 'say@thornby.example', url: 'mailto:say@thornby.example' }] },
    ]),
  );
});

test('once it has closed, it says only when it was', () => {
  expect(consultationFacts(consultation(), hub, CLOSES).map(({ name }) => name)).toEqual(['Opens', 'Closes']);
});

test('an item of another kind has none of these facts', () => {
  expect(consultationFacts(sampleItem(), hub, NOW)).toEqual([]);
});
