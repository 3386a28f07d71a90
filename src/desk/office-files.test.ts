import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersTo } from '../inbox/store/answers-files.ts';
import { bluesky } from '../networks/bluesky.ts';
import { auditOf } from '../inbox/store/audit-files.ts';
import { openTestDesk, type TestDesk } from './testing/open-test-desk.ts';

const FORM = { text: 'Yes, from 9am.', do: 'send' };
const sent = ({ day }: TestDesk) => day.pretends.get('news')?.inbox?.answers().length;
const signIns = ({ day }: TestDesk) =>
  day.pretends.get('news')?.calls.filter((call) => call === 'com.atproto.server.createSession').length;

describe('two desks over one store', () => {
  test('see the same messages, and do not answer one twice', async () => {
    await using first = await openTestDesk();
    await using second = await openTestDesk({ beside: first });
    await first.receive('news');
    const [editor, other] = [await first.enter('duty editor'), await second.enter('night editor')];
    expect((await other.get('/in')).words).toContain('1 message waiting');
    const both = await Promise.all([editor.post('/in/1/answer', FORM), other.post('/in/1/answer', FORM)]);
    expect(sent(first)).toBe(1);
    expect(both.filter(({ words }) => words.includes('Done Answered on Bluesky.'))).toHaveLength(1);
    expect((await editor.get('/in')).words).toContain('Nobody is waiting');
    expect((await other.get('/in')).words).toContain('Nobody is waiting');
  });

  test('do not send what the other has changed meanwhile', async () => {
    await using first = await openTestDesk();
    await using second = await openTestDesk({ beside: first });
    await first.receive('news');
    const [editor, other] = [await first.enter('duty editor'), await second.enter('night editor')];
    const slow = first.day.pretends.get('news');
    await editor.post('/in/1/answer', { ...FORM, do: 'save' });
    const [mine] = await Promise.all([
      editor.post('/in/1/answer', FORM),
      other.post('/in/1/answer', { text: 'No.', do: 'save' }),
    ]);
    expect(slow?.inbox?.answers().map(({ text }) => text)).not.toContain('No.');
    expect(mine.words).toMatch(/Answered on Bluesky|Somebody has changed the answer meanwhile/);
  });

  test('bring each message once, though both ask at the same time', async () => {
    await using first = await openTestDesk();
    await using second = await openTestDesk({ beside: first });
    first.say('news', {});
    first.say('news', {});
    await Promise.all([first.office.collect(() => {}), second.office.collect(() => {})]);
    expect(first.office.db.prepare('SELECT count(*) AS n FROM messages').get()).toEqual({ n: 2 });
    expect(auditOf(second.office.db, 1).map(({ what }) => what)).toEqual(['came in']);
  });
});

describe('a second store of one hub', () => {
  const elsewhere = (first: TestDesk) => ({ beside: first, private: join(first.folder, 'elsewhere') });

  test('brings and shows messages, and answers none: what was written is kept', async () => {
    await using first = await openTestDesk();
    await first.receive('news');
    await first.receive('news');
    await (await first.enter()).post('/in/1/answer', FORM);
    await using second = await openTestDesk(elsewhere(first));
    await second.office.collect(() => {});
    const other = await second.enter('night editor');
    const page = await other.post('/in/2/answer', FORM);
    expect(page.status).toBe(422);
    expect(page.words).toMatch(
      /Not done Messages to this account are answered from another computer, or another folder, since Monday 23 November 2026, 9:05am \(duty editor\)\. Nothing was sent/,
    );
    expect(page.words).toContain('--take-over');
    expect(page.html).toContain('>\nYes, from 9am.</textarea>');
    expect(answersTo(second.office.db, 2).map(({ text }) => text)).toEqual([FORM.text]);
    expect(sent(first)).toBe(1);
  });

  test('answers once a person lets it take over, and the first is refused from then on', async () => {
    await using first = await openTestDesk();
    await first.receive('news');
    await first.receive('news');
    await first.receive('news');
    const editor = await first.enter();
    await editor.post('/in/1/answer', FORM);
    first.pass(60_000);
    await using second = await openTestDesk({ ...elsewhere(first), takeOver: true, startsLater: 120_000 });
    await second.office.collect(() => {});
    const taken = await (await second.enter('night editor')).post('/in/2/answer', FORM);
    expect(taken.words).toContain('Answered on Bluesky.');
    first.pass(120_000);
    const refused = await editor.post('/in/3/answer', FORM);
    expect(refused.words).toMatch(/answered from another computer.*\(night editor\)\. Nothing was sent/);
    expect(sent(first)).toBe(2);
  });

  test('is the same folder on another computer, as a shared drive shows it', async () => {
    await using first = await openTestDesk();
    await first.receive('news');
    await first.receive('news');
    await (await first.enter()).post('/in/1/answer', FORM);
    await using second = await openTestDesk({ beside: first, host: 'desk-2' });
    const page = await (await second.enter()).post('/in/2/answer', FORM);
    expect(page.words).toContain('Nothing was sent');
    expect(sent(first)).toBe(1);
  });
});

