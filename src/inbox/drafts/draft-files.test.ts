import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHub } from '../../checks/run/check-hub.ts';
import { readHub } from '../../hub/hub-files.ts';
import { readItemFile } from '../../news/item-files.ts';
import type { Draft } from './draft.ts';
import { writeDraft } from './draft-files.ts';
import { questionDraft } from './question-draft.ts';
import { storyDraft } from './story-draft.ts';
import { youSaidDraft } from './you-said-draft.ts';

const FLU = 'news/2026/2026-11-20-flu-vaccine-walk-in-clinics.md';
const hub = readHub('content');
const common = { id: 'bcdfghjklm', day: '2026-11-22', topics: [], places: ['millmere'], hub };
const story = storyDraft({
  ...common,
  title: 'The nurse sat with me all night',
  text: 'She was so kind.',
  consent: 'C-2026-014',
});
const said = youSaidDraft({
  ...common,
  id: 'bcdfghjkl2',
  title: 'You said the door is hard to find',
  said: ['The door is hard to find.'],
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-drafts-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const question = () =>
  questionDraft({
    item: readItemFile(folder, FLU, hub),
    question: 'Can I bring my dog?',
    answer: 'Only assistance dogs can come into the hall.\n\nThere is nowhere to leave a dog outside.',
    asked: '2026-11-22',
    hub,
  });
const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const textAt = (file: string) => readFileSync(join(folder, file), 'utf8');

test('what is written passes the checks of the demonstration hub, and says nothing new against it', async () => {
  const check = () =>
    checkHub({
      hubFolder: folder,
      hub,
      now: '2026-11-22T12:00:00Z',
      ledger: join(folder, 'none'),
      missingGlyphs: () => [],
      newId: () => 'bnwdbnwd22',
      showHidden: true,
    });
  const before = await check();
  const outcomes = [question(), story, said].map((draft) => writeDraft(folder, draft).outcome);
  const after = await check();
  expect(outcomes).toEqual(['written', 'written', 'written']);
  expect(after.items).toBe(before.items + 2);
  expect(after.problems).toEqual(before.problems);
});

test.each<[string, () => Draft]>([
  ['a new item', () => story],
  ['a changed one', question],
])('%s is written whole, with nothing left beside it, and twice is the same as once', (_, made) => {
  const draft = made();
  const first = writeDraft(folder, draft);
  const there = names();
  const again = writeDraft(folder, draft);
  expect([first.outcome, again.outcome]).toEqual(['written', 'already']);
  expect([textAt(first.file), again.file]).toEqual([draft.text, first.file]);
  expect(names()).toEqual(there);
  expect([first.words, again.words]).toEqual([
    expect.stringContaining('commit it'),
    expect.stringContaining('nothing was written'),
  ]);
});

test('a new item never takes the place of another, and is known again under the name that it got', () => {
  writeFileSync(join(folder, story.file), 'Mine.');
  const written = writeDraft(folder, story);
  expect([textAt(story.file), written.file]).toEqual(['Mine.', story.file.replace('.md', '-2.md')]);
  writeFileSync(join(folder, written.file), story.text.replace('so kind', 'very kind'));
  expect(writeDraft(folder, story)).toMatchObject({ outcome: 'already', file: written.file });
});

test('an item that somebody changed in the meantime is left as it is', () => {
  const draft = question();
  const theirs = textAt(FLU).replace('9am to 5pm', '9am to 6pm');
  writeFileSync(join(folder, FLU), theirs);
  expect(writeDraft(folder, draft)).toMatchObject({
    outcome: 'changed',
    words: expect.stringMatching(/^Nothing was written: somebody changed/),
  });
  expect(textAt(FLU)).toBe(theirs);
});

test('an item that is gone is not made again', () => {
  const draft = question();
  renameSync(join(folder, FLU), join(folder, 'news/moved.md'));
  expect(writeDraft(folder, draft)).toMatchObject({
    outcome: 'gone',
    words: expect.stringMatching(/is not there any more/),
  });
  expect(names()).not.toContain(FLU);
});

test('who may read a file stays as it was', () => {
  chmodSync(join(folder, FLU), 0o640);
  writeDraft(folder, question());
  expect(statSync(join(folder, FLU)).mode & 0o777).toBe(0o640);
});

test.each(['hub.yaml', 'news/../hub.md', 'news/../../x.md', '/etc/x.md', 'pages/about.md', 'news/x.txt'])(
  'a draft cannot be written to %s',
  (file) => {
    expect(() => writeDraft(folder, { ...story, file })).toThrow('A draft is for an item of the hub.');
  },
);
