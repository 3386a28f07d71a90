import { describe, expect, test } from 'vitest';
import { alerts } from './alerts.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (more: string) =>
  lines(run(alerts, facts({ 'news/a.md': item(`kind: alert\npublished: 2026-11-22 08:00\n${more}`) })));
const sorted = 'places: [millmere]\ntopics: [vaccinations]\n';
const change = (at: string, state: string) => `  - { at: 2026-11-22 ${at}, what: News, state: ${state} }\n`;

describe('an alert', () => {
  test('without a place and without a topic is asked for one', () => {
    expect(check('')).toEqual([
      'news/a.md:5:7 warns The alert has neither a place nor a topic, so who follows one is not told. Write where it holds, "places: [millmere]", or what it is about, "topics: [vaccinations]".',
    ]);
  });

  test('that holds everywhere needs no place', () => {
    expect(check('topics: [vaccinations]\n')).toEqual([]);
  });

  test.each([
    ['declared', ''],
    ['updated', `changes:\n${change('09:00', 'updated')}`],
    [
      'updated and stood down, in whatever order it was written',
      `changes:\n${change('10:00', 'stood-down')}${change('09:00', 'updated')}`,
    ],
  ])('that is %s is right', (_, more) => {
    expect(check(sorted + more)).toEqual([]);
  });

  test.each([
    ['updated after its end', 'updated'],
    ['stood down twice', 'stood-down'],
  ])('that is %s stops the build', (_, state) => {
    expect(check(`${sorted}changes:\n${change('10:00', 'stood-down')}${change('11:00', state)}`)).toEqual([
      'news/a.md:11:11 blocks The alert was stood down before this (2026-11-22 10:00), so no reader would see it hold. Correct the times, or declare another alert.',
    ]);
  });
});
