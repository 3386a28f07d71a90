import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPosts, answersTo } from '../../src/inbox/store/answers-files.ts';
import { closedMessages, waitingMessages } from '../../src/inbox/store/messages-files.ts';
import type { KeptMessage } from '../../src/inbox/kept-message.ts';
import { fold } from '../../src/ledger/fold.ts';
import { RESIDENTS } from '../../src/desk/demonstration/residents.ts';
import { startBrowser } from './browser.ts';
import { openDesk, type OpenDesk } from './open-desk.ts';

const ITEM = 'bcdfghjkl2';
const FILE = 'news/2026/2026-11-23-critical-incident.md';
const TITLE = 'Critical incident declared at Fennaby Hospital';
const ALERT = `---
id: ${ITEM}
title: ${TITLE}
summary: Come to A&E only if you need it urgently. Come to appointments unless we call you. We will say more by noon.
published: 2026-11-23 09:00
kind: alert
topics: [hospitals, urgent-care]
places: [fennaby]
expires: 2026-11-23 21:00
---

We have declared a critical incident at Fennaby Hospital.

## What you should do

- Call 999 or go to A&E if somebody's life is at risk.
- For anything else that cannot wait, use [NHS 111 online](https://111.nhs.uk/) or call 111.

## What happens next

We will say more on this page by noon.
`;
const OVER = `changes:
  - at: 2026-11-23 10:30
    state: stood-down
    what: The critical incident is over. A&E is back to normal.
`;

/** What people say of the alert; a word of each is found nowhere else. */
const FRIGHTENED =
  'My husband has chest pain and you tell us to stay away? I am so scared, I can’t cope with this. fernwhistle';
const ASKED =
  'Is my scan at Fennaby this afternoon still on? Ring me please, Mrs Quillfeather, 07700 900123. mothglow';
const IN_PRIVATE =
  'My son has an operation at Fennaby today. Should we come? He must not eat, he says. thornlark';
const QUESTION = 'Are scans at Fennaby still on?';

/** How each network tells that an alert is over: in the post itself, in one that answers it, or in one that takes its place. */
const TOLD = {
  bluesky: 'answered',
  facebook: 'edited',
  instagram: 'answered',
  linkedin: 'answered',
  mastodon: 'edited',
  telegram: 'edited',
  threads: 'answered',
  x: 'posted anew',
};
const ACCOUNTS = Object.keys(TOLD);

let browser: Browser;
let desk: OpenDesk;
let page: Page;
let clicks = 0;

beforeAll(async () => {
  [browser, desk] = await Promise.all([startBrowser(), openDesk()]);
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
  await desk.end();
});

async function press(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}

const main = (): Locator => page.getByRole('main');
const button = (name: RegExp): Locator => page.getByRole('button', { name });
const section = (name: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });
const said = (): Locator => main().getByRole('status');

/** Everybody who wrote, in the order in which they came. */
function messages(): readonly KeptMessage[] {
  const { db } = desk.office;
  return [...waitingMessages(db), ...closedMessages(db, 1000)].toSorted((a, b) => a.number - b.number);
}

function messageOf(author: string): KeptMessage {
  const found = messages().find(({ author: { name } }) => name.toLowerCase().includes(author.toLowerCase()));
  if (!found) throw new Error(`No message of ${author} is kept.`);
  return found;
}

/** What the pretend servers have of our answers to a message. */
const answersThere = ({ account, id }: KeptMessage) =>
  desk
    .inbox(account)
    .answers()
    .filter(({ to }) => to === id);

/** Presses a button that begins work, and waits on its page until it is over. */
async function work(name: RegExp): Promise<string> {
  await press(button(name));
  const goOn = page.getByRole('link', { name: 'Go on' });
  await goOn.waitFor();
  const words = await main().innerText();
  await press(goOn);
  return words;
}

/** Declares, changes or ends the alert, and builds the site. */
async function publish(text: string): Promise<void> {
  writeFileSync(join(desk.hub, FILE), text);
  await desk.build();
  desk.goOn(1);
}

/** How the alert stands on each account, by the ledger. */
const standing = () => fold(desk.office.ledger.read([ITEM]));

function receiptOn(account: string): string {
  const found = standing().find((one) => one.account === account)?.posted?.post;
  if (found === undefined) throw new Error(`The alert is not on ${account}.`);
  return found;
}

/** How each account tells that the alert is over, by what stands there. */
function toldOver(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ACCOUNTS.map((account) => {
      const first = standing().find((one) => one.account === account)?.posted?.post;
      const over = desk
        .pretend(account)
        .posts()
        .filter(({ text }) => text.startsWith('Stood down: The critical incident'));
      const [post, ...more] = over;
      if (!post || more.length > 0) return [account, `told ${over.length} times`];
      return [account, post.id === first ? 'edited' : post.replyTo === first ? 'answered' : 'posted anew'];
    }),
  );
}

