import { expect, test } from 'vitest';
import { measureCards } from './cards.ts';

test('the cards of made items are drawn, and what they took is told for each', async () => {
  let [wall, cpu] = [0, 0];
  const watch = { wall: () => (wall += 500), cpu: () => (cpu += 10) };
  const { bytes, largest, ...times } = await measureCards(2, 1, watch);
  expect(times).toEqual({ cards: 2, perSecond: 4, cpu: 5 });
  expect(largest).toBeGreaterThanOrEqual(bytes);
  expect(bytes).toBeGreaterThan(5000);
});
