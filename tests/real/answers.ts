import { bluesky } from '../../src/networks/bluesky.ts';
import type { Message } from '../../src/networks/message.ts';
import { NetworkError, type SignedIn } from '../../src/networks/network.ts';
import { withAppView } from './app-view.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { postsOf } from './judge.ts';
import { personOn, type Person } from './person.ts';
import type { RealAccount, RealServer } from './start-server.ts';

const SINCE = '2026-11-01T00:00:00Z';
const NOON = '2026-11-22T12:00:00Z';
const NAME = { hubTag: 'news.example,2026', account: 'bluesky', n: 'a0' };

/** Two accounts on the real server: ours, and that of a person who writes to us. */
export interface TwoAccounts {
  readonly ours: RealAccount;
  readonly theirs: RealAccount;
}

/**
 * Proves on a real server that somebody who writes under our post is brought once, is answered exactly once although the
 * connection is cut after the answer was taken, can be hidden, and is known to be gone. @returns what did not hold.
 */
export async function faultsOfAnswers(
  { url }: RealServer,
  { ours, theirs }: TwoAccounts,
): Promise<readonly string[]> {
  await using front = await withAppView(url, theirs);
  const us = await signIn(front.url, ours);
  const person = await personOn(url, theirs);
  const post = await ourPost(us);
  await person.answers(post, 'Is it open on Sundays? @us');
  const [message, ...others] = await messages(us);
  if (!message || others.length > 0) return [`${others.length + (message ? 1 : 0)} messages came, not one`];
  return [
    ...(message.kind === 'mention' && message.post === post
      ? []
      : ['the message is not known to be under our post']),
    ...(await faultsOfCut(url, ours, message)),
    ...(await faultsOfHiding(url, us, message, post)),
    ...(await faultsOfGoing(us, person, message)),
  ];
}

/** The answer is taken, and we never hear of it. */
async function faultsOfCut(url: string, ours: RealAccount, message: Message): Promise<readonly string[]> {
  await using proxy = await cuttingProxy(url, { request: 0, answer: 0, published: 1 }, () => 0.5);
  const cut = await signIn(proxy.url, ours);
  const us = await signIn(url, ours);
  const key = us.key({ ...NAME, item: message.id });
  const answer = { to: message, text: 'Yes, from 9am: www.nhs.uk', language: 'en-GB' };
  const lost = await outcome((await cut.inbox?.prepareAnswer(answer, key, NOON))?.publish());
  const found = await us.inbox?.findAnswer({ ...answer, key, since: NOON, except: [] });
  const again = await (await us.inbox?.prepareAnswer(answer, key, NOON))?.publish();
  const there = (await postsOf(url, ours.did)).filter(({ value }) => value.reply?.parent.uri === message.id);
  return [
    ...(lost instanceof NetworkError && lost.refusal === 'unknown' ? [] : ['a lost answer was not in doubt']),
    ...(found?.found === 'yes' && found.receipt.post === again?.post
      ? []
      : ['a lost answer was not found again']),
    ...(there.length === 1 ? [] : [`the message was answered ${there.length} times`]),
  ];
}

async function faultsOfHiding(
  url: string,
  us: SignedIn,
  message: Message,
  post: string,
): Promise<readonly string[]> {
  await us.inbox?.hide?.(message);
  await us.inbox?.hide?.(message);
  const [, , repo = '', , rkey = ''] = post.split('/');
  const query = new URLSearchParams({ repo, collection: 'app.bsky.feed.threadgate', rkey });
  const response = await fetch(`${url}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
  const { value } = (await response.json()) as { readonly value?: { readonly hiddenReplies?: unknown } };
  const hidden = JSON.stringify(value?.hiddenReplies);
  return hidden === JSON.stringify([message.id]) ? [] : [`hidden is ${hidden}`];
}

async function faultsOfGoing(us: SignedIn, person: Person, message: Message): Promise<readonly string[]> {
  await person.takesAway(message.id);
  const looked = await us.inbox?.look([message]);
  const key = us.key({ ...NAME, item: message.id, n: 'a1' });
  const late = await outcome(us.inbox?.prepareAnswer({ to: message, text: 'x', language: 'en' }, key, NOON));
  return [
    ...(looked?.[0]?.stands === 'gone' ? [] : ['a message that was taken away is not known to be gone']),
    ...(late instanceof NetworkError && late.missing
      ? []
      : ['one that was taken away was still to be answered']),
  ];
}

/** A post of ours for people to write under. @returns what its receipt calls it. */
async function ourPost(us: SignedIn): Promise<string> {
  const key = us.key({ ...NAME, item: 'fbcdgh2345', n: 'c0' });
  const words = { text: 'The clinic is open.', language: 'en-GB', link: null, hashtags: [] };
  const post = { item: 'fbcdgh2345', account: 'bluesky', ...words };
  return (await (await us.prepare(post, undefined, key, NOON)).publish()).post;
}

async function messages(us: SignedIn): Promise<readonly Message[]> {
  return (await us.inbox?.gather({ since: SINCE, posts: [] }))?.messages ?? [];
}

function signIn(service: string, { did, appPassword }: RealAccount): Promise<SignedIn> {
  return bluesky.signIn({
    account: { id: 'bluesky', url: 'https://bsky.app/profile/freesheet.test' },
    settings: { SERVICE: service, IDENTIFIER: did, APP_PASSWORD: appPassword },
    fetch,
    now: () => NOON,
  });
}

function outcome(promise: Promise<unknown> | undefined): Promise<unknown> {
  return Promise.resolve(promise).catch((thrown: unknown) => thrown);
}
