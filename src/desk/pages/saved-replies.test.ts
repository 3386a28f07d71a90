import { expect, test } from 'vitest';
import { messageBy } from '../../inbox/store/messages-files.ts';
import { adviceOn } from '../advice.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';
import { repliesFor } from './saved-replies.ts';

function repliesTo({ office }: TestDesk, number: number): readonly string[] {
  const message = messageBy(office.db, number);
  return message ? repliesFor(office, message, adviceOn(office, message)).map(({ name }) => name) : [];
}

test('the replies that the rules name stand first, then those for what it is about, then the others', async () => {
  await using desk = await openTestDesk();
  const danger = await desk.receive('news', { text: 'I want to kill myself. Is the clinic open?' });
  const question = await desk.receive('news', { text: 'Is the clinic open on Sunday?' });
  expect(repliesTo(desk, danger)[0]).toBe('danger-to-life');
  expect(repliesTo(desk, question)[0]).toBe('opening-times');
  expect(repliesTo(desk, question)).toHaveLength(3);
});

test('a reply for a network is offered on its accounts, whatever they are called, and nowhere else', async () => {
  await using desk = await openTestDesk();
  const onBluesky = await desk.receive('news');
  const onFacebook = await desk.receive('facebook', { kind: 'private' });
  expect(repliesTo(desk, onBluesky)).toContain('only-bluesky');
  expect(repliesTo(desk, onFacebook)).not.toContain('only-bluesky');
});

test('a reply is filled in with the page of the item; what cannot be filled in is said, and not sent', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const bare = await editor.get('/in/1?reply=opening-times');
  expect(bare.html).toContain('>\nThe times are here: {link}.</textarea>');
  expect(bare.words).toContain('It still says {link}: write there what belongs there, or take it out.');
  const page = await editor.post('/in/1/answer', { text: 'The times are here: {link}.', do: 'send' });
  expect(page.words).toContain('Not done It still says {link}');
  expect(desk.day.pretends.get('news')?.inbox?.answers()).toEqual([]);
  await editor.post('/in/1/item', { item: 'fs7k2m9qwd' });
  const filled = await editor.get('/in/1?reply=opening-times');
  expect(filled.html).toContain('here: https://news.example.org/news/fs7k2m9qwd/.</textarea>');
  expect(filled.words).not.toContain('It still says');
});
