import { expect, test } from 'vitest';
import { latest } from './latest.ts';

test('the twenty newest items are listed', () => {
  const items = Array.from({ length: 30 }, (_, at) => ({ id: at, language: 'en-GB' }));
  expect(latest(items, 'en-GB').map(({ id }) => id)).toEqual(items.slice(0, 20).map(({ id }) => id));
});

test('a translation is left out, and an item that there is in another language only is not', () => {
  const items = [
    { id: 'polish', language: 'pl', translationOf: 'english' },
    { id: 'english', language: 'en-GB' },
    { id: 'urdu', language: 'ur' },
  ];
  expect(latest(items, 'en-GB').map(({ id }) => id)).toEqual(['english', 'urdu']);
});
