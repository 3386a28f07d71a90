import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

describe('the nearest name', () => {
  test.each([
    ['waht', ['at', 'what', 'minor'], 'what'],
    ['titel', ['file', 'title', 'lang'], 'title'],
    ['Summary', ['summary'], 'summary'],
    ['sumary', ['summary', 'social'], 'summary'],
    ['vacinations', ['vaccinations', 'staying-well'], 'vaccinations'],
    ['id', ['at', 'alt'], undefined],
    ['banana', ['title', 'summary'], undefined],
    ['x', [], undefined],
  ])('to "%s" among %j is %s', (written, known, name) => {
    expect(nearest(written, known)).toBe(name);
  });

  test('is offered, or else all names there are', () => {
    expect(didYouMean('titel', ['title'], 'The fields are')).toBe('Did you mean "title"?');
    expect(didYouMean('banana', ['file', 'lang'], 'The fields are')).toBe('The fields are: file, lang.');
    expect(didYouMean('banana', [], 'The ids')).toBe('The ids: there are none yet.');
  });
});
