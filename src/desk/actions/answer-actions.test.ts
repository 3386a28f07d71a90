import { expect, test } from 'vitest';
import { answersTo } from '../../inbox/store/answers-files.ts';
import { messageBy } from '../../inbox/store/messages-files.ts';
import type { Fault } from '../../networks/testing/faults.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';

const WORDS = 'Yes: from 9am to 1pm.';
const sentOn = ({ day }: TestDesk, account = 'news') =>
  day.pretends
    .get(account)
    ?.inbox?.answers()
    .map(({ text }) => text);
/** What was saved when a page was shown. */
const wasOf = (html: string) => /name="was"\s+value="([^"]*)"/.exec(html)?.[1] ?? 'nothing';
const lose = ({ day }: TestDesk, fault: Fault) =>
  day.pretends.get('news')?.fail('com.atproto.repo.putRecord', fault);

test('an answer is sent to whom it is for, its message closed, and the time that they waited told', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text: ` ${WORDS}\r\n\r\nBring a coat. `, do: 'send' });
  expect(page.status).toBe(200);
  expect(page.words).toContain('Done Answered on Bluesky. See it there');
  expect(page.words).toContain('Answered after 1 minute of work');
  expect(sentOn(desk)).toEqual([`${WORDS}\n\nBring a coat.`]);
  expect(messageBy(desk.office.db, 1)?.closed?.because).toBe('answered');
  expect((await editor.get('/in')).words).toContain('Nobody is waiting');
});

test('an answer that is sent twice at once, or again, is sent once', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const [editor, other] = [await desk.enter(), await desk.enter('night editor')];
  const form = { text: WORDS, do: 'send' };
  await Promise.all([editor.post('/in/1/answer', form), other.post('/in/1/answer', form)]);
  expect(sentOn(desk)).toEqual([WORDS]);
});

test('one more answer is sent when its form was made for it, and never in the same words', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { n: '1', text: WORDS, do: 'send' });
  const stale = await editor.post('/in/1/answer', { n: '1', text: 'No.', do: 'send' });
  expect(stale.words).toContain('This message was answered meanwhile, and nothing was sent now.');
  expect(stale.html).toContain('>\nNo.</textarea>');
  const same = await editor.post('/in/1/answer', { n: '2', text: WORDS, do: 'send' });
  expect(same.words).toContain('These very words were sent already.');
  expect(sentOn(desk)).toEqual([WORDS]);
  expect((await editor.get('/in/1')).html).toContain('name="n" value="2"');
  await editor.post('/in/1/answer', { n: '2', text: 'Bring a coat.', do: 'send' });
  expect(sentOn(desk)).toEqual([WORDS, 'Bring a coat.']);
});

test('an answer is saved and counted without being sent', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text: WORDS, do: 'save' });
  expect(page.words).toContain('Saved, and not sent: 21 of 300 characters.');
  expect((await editor.get('/in/1')).html).toContain(`>\n${WORDS}</textarea>`);
  expect(sentOn(desk)).toEqual([]);
});

test.each([
  ['too long to be sent', 'a'.repeat(301), 'send', /It is too long: 301 of 300 characters/],
  ['too long to be saved as one that can be sent', 'a'.repeat(301), 'save', /too long to send: 301 of 300/],
])('words that are %s are shown again with what is wrong, and nothing is sent', async (_, text, act, why) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text, do: act });
  expect(page.status).toBe(422);
  expect(page.html).toContain('<title>Not done: ');
  expect(page.words).toMatch(why);
  expect(page.html).toContain(`>\n${text}</textarea>`);
  expect(sentOn(desk)).toEqual([]);
});

test('an answer without words is none', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text: '  \r\n ', do: 'send' });
  expect(page.status).toBe(422);
  expect(page.words).toContain('There are no words in the box.');
  expect(answersTo(desk.office.db, 1)).toEqual([]);
});

