import { describe, expect, test } from 'vitest';
import { KINDS } from '../hub/kinds.ts';
import { newItemFile } from '../news/new-item.ts';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { facts, lines } from './testing/facts.ts';

const draft = (kind: (typeof KINDS)[number]) =>
  newItemFile({ id: 'fv7kq2mxw4', title: 'Walk in for your flu vaccine', kind, day: '2026-11-22' });
const check = (text: string) =>
  lines(runChecks(facts({ 'news/a.md': text, 'news/clinic.jpg': '' }), CHECKS).problems);

describe.each(KINDS)('a new item of kind "%s"', (kind) => {
  const { text } = draft(kind);
  const published = text.replace(/^draft: true.*\n/m, '').replace('topics: []', 'topics: [vaccinations]');

  test('has nothing wrong with it while it is a draft', () => {
    expect(check(text)).toEqual([]);
  });

  test('shows fields that are right as they stand, once the "# " before them is taken away', () => {
    const found = check(text.replaceAll(/^( *)# (?=\w+:)/gm, '$1'));
    expect(found.filter((line) => line.includes(' blocks '))).toEqual([]);
  });

  test('is held back by each thing that is still to be written, and by nothing else', () => {
    const toWrite = published.match(/\bWrite (here|one or two|what happened)\b|WRITE-THE-NUMBER/g) ?? [];
    const found = check(published);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.filter((line) => !line.includes('This still says what "npm run new" wrote.'))).toEqual([]);
    expect(found).toHaveLength(toWrite.length);
  });
});
