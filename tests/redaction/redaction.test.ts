import { describe, expect, test } from 'vitest';
import { aDay } from './a-day.ts';
import { PLACES, WAYS_NAMED } from './echoing.ts';
import { formsOf, givenAway, SECRETS } from './secrets.ts';

/** Each way at one place; all of them at all places are tried by the long proof. */
const DAYS = WAYS_NAMED.map((way, number) => [way, PLACES[number % PLACES.length] ?? 'every call'] as const);

describe.concurrent('no secret is in what is printed, thrown, kept or told', () => {
  test.each(DAYS)('when servers repeat what they know with %s, at %s', async (way, where) => {
    const { printed, thrown, files, told } = await aDay(way, where);
    expect(givenAway(printed)).toEqual([]);
    expect(givenAway(thrown)).toEqual([]);
    expect(givenAway(files)).toEqual([]);
    expect(givenAway(told)).toEqual([]);
    expect(printed).toContain('[hidden]');
    expect(told).toContain('Example Health News');
  });
});

test.each(
  Object.entries(SECRETS).flatMap(([name, secret]) => formsOf(secret).map((form) => [name, form] as const)),
)('the search for secrets finds %s as %s', (name, form) => {
  expect(givenAway(`It said ${form}.`)).toContain(name);
});
