import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close } from '../../src/inbox/store/decisions-files.ts';
import { waitingMessages } from '../../src/inbox/store/messages-files.ts';
import type { KeptMessage } from '../../src/inbox/kept-message.ts';
import { startBrowser } from './browser.ts';
import { deskFaults } from './desk-faults.ts';
import { openDesk, type OpenDesk } from './open-desk.ts';

let browser: Browser;
let desk: OpenDesk;
let page: Page;
let faults: string[] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([startBrowser(), openDesk()]);
  // The desk has no script; what looks at its pages does.
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.on('console', (message) => {
    // That a page is not there, or a form was not in order, is no fault.
    if (message.type() === 'error' && !/ status of 4\d\d /.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
});
afterAll(async () => {
  await browser.close();
  await desk.end();
});

const origin = (): string => new URL(desk.link()).origin;
const main = (): Locator => page.getByRole('main');
const button = (name: RegExp): Locator => page.getByRole('button', { name }).first();
const go = (path: string): Promise<unknown> => page.goto(origin() + path);

/** Opens what is opened by who wants it; it may be open already. */
async function open(summary: string): Promise<void> {
  const details = main().locator('details', { has: page.locator('summary', { hasText: summary }) });
  await details.first().evaluate((one: HTMLDetailsElement) => (one.open = true));
}

function numberOf(author: string): number {
  const found = all.find(({ author: { name } }) => name.toLowerCase().includes(author));
  if (!found) throw new Error(`No message of ${author} waits.`);
  return found.number;
}
let all: readonly KeptMessage[] = [];

async function signInAs(role: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(desk.link());
  await page.getByLabel('Your role').fill(role);
  await button(/^Sign in/).click();
}

async function collect(): Promise<void> {
  await desk.office.collect(() => {});
  all = waitingMessages(desk.office.db);
}

const HUGE = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(9);
const HOSTILE = `<b onclick="x">\u202Egnp.tac\u202C</b> ${HUGE} 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 Zͥ̆a̴͔l̷̨g҉o \u0000\u0007 https://example.org/${HUGE}`;

/** Every page of the desk, and every state in which it may be met, in the order of a day; each goes on from the one before. */
const STATES: readonly (readonly [name: string, there: () => Promise<unknown>])[] = [
  ['sign-in without a link', () => go('/sign-in')],
  ['sign-in', () => page.goto(desk.link())],
  [
    'sign-in with an address for a role',
    async () => {
      await page.getByLabel('Your role').fill('anna@example.org');
      await button(/^Sign in/).click();
    },
  ],
  ['Today', () => signInAs('duty communications officer')],
  ['Out', () => go('/out')],
  ['In', () => go('/in')],
  ['Accounts', () => go('/accounts')],
  ['Survey', () => go('/survey')],
  ['change of role', () => go('/role')],
  [
    'change of role to a name',
    async () => {
      await page.getByLabel('Your role').fill('anna@example.org');
      await button(/^Go on/).click();
    },
  ],
  ['no such page', () => go('/nowhere')],
  ['no such message', () => go('/in/9999')],
  ['a message of danger', () => go(`/in/${numberOf('bramble')}`)],
  ['a saved reply in the box', () => button(/into the box/).click()],
  [
    'an answer without words',
    async () => {
      await main().getByLabel('What we say').fill(' ');
      await button(/^Send answer/).click();
    },
  ],
  [
    'an answer that is too long',
    async () => {
      await main().getByLabel('What we say').fill(`Please call 999. ${HUGE}`);
      await button(/^Send answer/).click();
    },
  ],
  [
    'an answer that is saved and counted',
    async () => {
      await main().getByLabel('What we say').fill('Please call 999.');
      await button(/^Save and count/).click();
    },
  ],
  ['a second look that is asked for', () => button(/^Ask somebody to look/).click()],
  ['Today with a look to take', () => go('/')],
  [
    'a second look that is to be taken',
    async () => {
      await signInAs('press officer');
      await go(`/in/${numberOf('bramble')}`);
    },
  ],
  ['a change asked for without saying which', () => button(/^Ask for a change/).click()],
  ['In with a look to take', () => go('/in')],
  [
    'a change that is asked for',
    async () => {
      await go(`/in/${numberOf('bramble')}`);
      await main().getByLabel('What you say about it').fill('Name Samaritans.');
      await button(/^Ask for a change/).click();
    },
  ],
  [
    'an answer whose call was cut short',
    async () => {
      await signInAs('duty communications officer');
      await go(`/in/${numberOf('teasel')}`);
      const { decides } = desk.inbox('bluesky');
      desk.pretend('bluesky').fail(decides('answer', 'reply') ?? '', 'lost before');
      await button(/into the box/).click();
      await button(/^Send answer/).click();
    },
  ],
  [
    'an answer of which the network does not tell whether it was sent',
    async () => {
      desk.say('telegram', { kind: 'private', text: 'Where is the clinic?', author: 'yarrow' });
      await collect();
      await go(`/in/${numberOf('yarrow')}`);
      const { decides } = desk.inbox('telegram');
      desk.pretend('telegram').fail(decides('answer', 'private') ?? '', 'lost');
      await button(/into the box/).click();
      await button(/^Send answer/).click();
    },
  ],
  ['In with a lost answer', () => go('/in')],
  ['Today with a lost answer', () => go('/')],
  [
    'a lost answer that is looked for too early',
    async () => {
      await go(`/in/${numberOf('teasel')}`);
      await button(/^Look for it/).click();
    },
  ],
  [
    'a lost answer that is not there',
    async () => {
      desk.goOn(60);
      await button(/^Look for it/).click();
    },
  ],
  ['an answer that is sent again', () => button(/^Send answer/).click()],
  [
    'an answer that the network refused',
    async () => {
      await go(`/in/${numberOf('marigold')}`);
      const { decides } = desk.inbox('mastodon');
      desk.pretend('mastodon').fail(decides('answer', 'mention') ?? '', 'token revoked');
      await button(/into the box/).click();
      await button(/^Send answer/).click();
    },
  ],
  [
    'an answer that was sent',
    async () => {
      await go(`/in/${numberOf('marigold')}`);
      await button(/^Send answer/).click();
    },
  ],
  [
    'a message that is closed',
    async () => {
      await go(`/in/${numberOf('deals247')}`);
      await button(/^Close/).click();
    },
  ],
  ['a message that is open again', () => button(/^Open it again/).click()],
  [
    'a message with somebody who sees to it, a reason to keep it, and hidden',
    async () => {
      await open('Attach it');
      await main().getByLabel('Who sees to it').fill('PALS officer');
      await button(/^Give it/).click();
      await open('Keep it longer');
      await main().getByLabel('Why it is kept').fill('Safeguarding, referral made');
      await button(/^Save the reason/).click();
      await open('Keep it longer');
      await button(/^Hide it/).click();
    },
  ],
  [
    'a role that is an address',
    async () => {
      await open('Attach it');
      await main().getByLabel('Who sees to it').fill('anna@example.org');
      await button(/^Give it/).click();
    },
  ],
  [
    'a draft that may not be published',
    async () => {
      await go(`/in/${numberOf('teasel')}`);
      await open('Add the question');
      await main().getByLabel('The question', { exact: true }).fill('Ring me on 07700 900123?');
      await button(/^Make the draft of the question/).click();
    },
  ],
  [
    'a draft to approve',
    async () => {
      await open('Add the question');
      await main().getByLabel('The question', { exact: true }).fill('Is it open on Sunday?');
      await main().getByLabel('Our answer', { exact: true }).fill('No, on Saturday only.');
      await button(/^Make the draft of the question/).click();
    },
  ],
  ['Today with a draft', () => go('/')],
  [
    'a draft that is approved',
    async () => {
      await go(`/in/${numberOf('teasel')}`);
      await button(/^Approve/).click();
    },
  ],
  [
    'a draft of a story that is dropped',
    async () => {
      await go(`/in/${numberOf('marigold')}`);
      await open('Make a story');
      await main().getByLabel('Headline').first().fill('In and out in ten minutes');
      await main().getByLabel('Number of the consent').fill('C-2026-014');
      await button(/^Make the draft of the story/).click();
      await button(/^Drop/).click();
    },
  ],
  [
    'a message that means harm to the page',
    async () => {
      desk.say('mastodon', { kind: 'mention', text: HOSTILE, author: 'toadflax' });
      await collect();
      await go(`/in/${numberOf('toadflax')}`);
    },
  ],
  ['In with a message that means harm to the page', () => go('/in')],
  [
    'a message that its author took away',
    async () => {
      desk.inbox('bluesky').unsay?.(all.find(({ number }) => number === numberOf('tansy'))?.id ?? '');
      const number = numberOf('tansy');
      await collect();
      await go(`/in/${number}`);
    },
  ],
  [
    'an inbox that could not be asked',
    async () => {
      const { decides } = desk.inbox('mastodon');
      desk.pretend('mastodon').fail(decides('gather', 'mention') ?? '', 'unavailable');
      await collect();
      await go('/in');
    },
  ],
  [
    'work of which nobody knows how far it is',
    async () => {
      await page.route('**/jobs/*', withoutRefresh);
      const job = desk.jobs.start('one', { title: 'Posting what is due', back: '/out' }, async (progress) => {
        progress('Posting');
        return waits.promise;
      });
      await go(`/jobs/${job.id}`);
    },
  ],
  [
    'work that is half done',
    async () => {
      const job = desk.jobs.start('two', { title: 'Collecting messages', back: '/in' }, async (progress) => {
        progress('Asking Bluesky (bluesky)', 0.5);
        return waits.promise;
      });
      await go(`/jobs/${job.id}`);
    },
  ],
  [
    'work that is done in part',
    async () => {
      waits.resolve({ ok: false, lines: ['Bluesky (bluesky): 1 new message.', HUGE] });
      await desk.jobs.settled();
      await page.unroute('**/jobs/*');
      await page.reload();
    },
  ],
  [
    'a plan with an alert that is due',
    async () => {
      writeFileSync(join(desk.hub, 'news/2026/2026-11-23-phones.md'), ALERT);
      await desk.build();
      desk.goOn(1);
      await go('/out');
    },
  ],
  [
    'posts of which some failed',
    async () => {
      const [bluesky, mastodon, facebook] = ['bluesky', 'mastodon', 'facebook'].map(desk.pretend);
      bluesky?.fail(bluesky.deeds.publish, 'unavailable');
      mastodon?.fail(mastodon.deeds.publish, 'token revoked');
      facebook?.fail(facebook.deeds.publish, 'lost');
      await button(/^Post what is due/).click();
      await page.getByRole('link', { name: 'Go on' }).waitFor();
    },
  ],
  ['Out with what failed', () => go('/out')],
  ['Today with what failed', () => go('/')],
  ['Accounts with what failed', () => go('/accounts')],
  [
    'a post by hand without its address',
    async () => {
      await go('/out');
      await button(/^It is posted/).click();
    },
  ],
  [
    'a survey of a list that is none',
    async () => {
      await go('/survey');
      const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('one,two\n1,2\n') };
      await main().getByLabel('The list').setInputFiles(file);
      await button(/^Survey this list/).click();
      await page.getByRole('link', { name: 'Go on' }).waitFor();
    },
  ],
  [
    'a survey that is done',
    async () => {
      await go('/survey');
      await button(/^Try it/).click();
      await page.getByRole('link', { name: 'Go on' }).waitFor();
    },
  ],
  ['what a survey found', () => go('/survey')],
  ['the whole page of a survey', () => go('/survey/page')],
  [
    'Today when nobody waits',
    async () => {
      for (const { number } of waitingMessages(desk.office.db)) {
        close(desk.office.db, number, 'passed on', { by: 'duty editor', now: desk.office.now() });
      }
      await go('/');
    },
  ],
  ['In when nobody waits', () => go('/in')],
  ['who did what', () => go('/audit')],
  [
    'Today while the site cannot be read',
    async () => {
      rmSync(join(desk.dist, 'items.json'));
      desk.goOn(1);
      await go('/');
    },
  ],
  [
    'a form from another page',
    async () => {
      await go('/role');
      await page.locator('main input[name=csrf]').evaluate((one: HTMLInputElement) => (one.value = 'x'));
      await button(/^Go on/).click();
    },
  ],
  [
    'a form that is far too long',
    async () => {
      await go(`/role`);
      await page.getByLabel('Your role').fill('x'.repeat(200_000));
      await button(/^Go on/).click();
    },
  ],
  [
    'signed out',
    async () => {
      await go('/');
      await button(/^Sign out/).click();
    },
  ],
  [
    'more pages than a person asks for',
    async () => {
      await signInAs('duty editor');
      for (let asked = 0; asked < 620; asked += 1) await page.request.get(`${origin()}/sign-in`);
      await go('/');
    },
  ],
];

const ALERT = `---
id: bcdfghjkl3
title: Phones at every GP surgery in Brackenshire are down
summary: Book online or in person. Call 999 if somebody's life is at risk.
published: 2026-11-23 09:00
kind: alert
topics: [gps-and-pharmacies]
expires: 2026-11-23 21:00
---

We will say more on this page by noon.
`;

const waits = Promise.withResolvers<{ readonly ok: boolean; readonly lines: readonly string[] }>();

/** Lets a page that loads itself anew be looked at in peace. */
async function withoutRefresh(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
  await route.fulfill({ response, body });
}

test.each(STATES)('%s works for everyone', async (_, there) => {
  faults = [];
  await page.setViewportSize({ width: 1280, height: 800 });
  await there();
  all = all.length === 0 ? waitingMessages(desk.office.db) : all;
  expect([...(await deskFaults(page)), ...faults]).toEqual([]);
});
