import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import type { Message } from './message.ts';
import { asFetch } from './testing/as-fetch.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { PRETEND_PAGE } from './testing/pretend-facebook-posts.ts';
import { graphRefuses } from './testing/pretend-graph.ts';
import { fetchFor, signInFor } from './testing/pretend.ts';

type Server = ReturnType<typeof pretendFacebook>;

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1000;
const SINCE = '2026-11-01T00:00:00Z';
const ANNA = { id: '9001', name: 'Anna Example' };

describe('What people write to a Page', () => {
  test('under a post says what it answers, and whose post stands above', async () => {
    const { server, post, under, bring } = await page();
    const first = server.put({ text: 'Is it open?', under, from: ANNA.id, name: ANNA.name });
    server.put({ text: 'I think so.', under: first, from: '9002' });
    expect(await bring()).toMatchObject([
      { text: 'Is it open?', answers: post, post, author: ANNA, url: `https://www.facebook.com/${first}` },
      { text: 'I think so.', answers: `${PRETEND_PAGE.id}/${first}`, post },
    ]);
  });

  test('on its wall comes with what is written under it later, by whomever', async () => {
    const { server, bring } = await page();
    const wall = server.put({
      text: 'Your phone is dead.',
      from: ANNA.id,
      list: 'visitor_posts',
      createdAt: NOON - 999 * HOUR,
    });
    server.put({ text: 'Ours too.', under: wall, from: '9002' });
    server.put({ text: 'We look into it.', under: wall });
    const [only, ...others] = await bring();
    expect(only).toMatchObject({ text: 'Ours too.', kind: 'comment', answers: `${PRETEND_PAGE.id}/${wall}` });
    expect(only).not.toHaveProperty('post');
    expect(others).toEqual([]);
  });

  test('elsewhere, with its name in it, is a mention', async () => {
    const { server, bring } = await page();
    server.put({
      text: 'Thanks to Brackenshire NHS!',
      from: ANNA.id,
      list: 'tagged',
      link: 'https://a.example/',
    });
    expect(await bring()).toMatchObject([{ kind: 'mention', links: ['https://a.example/'] }]);
  });

  test('is read under each post that is named, and under none of another Page', async () => {
    const { server, inbox } = await page();
    await inbox.gather({ since: SINCE, posts: [`${PRETEND_PAGE.id}/1_1`, '999/999_1'] });
    expect(server.calls.filter((call) => call === 'comments')).toHaveLength(1);
  });

  test('without a name, because Meta has not let the app see it, is nobody else’s', async () => {
    const { inbox } = await page((call, answer) =>
      call === 'comments'
        ? Response.json({
            data: [
              { id: '1_3', message: 'B' },
              { id: '1_2', message: 'A' },
            ],
          })
        : answer,
    );
    const { messages } = await inbox.gather({ since: SINCE, posts: [`${PRETEND_PAGE.id}/1_1`] });
    expect(messages.map(({ author }) => author)).toEqual([
      { id: 'unknown:1_2', name: 'Somebody on Facebook' },
      { id: 'unknown:1_3', name: 'Somebody on Facebook' },
    ]);
  });

  test.each([
    ['conversations', 'pages_messaging'],
    ['tagged', 'pages_read_user_content'],
    ['comments', 'pages_read_user_content'],
  ])('that the token may not read (%s) is said, and all else is brought', async (lacking, permission) => {
    const { server, post, under, inbox } = await page((call, answer) =>
      call === lacking ? graphRefuses(200, 'Requires a permission', { status: 403 }) : answer,
    );
    server.put({ text: 'A wall', from: ANNA.id, list: 'visitor_posts' });
    server.put({ text: 'A comment', from: ANNA.id, under });
    const { messages, unseen, cursor } = await inbox.gather({ since: SINCE, posts: [post], cursor: SINCE });
    expect(messages.map(({ text }) => text)).toContain('A wall');
    expect(unseen).toEqual([expect.stringContaining(permission)]);
    expect(cursor).toBe(SINCE);
  });

  test('in one long conversation is brought as far as Meta tells of it, and the rest is said to be missing', async () => {
    const { server, inbox } = await page();
    Array.from({ length: 25 }, (_, at) => server.talks.put(`Line ${at}`, ANNA, ANNA, NOON - HOUR + at));
    const { messages, unseen } = await inbox.gather({ since: SINCE, posts: [] });
    expect(messages).toHaveLength(20);
    expect(unseen).toEqual([expect.stringContaining('business.facebook.com')]);
  });
});