/** The posts of an account by the ledger, our answers to people by the private store, and what its server has. */
function bothSides(account: string) {
  const { office } = desk;
  const events = office.ledger.read(office.manifest().items.map(({ id }) => id));
  const postsOf = (kind: 'receipt' | 'deleted') =>
    events.flatMap((event) => (event.kind === kind && event.account === account ? [event.post] : []));
  return {
    ledger: postsOf('receipt').filter((post) => !postsOf('deleted').includes(post)),
    answers: answerPosts(office.db, account, 0),
    there: desk
      .pretend(account)
      .posts()
      .map(({ id }) => id)
      .filter((post) => !messages().some(({ id }) => id === post)),
  };
}

/** What of people is in a text: a word or a name that stands nowhere but in what they sent, or how it ends. */
function tracesIn(text: string): readonly string[] {
  const sent = [...RESIDENTS.map((one) => one.text), FRIGHTENED, ASKED, IN_PRIVATE];
  const ends = sent.map((words) => words.slice(-40));
  const authors = [...RESIDENTS.map(({ author = '' }) => author), 'celandine', 'Quillfeather', 'Harebell'];
  const lower = text.toLowerCase();
  const words = ['fernwhistle', 'mothglow', 'thornlark', '900123'];
  return [...ends, ...authors, ...words].filter((trace) => lower.includes(trace.toLowerCase()));
}

async function openMessage(author: string): Promise<KeptMessage> {
  const message = messageOf(author);
  await press(section('In'));
  await press(main().locator(`a[href="/in/${message.number}"]`).first());
  return message;
}

/** Puts the first saved reply into the box, and sends it. */
/** Goes back to the page from which an answer was sent, and sends it again. */
async function sendFormOnceMore(): Promise<void> {
  await page.goBack();
  await press(button(/^Send answer/));
}

async function answerByReply(): Promise<void> {
  await press(button(/into the box/));
  await press(button(/^Send answer/));
}

test('a newcomer finds the message that matters most, and answers it, with six clicks', async () => {
  clicks = 0;
  await page.goto(desk.link());
  await press(button(/^Sign in/));
  await press(main().getByRole('listitem').first().getByRole('link').first());
  const bramble = messageOf('bramble');
  expect(page.url()).toContain(`/in/${bramble.number}`);
  await answerByReply();
  expect(await said().innerText()).toContain('Answered on Bluesky');
  expect(answersThere(bramble)).toEqual([
    { text: expect.stringContaining('Samaritans'), to: bramble.id, readers: 'everybody' },
  ]);
  expect(clicks).toBeLessThanOrEqual(6);
});

test('an alert that is declared stands in the plan, and is posted from the desk', async () => {
  await publish(ALERT);
  await press(section('Out'));
  expect(await main().innerText()).toContain(TITLE);
  expect(await work(/^Post what is due/)).toContain(`${TITLE}, on bluesky: Posted to Bluesky.`);
  expect(standing().flatMap(({ account, posted }) => (posted ? [account] : []))).toEqual(
    expect.arrayContaining([...desk.day.pretends.keys()]),
  );
});

test('it is posted by hand where no program may, and that is noted once its address is right', async () => {
  await press(section('Out'));
  const byHand = main().locator('li', { hasText: TITLE }).filter({ hasText: 'WhatsApp' }).first();
  await press(byHand.getByRole('button', { name: /^It is posted/ }));
  expect(await main().getByRole('alert').innerText()).toContain('beginning with https://');
  await byHand
    .getByLabel(/^The address of the post/)
    .fill('https://whatsapp.com/channel/brackenshire-example/131');
  await press(byHand.getByRole('button', { name: /^It is posted/ }));
  expect(standing().find(({ account }) => account === 'whatsapp')?.state).toBe('posted');
});

test('a frightened reply to it comes first, with the words that made it so, and what to say', async () => {
  const id = desk.say('bluesky', {
    kind: 'reply',
    text: FRIGHTENED,
    author: 'celandine',
    under: receiptOn('bluesky'),
  });
  await press(section('In'));
  expect(await work(/^Collect messages/)).toMatch(/Bluesky.*1 new message/);
  const first = main().locator('ol').getByRole('listitem').first();
  expect(await first.innerText()).toMatch(/My husband has chest pain[^]*Danger to life/);
  await press(section('Today'));
  expect(await first.innerText()).toMatch(/My husband has chest pain[^]*Danger to life/);
  await press(first.getByRole('link').first());
  expect(messageOf('celandine')).toMatchObject({ id, item: ITEM });
  expect((await main().locator('mark').allInnerTexts()).join()).toContain('chest pain');
  expect(await main().innerText()).toMatch(/999[^]*111[^]*Samaritans/);
});

test('it is answered from a saved reply, once, under the message itself', async () => {
  const celandine = await openMessage('celandine');
  await answerByReply();
  expect(await said().innerText()).toContain('Answered on Bluesky');
  await sendFormOnceMore();
  expect(answersThere(celandine)).toEqual([
    { text: expect.stringContaining('call 999 now'), to: celandine.id, readers: 'everybody' },
  ]);
});