test('words that a network refuses are kept, with what it said', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  lose(desk, 'busy');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(page.status).toBe(422);
  expect(page.words).toContain('Not done');
  expect(page.html).toContain(`>\n${WORDS}</textarea>`);
  expect((await editor.get('/in/1')).words).toContain('It was not sent.');
  expect(sentOn(desk)).toEqual([]);
});

test('words for which it is too late are shown again, and nothing is sent', async () => {
  await using desk = await openTestDesk();
  const id = desk.say('news', {});
  await desk.office.collect(() => {});
  const editor = await desk.enter();
  desk.day.pretends.get('news')?.inbox?.unsay?.(id);
  await desk.office.collect(() => {});
  const page = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(page.status).toBe(422);
  expect(page.words).toContain('Its author has taken it away, so there is nothing to answer.');
  expect(page.words).toContain(WORDS);
  expect(sentOn(desk)).toEqual([]);
});

test('an answer whose call was lost is found on the network, and not sent again', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  lose(desk, 'lost');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(page.words).toContain('It was there already. Nothing was sent again.');
  expect(sentOn(desk)).toEqual([WORDS]);
});

test('an answer that was lost before it was there can be looked for, and is then sent once', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  lose(desk, 'lost before');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  const doubt = await editor.get('/in/1');
  expect(doubt.words).toContain('Was it sent?');
  expect(doubt.words).toContain(WORDS);
  const again = await editor.post('/in/1/answer', { text: 'Something else.', do: 'send' });
  expect(again.words).toMatch(/is being sent, or nobody knows whether it was. Settle that first/);
  expect(again.words).toContain('Something else.');
  expect((await editor.post('/in/1/lost')).words).toContain('It is not there, but may still turn up');
  desk.pass(180_000);
  expect((await editor.post('/in/1/lost')).words).toContain('Send it again: it is safe.');
  await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(sentOn(desk)).toEqual([WORDS]);
  expect((await editor.post('/in/1/lost')).words).toContain('There is none to look for any more.');
});

test.each([
  ['sent', 'Noted: it was sent.', 'answered'],
  ['not sent', 'Noted: it was not sent. You can send it again.', undefined],
])('a person who looked says that it was %s', async (outcome, words, closed) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  lose(desk, 'lost before');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect((await editor.post('/in/1/settle', { outcome: 'maybe' })).words).toContain(
    'There is nothing to settle',
  );
  expect((await editor.post('/in/1/settle', { outcome })).words).toContain(words);
  expect(messageBy(desk.office.db, 1)?.closed?.because).toBe(closed);
  expect((await editor.post('/in/1/settle', { outcome })).words).toContain(
    'There is nothing to settle about this message any more.',
  );
});

test('a second person looks, and only then the answer goes out', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const [editor, second] = [await desk.enter(), await desk.enter('lead nurse')];
  const asked = await editor.post('/in/1/answer', { text: WORDS, do: 'look' });
  expect(asked.words).toContain('Somebody else is asked to look');
  const early = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(early.words).toContain('A second person is to look at it first: duty editor asked for that.');
  expect((await editor.post('/in/1/looked', { says: 'fine' })).words).toMatch(/A second person must look/);
  expect((await second.get('/in')).words).toContain('Asked for by duty editor.');
  expect((await second.get('/in/1')).words).toContain('duty editor asks you to look at this answer');
  expect((await second.post('/in/1/looked', { says: 'change', note: ' ' })).words).toContain(
    'Say what is to be changed',
  );
  await second.post('/in/1/looked', { says: 'change', note: 'Say until when.' });
  const changed = await editor.get('/in/1');
  expect(changed.words).toContain('lead nurse wants it changed. Say until when.');
  const refused = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(refused.words).toContain('Who looked at it wants it otherwise.');
  await editor.post('/in/1/answer', { text: `${WORDS} Until March.`, do: 'save' });
  expect((await second.post('/in/1/looked', { says: 'fine' })).words).toContain('It can be sent now.');
  await editor.post('/in/1/answer', { text: `${WORDS} Until March.`, do: 'send' });
  expect(sentOn(desk)).toEqual([`${WORDS} Until March.`]);
  expect((await second.post('/in/1/looked', { says: 'fine' })).words).toContain(
    'Nobody asks for a look at this answer any more.',
  );
});

