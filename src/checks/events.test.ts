import { describe, expect, test } from 'vitest';
import { cancelledEvents } from './cancelled-events.ts';
import { eventDates } from './event-dates.ts';
import { farEvents } from './far-events.ts';
import { meetingNotice } from './meeting-notice.ts';
import { orderOfDates } from './order-of-dates.ts';
import { questionDeadline } from './question-deadline.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const VENUE = '  venue: { name: Market Hall }\n  for: Everyone\n  walkIn: true';
const DAY = '  start: 2026-11-28 09:00\n  end: 2026-11-28 17:00';
const WEEK = '  start: 2026-11-30\n  end: 2026-12-04';

const event = (more = '', when = DAY) => `kind: event\nevent:\n${when}\n${VENUE}${more}`;
const meeting = (more: string) => event(`\n  meeting: { body: The Board${more} }`);
const of = (front: string) => facts({ 'news/a.md': item(front) });

describe('the days that a title names', () => {
  test.each([
    ['Flu clinic on Saturday 28 November'],
    ['Flu clinic on 28 November 2026'],
    ['Flu clinic on Saturday'],
    ['Flu clinic: book by Friday 20 November'],
    ['Flu clinic: ask by midday on Tuesday'],
    ['Flu clinic moved from Friday 27 to Saturday 28 November'],
    ['Flu clinic'],
  ])('"%s" agree with the event', (title) => {
    expect(run(eventDates, of(`title: "${title}"\n${event()}`))).toEqual([]);
  });

  test.each([
    ['Flu clinic on Sunday 29 November'],
    ['Flu clinic on 28 December'],
    ['Flu clinic on 28 November 2027'],
    ['Flu clinic on Sunday'],
  ])('"%s" do not', (title) => {
    expect(lines(run(eventDates, of(`title: "${title}"\n${event()}`)))).toEqual([
      'news/a.md:5:9 warns The title names another day than the event, which is on Saturday 28 November 2026. Correct one of the two. If both are right, name the day of the event too.',
    ]);
  });

  test('may be any day of a longer event', () => {
    expect(run(eventDates, of(`title: Health bus on Tuesday 1 December\n${event('', WEEK)}`))).toEqual([]);
    expect(run(eventDates, of(`title: Health bus on Sunday\n${event('', WEEK)}`))).toHaveLength(1);
  });

  test('may be another when the event is cancelled: the next one, as a rule', () => {
    const cancelled = '\n  cancelled: { at: 2026-11-21, why: No heating. }';
    expect(
      run(eventDates, of(`title: The next clinic is on Sunday 6 December\n${event(cancelled)}`)),
    ).toEqual([]);
  });
});

describe('the day of an event', () => {
  test('that lies before its publication stops the build', () => {
    const past = event('', '  start: 2025-11-28 09:00\n  end: 2025-11-28 17:00');
    expect(lines(run(orderOfDates, of(past)))).toEqual([
      'news/a.md:8:10 blocks It takes place before the item is published (2026-11-20 00:00). Correct one of the two.',
    ]);
  });

  test.each([
    ['2027-12-25', 0],
    ['2027-12-26', 1],
    ['2028-11-28', 1],
  ])('of %s, announced on 20 November 2026, may be a slip: %i problems', (day, count) => {
    expect(run(farEvents, of(event('', `  start: ${day}`)))).toHaveLength(count);
  });
});

describe('a meeting in public', () => {
  test.each([
    ['published on Tuesday', 'published: 2026-11-24', '', []],
    ['noticed in time', 'published: 2026-11-27', ', notice: 2026-11-20', []],
    [
      'published on Wednesday',
      'published: 2026-11-25',
      '',
      ['Notice given on Wednesday 25 November 2026 is 2 clear days before the meeting; the law asks for 3.'],
    ],
    [
      'published on Thursday',
      'published: 2026-11-26',
      '',
      ['Notice given on Thursday 26 November 2026 is 1 clear day before the meeting; the law asks for 3.'],
    ],
  ])('on Saturday, %s', (_, published, more, found) => {
    expect(run(meetingNotice, of(`${published}\n${meeting(more)}`)).map(({ what }) => what)).toEqual(found);
  });

  test.each([
    [', questionsBy: 2026-11-24 12:00, questionsTo: board@example.org', []],
    ['', []],
    [', questionsBy: 2026-11-24 12:00', ['warns Nobody can tell where to send a question.']],
    [
      ', questionsBy: 2026-12-01 12:00, questionsTo: board@example.org',
      ['blocks Questions may be sent until after the meeting begins (2026-11-28 09:00).'],
    ],
  ])('with "%s"', (more, found) => {
    const problems = run(questionDeadline, of(meeting(more)));
    expect(problems.map(({ severity, what }) => `${severity} ${what}`)).toEqual(found);
  });
});

test.each([
  ['', 1],
  ['\nchanges: [{ at: 2026-11-21, what: It is cancelled }]', 0],
  ['\nchanges: [{ at: 2026-11-21, what: A letter, minor: true }]', 1],
])('a cancelled event with%s tells posts and feeds: %i problems', (changes, count) => {
  const cancelled = event('\n  cancelled: { at: 2026-11-21, why: No heating. }');
  expect(run(cancelledEvents, of(`${cancelled}${changes}`))).toHaveLength(count);
});