test('a question about it is answered in our own words', async () => {
  desk.say('facebook', {
    kind: 'comment',
    text: ASKED,
    author: 'Quillfeather',
    under: receiptOn('facebook'),
  });
  desk.say('facebook', { kind: 'private', text: IN_PRIVATE, author: 'Harebell' });
  await press(section('In'));
  expect(await work(/^Collect messages/)).toMatch(/Facebook.*2 new messages/);
  const asked = await openMessage('Quillfeather');
  await main().getByLabel('What we say').fill('Yes. Scans are on today, unless we have called you.');
  await press(button(/^Send answer/));
  expect(answersThere(asked)).toMatchObject([{ text: expect.stringContaining('Yes. Scans are on') }]);
});

test('the question is added to the item without a name, once somebody approves it', async () => {
  await press(main().getByText('Add the question to the item'));
  const question = main().getByLabel('The question', { exact: true });
  expect(await question.inputValue()).not.toContain('07700');
  await question.fill(QUESTION);
  await press(button(/^Make the draft of the question/));
  expect(readFileSync(join(desk.hub, FILE), 'utf8')).not.toContain(QUESTION);
  await press(button(/^Approve/));
  expect(readFileSync(join(desk.hub, FILE), 'utf8')).toContain(QUESTION);
});

test('a private message is answered in private', async () => {
  const harebell = await openMessage('Harebell');
  expect(await main().innerText()).toContain('it stays private');
  await main()
    .getByLabel('What we say')
    .fill('Please come, unless we have called you. Call the ward if you are not sure.');
  await press(button(/^Send answer/));
  expect(answersThere(harebell)).toMatchObject([{ readers: 'addressed' }]);
});

test('the alert is stood down, and each network says so in its own way', async () => {
  desk.goOn(85);
  await publish(readFileSync(join(desk.hub, FILE), 'utf8').replace(/\n---\n/, `\n${OVER}---\n`));
  await press(section('Out'));
  expect(await main().innerText()).toContain('To be corrected');
  await work(/^Post what is due/);
  expect(toldOver()).toEqual(TOLD);
  const byHand = main().locator('li', { hasText: TITLE }).filter({ hasText: 'WhatsApp' }).first();
  await press(byHand.getByText('The post, to copy'));
  expect(await byHand.innerText()).toMatch(/Stood down: The critical incident is over/);
  await press(byHand.getByRole('button', { name: /^It is corrected/ }));
  expect(
    await main().locator('li', { hasText: TITLE }).filter({ hasText: 'Correct it on WhatsApp' }).count(),
  ).toBe(0);
});

test('the page of the item then has the question and our answer, and nobody’s name', () => {
  const item = readFileSync(join(desk.dist, 'news/2026-11-23-critical-incident/index.html'), 'utf8');
  expect(item).toMatch(/Questions people asked[^]*Are scans at Fennaby still on\?[^]*Scans are on today/);
  expect(item).not.toMatch(/Quillfeather|07700/);
});

test.each([
  ['marigold', 'Thank you for writing', 'everybody'],
  ['teasel', 'keep it up to date', 'everybody'],
  ['sorrel', 'We are sorry to hear this', 'everybody'],
  ['larkspur', 'We cannot give medical advice', 'addressed'],
  ['gazette', 'Our media team answers', 'everybody'],
  ['tansy', 'foi@brackenshire.example', 'everybody'],
])('%s is answered from the saved reply that the rules name first', async (author, words, readers) => {
  const message = await openMessage(author);
  await answerByReply();
  expect(answersThere(message)).toEqual([{ text: expect.stringContaining(words), to: message.id, readers }]);
});

test('an advertisement is closed without an answer', async () => {
  const message = await openMessage('deals247');
  await main().getByLabel('Close it without an answer').selectOption('Spam or abuse');
  await press(button(/^Close/));
  expect(messageOf('deals247').closed?.because).toBe('spam or abuse');
  expect(answersThere(message)).toEqual([]);
});

test('at the end nobody waits, and everybody but one was answered once', async () => {
  await press(section('Today'));
  expect(await main().innerText()).toContain('Everybody who wrote has been answered');
  const answers = messages().map((message) => answersTo(desk.office.db, message.number).length);
  expect(answers.toSorted()).toEqual([0, ...Array.from({ length: RESIDENTS.length + 2 }, () => 1)]);
});

test.each(ACCOUNTS)('on %s stands what the ledger holds, each once, and nothing else', (account) => {
  const { ledger, answers, there } = bothSides(account);
  expect(there.filter((post) => !ledger.includes(post) && !answers.includes(post))).toEqual([]);
  expect(ledger.filter((post) => !there.includes(post))).toEqual([]);
  expect(new Set(there).size).toBe(there.length);
  expect(desk.inbox(account).answers().length).toBe(answers.length);
});

test('no word of anybody is in the site, the ledger, git, or what was printed', () => {
  const seen = { ...desk.published(), printed: desk.printed() };
  expect(seen.git).toContain(QUESTION);
  expect(seen.ledger).toContain(TITLE);
  expect(
    Object.entries(seen).flatMap(([where, text]) => tracesIn(text).map((trace) => `${where}: ${trace}`)),
  ).toEqual([]);
});