test('a saved reply is put into the box, with the page of its item, and not sent', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/item', { item: 'fs7k2m9qwd' });
  const page = await editor.get('/in/1?reply=opening-times');
  expect(page.html).toContain('>\nThe times are here: https://news.example.org/news/fs7k2m9qwd/.</textarea>');
  expect(answersTo(desk.office.db, 1)).toEqual([]);
});

test('a person may be answered again', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect((await editor.get('/in/1')).words).toContain('Answer again');
  const stale = await editor.post('/in/1/answer', { text: 'And on Monday too.', do: 'send', n: '1' });
  expect(stale.words).toContain('Not done This message was answered meanwhile, and nothing was sent now.');
  expect(stale.words).toContain('And on Monday too.');
  await editor.post('/in/1/answer', { text: 'And on Monday too.', do: 'send', n: '2' });
  expect(sentOn(desk)).toEqual([WORDS, 'And on Monday too.']);
});

test('what somebody else wrote meanwhile is shown before it is written over', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const [editor, other] = [await desk.enter(), await desk.enter('night editor')];
  const was = wasOf((await editor.get('/in/1')).html);
  await other.post('/in/1/answer', { text: 'Theirs.', do: 'save', was });
  const page = await editor.post('/in/1/answer', { text: 'Mine.', do: 'send', was });
  expect(page.words).toContain('Not done night editor has written an answer meanwhile.');
  expect(page.words).toContain('Theirs.');
  expect(page.html).toContain('>\nMine.</textarea>');
  expect(sentOn(desk)).toEqual([]);
  await editor.post('/in/1/answer', { text: 'Mine.', do: 'send', was: wasOf(page.html) });
  expect(sentOn(desk)).toEqual(['Mine.']);
});

test('who writes on at an older page of their own is not stopped', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const was = wasOf((await editor.get('/in/1')).html);
  await editor.post('/in/1/answer', { text: 'First.', do: 'save', was });
  await editor.post('/in/1/answer', { text: 'Second.', do: 'send', was });
  expect(sentOn(desk)).toEqual(['Second.']);
});

test('a saved reply that is put over what was saved leaves that to be read', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: 'My own words.', do: 'save' });
  const page = await editor.get('/in/1?reply=danger-to-life');
  expect(page.words).toContain('duty editor wrote this before, and it is saved still');
  expect(page.words).toContain('My own words.');
});

test('an answer of which nobody knows is looked for where its message stood, though its author took that away', async () => {
  await using desk = await openTestDesk();
  const facebook = desk.day.pretends.get('facebook');
  const id = desk.say('facebook', { kind: 'private' });
  await desk.office.collect(() => {});
  facebook?.fail(facebook.inbox?.decides('answer', 'private') ?? '', 'lost before');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  facebook?.inbox?.unsay?.(id);
  desk.pass(3_600_000);
  await desk.office.collect(() => {});
  expect(messageBy(desk.office.db, 1)).toMatchObject({ text: '', author: { id: '', name: '' } });
  expect(messageBy(desk.office.db, 1)?.handle).not.toEqual({});
  await editor.post('/in/1/lost');
  expect(answersTo(desk.office.db, 1)[0]?.stands.state).toBe('failed');
  expect(messageBy(desk.office.db, 1)?.handle).toEqual({});
});

test('while somebody else sends an answer to the same message, nothing is done with ours, and its words stay', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  let end = () => {};
  desk.tools.jobs.start('message 1', { title: 'Sending the answer', back: '/in/1' }, async () => {
    await new Promise<void>((resolve) => (end = resolve));
    return { ok: true, lines: [] };
  });
  const page = await editor.post('/in/1/answer', { text: WORDS, do: 'send' });
  expect(page.words).toContain('Somebody else is just sending an answer to this message');
  expect(page.html).toContain(`${WORDS}</textarea>`);
  expect(sentOn(desk)).toEqual([]);
  end();
});
