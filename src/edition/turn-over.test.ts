import { expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { paperParts } from './paper-parts.ts';
import { paper } from './paper.ts';
import { turnOver } from './turn-over.ts';

const nothing = {
  monday: '2026-11-16',
  count: 0,
  stories: [],
  notices: [],
  events: [],
  consultations: [],
  done: [],
  corrected: [],
  translations: [],
};
const source = {
  hub: { places: [], timeZone: 'Europe/London' },
  monday: '2026-11-16',
  copy: () => [],
  address: () => ({ url: 'https://brack.example/s/bcdfg/', host: 'brack.example', path: '/s/bcdfg' }),
};
const event = {
  start: '2026-11-19T09:00:00Z',
  end: '2026-11-19T17:00:00Z',
  allDay: false,
  for: 'Everyone',
  walkIn: true,
};

test.each([
  ['nothing else', {}, 'Turn over for phone numbers.'],
  ['have your say', { consultations: [sampleItem({})] }, 'Turn over for more stories and phone numbers.'],
  [
    'notices and events',
    { notices: [sampleItem({ kind: 'notice' })], events: [sampleItem({ kind: 'event', event })] },
    "Turn over for service notices, what's on and phone numbers.",
  ],
])('the first side of a paper with %s on the second says so', (_, parts, words) => {
  expect(turnOver(paper(paperParts({ ...nothing, ...parts }, source), 250))).toBe(words);
});
