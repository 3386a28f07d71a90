import type { Answer, Gathered, Inbox, Message, MessageKind, Readers } from '../message.ts';
import { NetworkError, type SignedIn } from '../network.ts';
import type { Prepared, Receipt } from '../post.ts';
import { asFetch } from './as-fetch.ts';
import { IDENTITY, linkless, outcomeOf, ready } from './bench.ts';
import type { Fault } from './faults.ts';
import { benchOf, fetchFor, signInFor, type Pretend } from './pretend.ts';
import type { PretendInbox, PretendMessage } from './pretend-inbox.ts';

/** What a network's test says of its inbox. */
export interface InboxCase {
  readonly setUp: () => Pretend;
  /** The faults that its calls can meet. */
  readonly faults: readonly Fault[];
  /** Whether a token that has expired mends itself, because each run is given a new one. */
  readonly tokenMendsItself?: boolean;
  /** Kinds of which the network cannot tell which answers there are: then a person is asked. */
  readonly cannotTell?: readonly MessageKind[];
  /** Kinds that can be answered when their author has taken the message away: a conversation goes on without it. */
  readonly outlived?: readonly MessageKind[];
  /** Who may read a message that is not private, where an author can choose. Everybody, when left out. */
  readonly readers?: readonly Readers[];
  /** Kinds that can be hidden, where the network hides. Replies and comments, when left out. */
  readonly hideable?: readonly MessageKind[];
  /** How many messages are more than a page of it: 130, when left out. */
  readonly many?: number;
}

/** Eight o'clock on the day of the tests, in milliseconds since 1970: from here on people write, a minute apart. */
const EIGHT = Date.UTC(2026, 10, 22, 8);
const MINUTE = 60_000;

/** Nothing older is asked for. */
const SINCE = '2026-11-01T00:00:00Z';

/** What stands in a message of the contract, and in no error. */
export const THEIR_WORDS = 'Grandmother fell at breakfast & nobody rang – "why"?';

/** What we say to it. */
export const OUR_WORDS = 'We are sorry to hear that. Please ring the ward.';

/** When our answers are made. */
const NOON = '2026-11-22T12:00:00Z';

/** A look at each call and its answer, before we get it. @param call as the pretend server names it. */
type Between = (call: string | undefined, answer: Response) => Response | Promise<Response>;

/** An account with an inbox at a pretend server, and a post of ours there that people write under. */
export interface InboxBench {
  readonly pretend: Pretend;
  readonly server: PretendInbox;
  readonly us: SignedIn;
  readonly inbox: Inbox;
  /** Our post, as its receipt names it. */
  readonly post: string;
  /** Never in any error. */
  readonly secrets: readonly string[];
  /** Somebody writes to us, a minute after whoever wrote last. @returns the id. */
  readonly say: (message: Partial<PretendMessage> & Pick<PretendMessage, 'kind'>) => string;
  /** The next call that decides this for messages of a kind meets this fault, once; whether there is such a call. */
  readonly fail: (deed: 'gather' | 'look' | 'answer' | 'hide', kind: MessageKind, fault: Fault) => boolean;
  readonly gather: (cursor?: string) => Promise<Gathered>;
}

/** Signs in and makes the post. @param between what stands between us and the server once that is done. */
export async function inboxBench({ setUp }: InboxCase, between?: Between): Promise<InboxBench> {
  const pretend = setUp();
  const server = pretend.inbox;
  if (!server) throw new Error(`The pretend ${pretend.network.name} has no inbox.`);
  const { post } = await (await ready(benchOf(pretend), linkless())).publish();
  const us = await signedInAt(pretend, between);
  if (!us.inbox) throw new Error(`${pretend.network.name} has no inbox.`);
  const { inbox } = us;
  let said = 0;
  return {
    pretend,
    server,
    us,
    inbox,
    post,
    secrets: benchOf(pretend).secrets,
    say: (message) => {
      said += 1;
      const { kind } = message;
      const under = ['reply', 'comment', 'quote'].includes(kind) ? { under: post } : {};
      return server.say({ text: THEIR_WORDS, ...under, at: EIGHT + said * MINUTE, ...message });
    },
    fail: (deed, kind, fault) => {
      const call = server.decides(deed, kind);
      if (call !== undefined) pretend.fail(call, fault);
      return call !== undefined;
    },
    gather: (cursor) =>
      inbox.gather({ since: SINCE, posts: [post], ...(cursor !== undefined && { cursor }) }),
  };
}

