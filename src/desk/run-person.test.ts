import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersTo } from '../inbox/store/answers-files.ts';
import { waitingMessages } from '../inbox/store/messages-files.ts';
import { instantFromMs } from '../news/times.ts';
import { runPerson, type PersonOptions } from './run-person.ts';
import { openTestDesk, type TestDesk } from './testing/open-test-desk.ts';

/** A desk that two people wrote to, one of whom was answered. */
async function deskOfTwo(): Promise<TestDesk> {
  const desk = await openTestDesk();
  await desk.receive('news', { author: 'anna', text: 'CANARYTEXT one' });
  await desk.receive('news', { author: 'anna', text: 'CANARYTEXT two' });
  await desk.receive('news', { author: 'ben', text: 'Of Ben' });
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: 'CANARYANSWER', do: 'send' });
  return desk;
}

function run(desk: TestDesk, options: Omit<PersonOptions, 'by'>): { code: number; printed: string } {
  const printed: string[] = [];
  const code = runPerson(
    { by: 'IG lead', hub: join(desk.folder, 'hub'), private: join(desk.folder, 'private'), ...options },
    {
      env: {},
      clock: () => Date.parse('2026-11-23T10:00:00Z'),
      momentOf: (_, __, ms) => instantFromMs(ms),
      random: () => 'r1',
      print: (line) => void printed.push(line),
      computer: { platform: 'linux', home: desk.folder, env: {} },
      me: { pid: 1, host: 'desk-1' },
    },
  );
  return { code, printed: printed.join('\n') };
}

test('an export holds all of one person, with our answers, and nothing of others; only its owner may read it', async () => {
  await using desk = await deskOfTwo();
  const to = join(desk.folder, 'export.json');
  const { code, printed } = run(desk, { act: 'export', name: '@anna.test', to });
  expect([code, printed]).toEqual([
    0,
    `2 messages of this person, and our answers, are in ${to}. Only you can read it: give it to them, then delete it.`,
  ]);
  const text = readFileSync(to, 'utf8');
  expect(JSON.parse(text).messages).toHaveLength(2);
  expect(text).toMatch(/CANARYTEXT one[\s\S]*CANARYANSWER[\s\S]*CANARYTEXT two/);
  expect(text).not.toContain('Of Ben');
  expect(statSync(to).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('an export takes the place of no file', async () => {
  await using desk = await deskOfTwo();
  const to = join(desk.folder, 'export.json');
  writeFileSync(to, 'mine');
  const { code, printed } = run(desk, { act: 'export', name: 'anna.test', to });
  expect([code, printed]).toEqual([
    1,
    'There is a file of that name already. Nothing was written: name a new one.',
  ]);
  expect(readFileSync(to, 'utf8')).toBe('mine');
});

test('of a person who is erased no word is left, and others keep theirs', async () => {
  await using desk = await deskOfTwo();
  const { code, printed } = run(desk, { act: 'erase', name: 'ANNA.test' });
  expect(code).toBe(0);
  expect(printed).toMatch(/^2 messages of this person erased, with our answers to them/);
  expect(readFileSync(join(desk.folder, 'private/inbox.sqlite'), 'latin1')).not.toMatch(/CANARY|anna\.test/);
  expect(waitingMessages(desk.office.db).map(({ text }) => text)).toEqual(['Of Ben']);
  expect(answersTo(desk.office.db, 1)).toEqual([]);
  await desk.office.collect(() => {});
  expect(waitingMessages(desk.office.db)).toHaveLength(1);
});

test.each(['@anna.test', 'nobody', '%', "' OR 1=1 --", '@'])(
  'the name is never repeated, whoever it is: %s',
  async (name) => {
    await using desk = await deskOfTwo();
    const erased = run(desk, { act: 'erase', name, account: 'facebook' });
    expect(erased).toEqual({
      code: 0,
      printed: 'Nothing of this person is kept here. Nothing was changed.',
    });
    const audit = JSON.stringify(desk.office.db.prepare('SELECT * FROM audit').all());
    expect(audit).not.toContain('anna');
    expect(waitingMessages(desk.office.db)).toHaveLength(2);
  },
);
