import { describe, expect, test } from 'vitest';
import { aDay } from './a-day.ts';
import { PLACES, WAYS_NAMED } from './echoing.ts';
import { givenAway } from './secrets.ts';

const DAYS = WAYS_NAMED.flatMap((way) => PLACES.map((where) => [way, where] as const));

describe.concurrent('no secret is given away, whatever repeats it, wherever', () => {
  test.each(DAYS)('with %s, at %s', async (way, where) => {
    const { printed, thrown, files, told } = await aDay(way, where);
    expect(givenAway([printed, thrown, files, told].join('\n'))).toEqual([]);
  });
});
