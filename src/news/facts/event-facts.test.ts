import { describe, expect, test } from 'vitest';
import type { Item } from '../item.ts';
import type { Event } from '../kinds/event.ts';
import { sampleEvent } from '../testing/sample-event.ts';
import { eventFacts } from './event-facts.ts';

const hub = { site: 'https://example.org/hub', timeZone: 'Europe/London' };
const before = '2026-11-22T12:00:00Z';
const after = '2026-11-29T12:00:00Z';

function said(event: Partial<Event> = {}, now = before, item: Partial<Item> = {}) {
  const found = eventFacts(sampleEvent(event, item), hub, now);
  return Object.fromEntries(found.map(({ name, lines }) => [name, lines.map(({ text }) => text)]));
}

const meeting = {
  body: 'The Board of Brackenshire Health and Care',
  papers: [{ name: 'Agenda (PDF only, 545KB)', url: 'https://example.org/agenda.pdf' }],
  questionsBy: '2026-11-24T12:00:00Z',
  questionsTo: 'board@example.org',
};

describe('the facts of an event', () => {
  test('say when, where, for whom, how to book, what it costs, and how to remember it', () => {
    expect(said()).toEqual({
      When: ['9am to 5pm on Saturday 28 November 2026'],
      Where: ['Millmere Market Hall', 'Market Place', 'Millmere', 'BX4 1HA'],
      'Who it is for': ['Everyone aged 65 or over'],
      Booking: ['You do not need to book.'],
      Cost: ['Free'],
      Calendar: ['Add this event to your calendar'],
    });
  });

  test('lead to its calendar file under the base path', () => {
    expect(eventFacts(sampleEvent(), hub, before).at(-1)?.lines).toEqual([
      { text: 'Add this event to your calendar', url: '/hub/news/clinic/event.ics' },
    ]);
  });

  test('say how to book and what it costs, and both ways where there are two', () => {
    expect(said({ booking: 'Call 01632 960 020.', cost: '£2' })).toMatchObject({
      Booking: ['Call 01632 960 020.', 'You do not need to book.'],
      Cost: ['£2'],
    });
  });

  test('lead to what is online only', () => {
    const online = 'https://example.org/join';
    expect(eventFacts(sampleEvent({ venue: undefined, online }), hub, before)).toEqual(
      expect.arrayContaining([
        { name: 'Where', lines: [{ text: 'Online only' }] },
        { name: 'Online', lines: [{ text: 'Join or watch it online', url: online }] },
      ]),
    );
  });

  test('tell those who come through the night that the clocks change', () => {
    const night = { start: '2026-10-24T21:00:00Z', end: '2026-10-25T06:00:00Z' };
    expect(said(night)['When']).toEqual([
      '10pm on Saturday 24 October 2026 to 6am on Sunday 25 October 2026',
      'The clocks go back 1 hour on Sunday 25 October 2026.',
    ]);
  });

  test.each([
    ['is over', {}, after],
    ['is cancelled', { cancelled: { at: before, why: 'No heating.' } }, before],
  ])('do not say how to come to one that %s', (_, event, now) => {
    const names = Object.keys(said({ ...event, online: 'https://example.org/join' }, now));
    expect(names).toEqual(['When', 'Where', 'Who it is for', 'Cost']);
  });
});

describe('the facts of a meeting held in public', () => {
  test('name the body, the papers, the deadline for questions and the notice given', () => {
    expect(said({ meeting })).toMatchObject({
      'Meeting of': [
        'The Board of Brackenshire Health and Care',
        'It is held in public. It is not a public meeting: you can come to listen, and the members decide.',
      ],
      Papers: ['Agenda (PDF only, 545KB)'],
      Questions: ['Send a question by midday on Tuesday 24 November 2026 to board@example.org.'],
      'Public notice': [
        'Given on Friday 20 November 2026, 7 clear days before the meeting on Saturday 28 November 2026. The law asks for 3 or more.',
      ],
    });
  });

  test.each([
    ['board@example.org', 'mailto:board@example.org'],
    ['https://example.org/ask', 'https://example.org/ask'],
    ['the Board Secretary, 2 Mill Lane, Brackenford', undefined],
  ])('lead to where a question goes: %s', (questionsTo, url) => {
    const event = sampleEvent({ meeting: { ...meeting, questionsTo } });
    const asked = eventFacts(event, hub, before).find(({ name }) => name === 'Questions');
    expect(asked?.lines[0]?.url).toBe(url);
  });

  test('say that the deadline has passed once it has', () => {
    expect(said({ meeting }, '2026-11-24T12:00:00Z')['Questions']).toEqual([
      'Questions could be sent until midday on Tuesday 24 November 2026.',
    ]);
  });

  test('say so when less notice was given than the law asks for', () => {
    expect(said({ meeting }, before, { published: '2026-11-26T09:00:00Z' })['Public notice']).toEqual([
      'Given on Thursday 26 November 2026, 1 clear day before the meeting on Saturday 28 November 2026. The law asks for 3 or more, unless the meeting had to be called sooner.',
    ]);
  });
});