test('an account is signed in once for all that is done in half an hour, and anew from then on', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', FORM);
  await desk.office.collect(() => {});
  expect(signIns(desk)).toBe(1);
  desk.pass(30 * 60_000);
  await desk.office.collect(() => {});
  expect(signIns(desk)).toBe(2);
});

test('a sign-in that was refused is tried again with the next question', async () => {
  await using desk = await openTestDesk();
  desk.day.pretends.get('news')?.fail('com.atproto.server.createSession', 'unavailable');
  const [refused] = await desk.office.collect(() => {});
  expect(refused?.why).toBeDefined();
  const [asked] = await desk.office.collect(() => {});
  expect(asked?.why).toBeUndefined();
});

test('a fault of ours at a sign-in fails the question, and neither the desk nor the next question', async () => {
  const network = { ...bluesky, signIn: bluesky.signIn };
  await using desk = await openTestDesk({ around: { networkOf: () => network } });
  Object.assign(network, { signIn: () => Promise.reject(new RangeError('We made a mistake.')) });
  await expect(desk.office.collect(() => {})).rejects.toThrow('We made a mistake.');
  await new Promise(setImmediate);
  Object.assign(network, { signIn: bluesky.signIn });
  expect((await desk.office.collect(() => {}))[0]?.why).toBeUndefined();
});

test('posting waits for a run that has the ledger, and says so', async () => {
  await using desk = await openTestDesk({ around: { isAlive: () => true } });
  mkdirSync(join(desk.folder, 'ledger'), { recursive: true });
  const held = desk.office.post(() => {});
  const { exitCode, trouble } = await desk.office.post(() => {});
  expect([exitCode, trouble]).toEqual([1, expect.stringMatching(/\w{4,}/)]);
  expect((await held).trouble).toBeUndefined();
});

test.each([
  [
    'in a repository of git',
    (desk: TestDesk) => join(desk.folder, 'repository', 'private'),
    /repository of git/,
  ],
  ['of another hub', (desk: TestDesk) => join(desk.folder, 'theirs'), /those of another hub/],
])('a private folder that is %s is refused in words', async (_, folder, why) => {
  await using desk = await openTestDesk();
  mkdirSync(join(desk.folder, 'repository', '.git'), { recursive: true });
  const theirs = await openTestDesk({ private: join(desk.folder, 'theirs') });
  theirs.office.db.exec("UPDATE about SET value = 'other.example,2026' WHERE name = 'hub'");
  await theirs[Symbol.asyncDispose]();
  await expect(
    openTestDesk({ beside: desk, private: folder(desk), around: { invented: false } }),
  ).rejects.toThrow(why);
});

test('a saved reply that is wrong stops the desk before it opens, by file and line', async () => {
  await using desk = await openTestDesk();
  writeFileSync(
    join(desk.folder, 'hub/replies/wrong.md'),
    '---\ntitle: T\nfor: [question]\n---\n\n{nobody}\n',
  );
  await expect(openTestDesk({ beside: desk })).rejects.toThrow(/replies\/wrong\.md:6/);
});

describe('what the site publishes', () => {
  const site = ({ folder }: TestDesk) => join(folder, 'items.json');

  test('is read anew by pages, but not by each', async () => {
    await using desk = await openTestDesk();
    const editor = await desk.enter();
    writeFileSync(site(desk), JSON.stringify({ ...desk.office.manifest(), items: [] }));
    await editor.get('/out');
    expect(desk.office.manifest().items).not.toEqual([]);
    desk.pass(60_000);
    await editor.get('/out');
    expect(desk.office.manifest().items).toEqual([]);
  });

  test('stands as it was read last while it cannot be read, and each page says so until it can', async () => {
    await using desk = await openTestDesk();
    const editor = await desk.enter();
    const { items } = desk.office.manifest();
    const published = readFileSync(site(desk));
    rmSync(site(desk));
    desk.pass(60_000);
    const pages = [await editor.get('/'), await editor.get('/out'), await editor.get('/accounts')];
    expect(pages.filter(({ words }) => !words.includes('this page may be out of date'))).toEqual([]);
    expect(desk.office.manifest().items).toEqual(items);
    writeFileSync(site(desk), published);
    desk.pass(60_000);
    expect((await editor.get('/')).words).not.toContain('out of date');
  });
});
