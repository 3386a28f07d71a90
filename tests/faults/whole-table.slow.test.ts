import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFaultTable } from '../../src/reports/fault-table.ts';
import { ALL_PLACES, runFaults, type Tried } from './run-faults.ts';

const tried: Tried[] = [];

describe('the fault table', { timeout: 240_000 }, () => {
  test.each(ALL_PLACES)('%s: nothing is duplicated, and nothing lost in silence', async (place) => {
    const own = await runFaults(place);
    tried.push(...own);
    expect(own.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test('stands in docs/reliability.md as it is (if not: npm run faults -- --write)', () => {
    const document = readFileSync('docs/reliability.md', 'utf8');
    expect(
      withFaultTable(
        document,
        tried.map(({ row }) => row),
      ),
    ).toBe(document);
  });
});
