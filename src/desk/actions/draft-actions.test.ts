import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftsOf } from '../../inbox/store/drafts-files.ts';
import { FLU_FILE } from '../testing/hub-for-tests.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';

const QUESTION = { kind: 'question', question: 'Is it open on Sunday?', answer: 'No, only on Saturday.' };
const STORY = {
  kind: 'story',
  title: 'In and out in ten minutes',
  consent: 'C-2026-014',
  story: 'They were so kind to my dad.',
};
const YOU_SAID = { kind: 'you said', youSaidTitle: 'Parking', said: 'Nobody can park there.' };

const fluFile = ({ folder }: TestDesk) =>
  readFileSync(join(folder, 'hub/news/2026/2026-11-20-flu.md'), 'utf8');
const files = ({ folder }: TestDesk) => readdirSync(join(folder, 'hub/news/2026')).toSorted();
const drafts = ({ office }: TestDesk) => draftsOf(office.db, 1);

test('a question becomes part of its item once a person approves it, and not before', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news', { text: 'Is it open on Sunday? My number is 01632 960 123' });
  const editor = await desk.enter();
  await editor.post('/in/1/item', { item: 'fs7k2m9qwd' });
  const made = await editor.post('/in/1/draft', QUESTION);
  expect(made.words).toContain('Done The draft is made. Read it below, and approve it.');
  expect(fluFile(desk)).toBe(FLU_FILE);
  expect((await editor.get('/')).words).toContain('A draft to approve: news/2026/2026-11-20-flu.md');
  const approved = await editor.post('/drafts/1', { decision: 'approved' });
  expect(approved.words).toMatch(/Done news\/2026\/2026-11-20-flu\.md is changed/);
  expect(fluFile(desk)).toContain('Is it open on Sunday?');
  expect(drafts(desk).map(({ state }) => state)).toEqual(['approved']);
});

test('a story with a consent reference becomes a draft file that readers do not see', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/draft', STORY);
  await editor.post('/drafts/1', { decision: 'approved' });
  expect(files(desk)).toHaveLength(2);
  const text = readFileSync(join(desk.folder, 'hub/news/2026', files(desk)[1] ?? ''), 'utf8');
  expect(text).toMatch(/C-2026-014[\s\S]*draft: true[\s\S]*They were so kind to my dad/);
});

test('what people said becomes the start of a "You said, we did"', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/draft', YOU_SAID);
  await editor.post('/drafts/1', { decision: 'approved' });
  const text = readFileSync(join(desk.folder, 'hub/news/2026', files(desk)[1] ?? ''), 'utf8');
  expect(text).toMatch(/Nobody can park there[\s\S]*draft: true/);
});

test.each([
  ['a question about no item', QUESTION, 'The item that this message is about is not in the hub’s folder'],
  ['a story without consent', { ...STORY, consent: ' ' }, 'Nobody has recorded that this person agrees'],
  ['a story without words', { ...STORY, story: '' }, 'There are no words here.'],
  [
    'a "You said, we did" with an address',
    { ...YOU_SAID, said: 'anna.k@gmail.com said so' },
    'holds what looks',
  ],
  ['a mark of what was taken out', { ...YOU_SAID, said: 'I am [a phone number]' }, 'Square brackets still'],
  ['nothing that we know', { kind: 'poem' }, 'Choose what to make of it.'],
])('%s makes no draft', async (_, form, why) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/draft', form);
  expect(page.status).toBe(422);
  expect(page.words).toContain('Not done');
  expect(page.words).toContain(why);
  expect(drafts(desk)).toEqual([]);
  expect(files(desk)).toHaveLength(1);
});

test.each([
  ['story', { ...STORY, consent: '' }, ['value="In and out in ten minutes"', '>\nThey were so kind']],
  ['question', QUESTION, []],
  [
    'you said',
    { ...YOU_SAID, said: 'anna.k@gmail.com' },
    ['value="Parking"', '>\nanna.k@gmail.com</textarea>'],
  ],
])('what was written for a %s that was not made stands there still, open', async (_, form, kept) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/draft', form);
  expect(kept.filter((words) => !page.html.includes(words))).toEqual([]);
  expect(page.html).toMatch(/<details[^>]* open>/);
});

test('a draft is dropped, and only when a person says so', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/draft', YOU_SAID);
  expect((await editor.post('/drafts/1', {})).words).toContain('Not done Approve it, or drop it.');
  expect(drafts(desk).map(({ state }) => state)).toEqual(['open']);
  expect((await editor.post('/drafts/1', { decision: 'dropped' })).words).toContain('Done Dropped.');
  const late = await editor.post('/drafts/1', { decision: 'approved' });
  expect(late.words).toContain('somebody has decided on it');
  expect(files(desk)).toHaveLength(1);
  expect((await editor.post('/drafts/77', { decision: 'approved' })).words).toContain(
    'is not there any more',
  );
});

test('a draft for an item that somebody changed meanwhile stays a draft', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/item', { item: 'fs7k2m9qwd' });
  await editor.post('/in/1/draft', QUESTION);
  await editor.post('/in/1/draft', { ...QUESTION, question: 'Is there parking?' });
  await editor.post('/drafts/1', { decision: 'approved' });
  const page = await editor.post('/drafts/2', { decision: 'approved' });
  expect(page.words).toContain('Nothing was written: somebody changed');
  expect(drafts(desk).map(({ state }) => state)).toEqual(['approved', 'open']);
});

test('of a message that its author took away no draft is made, and none that was not approved is left', async () => {
  await using desk = await openTestDesk();
  const id = desk.say('news', { text: 'CANARY: Nobody can park there.' });
  await desk.office.collect(() => {});
  const editor = await desk.enter();
  await editor.post('/in/1/draft', { ...YOU_SAID, said: 'CANARY one' });
  await editor.post('/drafts/1', { decision: 'dropped' });
  await editor.post('/in/1/draft', { ...YOU_SAID, said: 'CANARY two' });
  desk.day.pretends.get('news')?.inbox?.unsay?.(id);
  await desk.office.collect(() => {});
  expect(drafts(desk)).toEqual([]);
  const page = await editor.post('/in/1/draft', YOU_SAID);
  expect(page.words).toContain('Its author has taken it away, so nothing is made of it.');
  expect(readFileSync(join(desk.folder, 'private/inbox.sqlite'), 'latin1')).not.toContain('CANARY');
});
