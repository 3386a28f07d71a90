import { describe, expect, test } from 'vitest';
import { faultTable, faultVerdict, withFaultTable, type FaultRow } from './fault-table.ts';

const row: FaultRow = {
  network: 'Bluesky',
  fault: '408',
  ways: 1200,
  posts: { post: [1], correct: [0, 1], 'take down': [] },
  lost: 0,
  duplicated: 0,
  codes: ['0', 'killed'],
  said: '',
};

/** The cells of each line, without what only aligns them. */
const cells = (table: string) => table.split('\n').map((line) => line.split(/ *\| */).slice(1, -1));

describe('the fault table', () => {
  test('has a section for each network, and a line for each fault', () => {
    const lines = faultTable([row, { ...row, fault: '503' }, { ...row, network: 'Paper' }]).split('\n');
    expect(lines.filter((line) => line.startsWith('### '))).toEqual(['### Bluesky', '### Paper']);
    expect(lines.filter((line) => /^\| (408|503) /.test(line))).toHaveLength(3);
  });

  test('names every number that came up, and leaves no cell empty', () => {
    expect(cells(faultTable([row])).at(-2)).toEqual([
      '408',
      '1200',
      '1',
      '0 or 1',
      '–',
      '0',
      '0',
      '0 or killed',
      '–',
    ]);
  });

  test('keeps its lines as wide as each other, and its columns whatever was said', () => {
    const said = 'It is | there.\nOnce.';
    const lines = faultTable([{ ...row, said }])
      .trimEnd()
      .split('\n')
      .slice(2);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(lines.at(-1)).toContain('It is \\| there. Once.');
  });
});

describe('its verdict', () => {
  test('is that nothing was duplicated or lost', () => {
    expect(faultVerdict([row, row])).toBe(
      '2 rows, tried in 2,400 ways: nothing duplicated; nothing lost in silence.',
    );
  });

  test.each([
    [{ ...row, lost: 2 }, '2 lost, 0 duplicated'],
    [{ ...row, duplicated: 1 }, '0 lost, 1 duplicated'],
  ])('counts what must not be', (bad, words) => {
    expect(faultVerdict([row, bad])).toContain(words);
  });
});

describe('a document', () => {
  const document = [
    'Before.',
    '<!-- The fault table: npm run faults -- --write -->',
    'old',
    '<!-- The end of the fault table -->',
    'After.',
  ].join('\n');

  test('gets the table in place of the former one, and the same one again changes nothing', () => {
    const once = withFaultTable(document, [row]);
    expect(once).toMatch(/^Before\.\n<!--.*-->\n\n### Bluesky\n[^]*lost in silence\.\n\n<!--.*-->\nAfter\.$/);
    expect(once).not.toContain('old');
    expect(withFaultTable(once, [row])).toBe(once);
  });

  test('without a place for it is a fault of ours', () => {
    expect(() => withFaultTable('Before.', [row])).toThrow('There is no line');
  });
});