async function signedInAt(pretend: Pretend, between: Between | undefined): Promise<SignedIn> {
  const reach = fetchFor(pretend);
  let isIn = false;
  const fetch = asFetch(async (request) => {
    const call = pretend.isAt(new URL(request.url)) ? pretend.callOf(request.clone()) : undefined;
    const answer = await reach(request);
    return between && isIn ? between(call, answer) : answer;
  });
  const us = await pretend.network.signIn({ ...signInFor(pretend), fetch });
  isIn = true;
  return us;
}

/** A message that somebody wrote, as it was brought and kept: through JSON. */
export async function broughtOf(
  bench: InboxBench,
  message: Partial<PretendMessage> & Pick<PretendMessage, 'kind'>,
): Promise<Message> {
  const id = bench.say(message);
  const { messages } = await bench.gather();
  const found = messages.find((each) => each.id === id);
  if (!found) throw new Error(`A message was not brought: a ${message.kind}.`);
  return kept(found);
}

/** What becomes of a message that is kept. */
export function kept(message: Message): Message {
  return JSON.parse(JSON.stringify(message));
}

/** What we say to a message, in the form that its network wants. */
export function answerTo({ pretend }: Pick<InboxBench, 'pretend'>, to: Message, words = OUR_WORDS): Answer {
  return { to, text: pretend.network.inbox.written?.(words, to) ?? words, language: 'en-GB' };
}

/** An answer made ready. @param n which of our answers to the message it is. */
export async function readyAnswer(bench: InboxBench, answer: Answer, n = 'a0'): Promise<Prepared> {
  return bench.inbox.prepareAnswer(answer, keyOf(bench, answer, n), NOON);
}

/** Looks for an answer of which nobody knows whether it went out. */
export function findAnswer(
  bench: InboxBench,
  answer: Answer,
  { n = 'a0', key, except = [] }: { n?: string; key?: string | undefined; except?: readonly string[] } = {},
) {
  const sought = { ...answer, key: key ?? keyOf(bench, answer, n), except, since: '2026-11-22T11:45:00Z' };
  return bench.inbox.findAnswer(sought);
}

/** What a desk does that finds an open answer: it looks, and only where nothing is there does it answer again. */
export async function settleAnswer(bench: InboxBench, answer: Answer, key?: string): Promise<void> {
  const { found } = await findAnswer(bench, answer, { key });
  const anew = found === 'no' ? [await readyAnswer(bench, answer)] : [];
  await Promise.all(anew.map(({ publish }) => publish()));
}

/** Makes an answer ready and sends it. */
export async function sendAnswer(bench: InboxBench, answer: Answer, n?: string): Promise<Receipt> {
  return (await readyAnswer(bench, answer, n)).publish();
}

/** The words and names that an error gives away: of the message, its author, our answer, and our secrets. */
export function givenAway(
  thrown: unknown,
  { secrets }: InboxBench,
  more: readonly string[] = [],
): readonly string[] {
  const said = thrown instanceof Error ? `${thrown.message} ${String(thrown.cause)} ${thrown.stack}` : '';
  return [...secrets, THEIR_WORDS, 'Grandmother', OUR_WORDS, 'the ward', ...more].filter((each) =>
    said.includes(each),
  );
}

/** What was brought, or the refusal; whatever else was thrown is thrown on. */
export async function broughtOrRefused(gathering: Promise<Gathered>): Promise<Gathered | NetworkError> {
  const outcome = await outcomeOf(gathering);
  if (outcome instanceof Error && !(outcome instanceof NetworkError)) throw outcome;
  return outcome as Gathered | NetworkError;
}

/** The ids of what was brought, each once, in the order of the alphabet; none for a refusal. */
export function idsOf(...gathered: readonly (Gathered | NetworkError)[]): readonly string[] {
  const ids = gathered.flatMap((each) => ('messages' in each ? each.messages.map(({ id }) => id) : []));
  return [...new Set(ids)].toSorted();
}

function keyOf({ us }: InboxBench, { to }: Answer, n: string): string {
  return us.key({ ...IDENTITY, item: to.id, n });
}