describe('How messages to a Page stand', () => {
  test('is asked of fifty at once, and one that is gone hides no other', async () => {
    const { server, under, bring, inbox } = await page();
    const ids = Array.from({ length: 60 }, (_, at) => server.put({ text: `C${at}`, under, from: ANNA.id }));
    const messages = await bring();
    const before = server.calls.length;
    expect(await inbox.look(messages)).toHaveLength(60);
    expect(server.calls.length - before).toBe(2);
    server.remove(`${PRETEND_PAGE.id}/${ids[7]}`);
    const looked = await inbox.look(messages);
    expect(looked.filter(({ stands }) => stands === 'there')).toHaveLength(59);
    expect(looked.filter(({ stands }) => stands === 'gone').map(({ id }) => id)).toEqual([
      `${PRETEND_PAGE.id}/${ids[7]}`,
    ]);
  });

  test('is asked one by one of those that an answer for many leaves out', async () => {
    const { server, under, bring, inbox } = await page((call, answer) =>
      call === 'many' ? Response.json({}) : answer,
    );
    Array.from({ length: 3 }, (_, at) => server.put({ text: `C${at}`, under, from: ANNA.id }));
    const looked = await inbox.look(await bring());
    expect(looked.map(({ stands }) => stands)).toEqual(['there', 'there', 'there']);
  });

  test('is not known of a comment that is said not to exist and is listed all the same', async () => {
    const { server, under, bring, inbox } = await page((call, answer) =>
      call === 'read' ? graphRefuses(100, 'does not exist', { subcode: 33 }) : answer,
    );
    server.put({ text: 'A', under, from: ANNA.id });
    expect(await inbox.look(await bring())).toEqual([]);
  });

  test('is not known of a private message that is not among the last of its conversation', async () => {
    const { server, bring, inbox } = await page();
    server.talks.put('The first', ANNA, ANNA, NOON - HOUR);
    const messages = await bring();
    Array.from({ length: 20 }, (_, at) => server.talks.put('More', ANNA, ANNA, NOON - HOUR / 2 + at));
    expect(await inbox.look(messages)).toEqual([]);
  });
});

