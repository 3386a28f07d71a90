import { expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';

const POST = { posts: 'fs7k2m9qwd whatsapp' };
const URL_THERE = 'https://whatsapp.com/channel/news-example/12';
const kinds = ({ office }: TestDesk) =>
  office.ledger.read(['fs7k2m9qwd']).flatMap(({ kind, account }) => (account === 'whatsapp' ? [kind] : []));

/** A desk on which a run has handed posts to a person. */
async function withHandOver(): Promise<TestDesk> {
  const desk = await openTestDesk();
  await desk.office.post(() => {});
  return desk;
}

test('what a person posted by hand is noted with its address, and not asked for again', async () => {
  await using desk = await withHandOver();
  const editor = await desk.enter();
  expect((await editor.get('/out')).words).toContain('Post it on WhatsApp');
  const page = await editor.post('/settle', { ...POST, outcome: 'posted', url: URL_THERE });
  expect(page.words).toContain('Done Noted by duty editor: fs7k2m9qwd on whatsapp is public.');
  expect((await editor.get('/out')).words).not.toContain('Flu vaccine clinics open on Saturday Alt text');
  expect(kinds(desk)).toContain('settled');
});

test.each([
  ['without its address', { outcome: 'posted', url: '' }, 'Write the address of the post in full'],
  ['with half an address', { outcome: 'posted', url: 'whatsapp.com/x' }, 'beginning with https://'],
  ['with a script for an address', { outcome: 'posted', url: 'javascript:alert(1)' }, 'https://'],
  ['of a correction that is none', { outcome: 'skip', correction: '1.5' }, 'Press one of the buttons'],
  ['without an outcome', { url: URL_THERE }, 'Press one of the buttons of a post.'],
  ['with an outcome that there is not', { outcome: 'burnt' }, 'Press one of the buttons of a post.'],
  ['of no item', { outcome: 'posted', url: URL_THERE, posts: '' }, 'Press one of the buttons of a post.'],
  [
    'of an item that there is not',
    { outcome: 'posted', url: URL_THERE, posts: 'zzzzzzzzzz whatsapp' },
    'nothing to settle',
  ],
])('a post %s is not noted', async (_, fields, why) => {
  await using desk = await withHandOver();
  const before = kinds(desk);
  const editor = await desk.enter();
  const page = await editor.post('/settle', { ...POST, ...fields });
  expect(page.words).toContain('Not done');
  expect(page.words).toContain(why);
  expect(kinds(desk)).toEqual(before);
});

test('a post that is left is not asked for again', async () => {
  await using desk = await withHandOver();
  const editor = await desk.enter();
  expect((await editor.post('/settle', { ...POST, outcome: 'skip' })).words).toContain('is left as it is');
  expect(kinds(desk)).toContain('settled');
});
