import { afterAll, beforeAll, expect, test } from 'vitest';
import { markupOf } from '../../src/desk/testing/markup-of.ts';
import { openTestDesk, type TestDesk } from '../../src/desk/testing/open-test-desk.ts';
import type { Shown, Visitor } from '../../src/desk/testing/visitor.ts';
import { whoWaits } from '../../src/desk/waiting.ts';
import { htmlFaults } from '../../src/html/testing/html-faults.ts';
import { cpuMs } from '../../src/hub/testing/cpu-time.ts';
import { waitingMessages } from '../../src/inbox/store/messages-files.ts';
import { EXAMPLES } from '../../src/inbox/triage/examples/all.ts';
import { HOSTILE_NAMES, hostileMessages } from './hostile-messages.ts';

const COUNT = 10_000;

/** How many of their pages are opened: each piece stands in some twenty of them. */
const SAMPLE = 300;

const ALL = hostileMessages(COUNT, 20_261_123);

let desk: TestDesk;
let editor: Visitor;
/** The elements and attributes of pages whose messages hold no markup. */
let ours: ReadonlySet<string>;
/** Once, for the desk lets nobody open more than 600 pages a minute. */
let sample: readonly Shown[];

beforeAll(async () => {
  ours = await markupOfPlainPages();
  desk = await openTestDesk();
  for (const message of ALL) desk.say('news', message);
  await desk.office.collect(() => {});
  desk.office.db.function('name_of', (number) => HOSTILE_NAMES[Number(number) % HOSTILE_NAMES.length] ?? '');
  desk.office.db.exec('UPDATE messages SET author_shown = name_of(number)');
  editor = await desk.enter();
  const step = COUNT / SAMPLE;
  sample = await Promise.all(
    Array.from({ length: SAMPLE }, (_, n) => editor.get(`/in/${1 + Math.floor(n * step)}`)),
  );
});
afterAll(() => desk[Symbol.asyncDispose]());

test('all of ten thousand hostile messages are kept, each once, as they were written', () => {
  const kept = waitingMessages(desk.office.db).map(({ text }) => text);
  const written = ALL.map(({ text }) => text.toWellFormed().replaceAll('\0', '\uFFFD'));
  expect(kept.length).toBe(COUNT);
  expect(kept.filter((text, n) => text !== written[n])).toEqual([]);
});

test('nothing that they wrote changed the store', () => {
  const tables = desk.office.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['messages', 'answers', 'answer_events', 'drafts', 'audit']),
  );
  expect(desk.office.db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

test('who waits is told in order, in a few seconds the first time and in less than one from then on', () => {
  const first = took(() => whoWaits(desk.office));
  const again = took(() => whoWaits(desk.office));
  expect(whoWaits(desk.office)).toHaveLength(COUNT);
  expect(first).toBeLessThan(10_000);
  expect(again).toBeLessThan(1000);
});

test.each(['/', '/in', '/accounts', '/out'])(
  '%s holds no markup but ours, and is valid HTML',
  async (path) => {
    const page = await editor.get(path);
    expect(page.status).toBe(200);
    expect(foreign(page.html)).toEqual([]);
    expect(await htmlFaults(page.html)).toEqual([]);
  },
);

test('the list shows the most urgent, and says how many more there are', async () => {
  const { words } = await editor.get('/in');
  expect(words).toContain('10000 messages waiting');
  expect(words).toContain('These are the 200 most urgent. 9800 more wait after them.');
});

test('the page of each of a sample shows their words and no markup of theirs', () => {
  expect(sample.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([]);
  expect(sample.flatMap(({ html }) => foreign(html))).toEqual([]);
  const shown = sample.filter(({ words }) => words.includes('alert(1)'));
  expect(shown.length).toBeGreaterThan(50);
});

test('a sample of them is valid HTML, which no parser has to guess at', async () => {
  const pages = sample.filter((_, n) => n % 6 === 0);
  const faults = await Promise.all(pages.map(({ html }) => htmlFaults(html)));
  expect(faults.flat()).toEqual([]);
});

test('no page turns the direction of ours, or holds what no terminal should be sent', () => {
  const aside = /<bdi>[\s\S]*?<\/bdi>|<textarea[\s\S]*?<\/textarea>/g;
  const bare = sample.map(({ html }) => html.replaceAll(aside, ''));
  // oxlint-disable-next-line no-control-regex
  expect(bare.filter((html) => /[\u202A-\u202E\u2066-\u2069\0\u001B]/.test(html))).toEqual([]);
});

test('each can be answered, closed and made a draft of, as any other', async () => {
  const [one] = whoWaits(desk.office);
  const path = `/in/${one?.message.number}`;
  const draft = await editor.post(`${path}/draft`, {
    kind: 'you said',
    youSaidTitle: 'A',
    said: one?.message.text ?? '',
  });
  expect(foreign(draft.html)).toEqual([]);
  const sent = await editor.post(`${path}/answer`, { text: 'Thank you.', do: 'send' });
  expect(sent.words).toContain('Answered on Bluesky.');
  expect(waitingMessages(desk.office.db)).toHaveLength(COUNT - 1);
});

function took(work: () => unknown): number {
  const began = cpuMs();
  work();
  return cpuMs() - began;
}

/** What stands on a page as markup and was not written by us. */
function foreign(html: string): readonly string[] {
  return [...markupOf(html)].filter((one) => !ours.has(one));
}

async function markupOfPlainPages(): Promise<ReadonlySet<string>> {
  await using plain = await openTestDesk();
  const texts = Object.values(EXAMPLES).flatMap(({ yes }) =>
    yes.slice(0, 3).map((one) => (typeof one === 'string' ? one : one.text)),
  );
  for (const text of texts) plain.say('news', { text });
  await plain.office.collect(() => {});
  const visitor = await plain.enter();
  await visitor.post('/in/1/draft', { kind: 'poem' });
  const kept = await visitor.post('/in/1/draft', { kind: 'you said', youSaidTitle: 'A', said: 'B' });
  const refused = await visitor.post('/in/1/draft', { kind: 'you said', youSaidTitle: 'A', said: '' });
  const pages = await Promise.all(
    ['/', '/in', '/accounts', '/out', ...texts.map((_, n) => `/in/${n + 1}`)].map(visitor.get),
  );
  return new Set([...pages, kept, refused].flatMap(({ html }) => [...markupOf(html)]));
}