describe('A private answer of a Page', () => {
  const until = '2026-11-23T11:00:00Z';

  test('may be given for 24 hours, and it is said beforehand when they are over', async () => {
    const [message] = await privately();
    const { mayNot, until: end } = facebook.inbox;
    expect(message && end?.(message)).toBe(until);
    expect(message && mayNot?.(message, '2026-11-23T10:59:59Z')).toBeUndefined();
    expect(message && mayNot?.(message, until)).toMatch(/24 hours.*business\.facebook\.com/);
  });

  test('after that is refused before anything is sent', async () => {
    const [message, server] = await privately();
    const us = await facebook.signIn({ ...signInFor(server), now: () => until });
    const outcome = us.inbox?.prepareAnswer({ to: message, text: 'Hello', language: 'en-GB' }, 'k', until);
    await expect(outcome).rejects.toMatchObject({ refusal: 'rejected', message: /Nothing was sent/ });
    expect(server.calls).not.toContain('send');
  });

  test.each([
    [10, 2_018_278, 'rejected', /24 hours/],
    [551, 1_545_041, 'rejected', /cannot be written to/],
    [1200, 0, 'unknown', /may have been sent/],
    [2, 0, 'unknown', /may have been sent/],
    [10, 0, 'unauthorised', /docs\/accounts\/facebook\.md/],
    [613, 0, 'later', /too|take/],
    [100, 0, 'rejected', /Change the answer/],
  ])('that meets error %i/%i is %s', async (code, subcode, refusal, message) => {
    const [to, server] = await privately();
    const inbox = await inboxAt(server, (call, answer) =>
      call === 'send' ? graphRefuses(code, 'No', { subcode }) : answer,
    );
    const prepared = await inbox.prepareAnswer({ to, text: 'Hello', language: 'en-GB' }, 'k', '');
    await expect(prepared.publish()).rejects.toMatchObject({ refusal, message });
  });

  test('goes to the person who wrote, as an answer', async () => {
    const [to, server] = await privately();
    const inbox = await inboxAt(server);
    const { publish } = await inbox.prepareAnswer({ to, text: 'Hello', language: 'en-GB' }, 'k', '');
    expect((await publish()).url).toMatch(/^https:\/\/business\.facebook\.com\//);
    expect(server.asked.at(-1)?.parameters).toEqual({
      recipient: { id: ANNA.id },
      messaging_type: 'RESPONSE',
      message: { text: 'Hello' },
    });
  });
});

describe('An answer under a comment', () => {
  test('that Facebook hangs under the comment above is found there', async () => {
    const { server, under, bring, inbox } = await page();
    const first = server.put({ text: 'One', under, from: ANNA.id });
    server.put({ text: 'Two', under: first, from: '9002' });
    const to = (await bring()).at(-1);
    const own = server.put({ text: 'Nine o’clock.', under: first });
    const sought = {
      text: 'Nine o’clock.',
      language: 'en-GB',
      key: 'k',
      since: '2026-11-22T12:00:00Z',
      except: [],
    };
    expect(to && (await inbox.findAnswer({ ...sought, to }))).toMatchObject({
      found: 'yes',
      receipt: { post: `${PRETEND_PAGE.id}/${own}` },
    });
  });
});

describe('Hiding on a Page', () => {
  test('works for a visitor’s post', async () => {
    const { server, bring, inbox } = await page();
    server.put({ text: 'My number is 1', from: ANNA.id, list: 'visitor_posts' });
    const [message] = await bring();
    if (message) await inbox.hide?.(message);
    expect(server.inbox?.hidden?.()).toEqual([message?.id]);
  });

  test.each(['tagged', 'private'] as const)('is refused for a message that is %s', async (what) => {
    const { server, bring, inbox } = await page();
    if (what === 'private') server.talks.put('Hello', ANNA, ANNA);
    else server.put({ text: 'Hello', from: ANNA.id, list: 'tagged' });
    const [message] = await bring();
    const before = server.calls.length;
    await expect(message && inbox.hide?.(message)).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.calls).toHaveLength(before);
  });
});

type Between = (call: string | undefined, answer: Response) => Response;

/** A Page with one post. @param between what stands between us and the server. */
async function page(between?: Between) {
  const server = pretendFacebook();
  const under = server.put({ text: 'Clinic opens' });
  const post = `${PRETEND_PAGE.id}/${under}`;
  const inbox = await inboxAt(server, between);
  const bring = async () => (await inbox.gather({ since: SINCE, posts: [post] })).messages;
  return { server, under, post, inbox, bring };
}

async function inboxAt(server: Server, between: Between = (_, answer) => answer) {
  const reach = fetchFor(server);
  const fetch = asFetch(async (request) => between(server.callOf(request.clone()), await reach(request)));
  const { inbox } = await facebook.signIn({ ...signInFor(server), fetch });
  if (!inbox) throw new Error('Facebook has no inbox.');
  return inbox;
}

async function privately(): Promise<readonly [Message, Server]> {
  const { server, bring } = await page();
  server.talks.put('Hello?', ANNA, ANNA, NOON - HOUR);
  const [message] = await bring();
  if (!message) throw new Error('No message was brought.');
  return [message, server];
}
