import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Check } from '../check.ts';
import { CHECKS } from '../index.ts';
import { catalogue } from './catalogue.ts';

const words: Check = {
  name: 'words',
  subject: 'Words',
  severity: 'warns',
  finds: 'Words that nobody says.',
  bad: [
    { body: 'We utilise *it*.', says: '8:4 Nobody says "utilise". Write "use".' },
    { front: 'title: We utilise it', says: '5:11 Nobody says "utilise". Write "use".' },
    { body: '<b>Now</b>\n\nCome in.', says: '8:1 There is a "<b>". Take it out.' },
    { hub: 'title: X', says: '1:1 This is a third message. Shorten it.' },
  ],
  good: [],
  inWords: () => [],
};

const deleted: Check = {
  name: 'deleted',
  subject: 'Personal data',
  severity: 'blocks',
  finds: 'Files that are gone.',
  allowed: false,
  bad: [{ more: { ledgerIds: ['bcdfghjklm'] }, says: '1:1 It is gone. Put it back.' }],
  good: [],
  inHub: () => [],
};

const text = catalogue([words, deleted]);

describe('the catalogue of checks', () => {
  test('is by subject, in the order in which subjects are read, and links to each', () => {
    expect(text.match(/^##+ .*(?=\n\n(\*\*|###))/gm)).toEqual([
      '## Personal data',
      '### deleted',
      '## Words',
      '### words',
    ]);
    expect(text).toContain(
      '- [Personal data](#personal-data): [deleted](#deleted)\n- [Words](#words): [words](#words-1)\n',
    );
  });

  test('says whether a check stops or warns, what it finds, and how to let it pass', () => {
    expect(text).toContain('**Warns.** Words that nobody says.');
    expect(text).toContain('```yaml\nallow:\n  words: Write here why it is right.\n```');
    expect(text).toContain(
      '**Stops publishing.** Files that are gone.\n\n- It is gone. Put it back.\n\nThis cannot be let pass.',
    );
  });

  test('shows two examples of different messages as they were written, with the message made safe', () => {
    expect(text).toContain('- `We utilise *it*.`\n\n  Nobody says "utilise". Write "use".\n');
    expect(text).toContain(
      '- ```text\n  <b>Now</b>\n\n  Come in.\n  ```\n\n  There is a "\\<b\\>". Take it out.',
    );
    expect(text).not.toMatch(/We utilise it|third message/);
  });

  test('in docs/checks.md is up to date', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/checks.md'), 'utf8');
    expect(page === catalogue(CHECKS), 'docs/checks.md is old: run "npm run catalogue"').toBe(true);
  });
});
