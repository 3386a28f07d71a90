import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBlocks, type Block } from './fit-blocks.ts';

const GAP = 10;
const block = (forms: readonly number[], weight = 5, usual = 0): Block => ({ forms, usual, weight });

describe('columns are filled', () => {
  test('in order, each getting its share', () => {
    const places = fitBlocks([block([50]), block([50]), block([50])], [200, 200, 200], GAP);
    expect(places.map((place) => place?.column)).toEqual([0, 1, 2]);
  });

  test('and where room is left, the heaviest grows first', () => {
    const forms = [40, 70, 100];
    const places = fitBlocks([block(forms, 5), block(forms, 6)], [120], GAP);
    expect(places.map((place) => place?.form)).toEqual([0, 1]);
  });

  test('by turns, where there is plenty', () => {
    const places = fitBlocks([block([40, 70]), block([40, 70, 100])], [200], GAP);
    expect(places.map((place) => place?.form)).toEqual([1, 2]);
  });
});

test('what must come later leaves the first columns alone', () => {
  const places = fitBlocks([block([50]), { ...block([50]), from: 2 }], [200, 200, 200], GAP);
  expect(places.map((place) => place?.column)).toEqual([0, 2]);
});

describe('for want of room', () => {
  test('the lightest becomes shorter first', () => {
    const forms = [30, 60];
    const places = fitBlocks([block(forms, 4, 1), block(forms, 5, 1)], [100], GAP);
    expect(places.map((place) => place?.form)).toEqual([0, 1]);
  });

  test('and at last is left out', () => {
    const places = fitBlocks([block([60], 9), block([60], 1), block([60], 5)], [130], GAP);
    expect(places).toEqual([{ column: 0, form: 0 }, undefined, { column: 0, form: 0 }]);
  });
});

test('no column ever holds more than its height, nothing stands out of order, and nothing goes on for ever', () => {
  const some = fc.record({
    forms: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
    weight: fc.integer({ min: 1, max: 9 }),
    usual: fc.constant(0),
  });
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 15 }),
      fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }),
      (blocks, columns) => {
        const rising = blocks.map((one) => ({ ...one, forms: one.forms.toSorted((a, b) => a - b) }));
        const places = fitBlocks(rising, columns, GAP);
        const used = columns.map((_, column) => {
          const heights = places.flatMap((place, at) =>
            place?.column === column ? [rising[at]?.forms[place.form] ?? 0] : [],
          );
          return heights.reduce((sum, height) => sum + height, 0) + GAP * Math.max(0, heights.length - 1);
        });
        const order = places.flatMap((place) => place?.column ?? []);
        expect(used.filter((height, column) => height > (columns[column] ?? 0))).toEqual([]);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      },
    ),
  );
});
