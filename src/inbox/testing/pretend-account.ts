import { bluesky } from '../../networks/bluesky.ts';
import type { Answer, Inbox, Message, SoughtAnswer, Standing } from '../../networks/message.ts';
import { NetworkError, type Network, type SignedIn } from '../../networks/network.ts';
import type { InboxAccount } from '../inbox-account.ts';

/** What can go wrong at the call that sends an answer. */
export type SendFault =
  /** It was sent, and the answer of the network was lost. */
  | 'lost'
  /** Nothing was sent, and the network says so. */
  | 'refused'
  /** Nothing was sent, and nobody knows. */
  | 'lost before'
  /** We die right before, or right after it. */
  | 'killed before'
  | 'killed after';

/** We died: what a killed process does not catch. */
export class Killed extends Error {}

/** An account on a network in memory, which keeps one answer a key or, like most, every one that is sent. */
export interface PretendAccount extends InboxAccount {
  /** What people wrote, in the order in which they did. */
  readonly messages: Message[];
  /** Those that were taken away. */
  readonly gone: Set<string>;
  readonly answers: { readonly key: string; readonly text: string; readonly to: string }[];
  /** The next call that sends meets this. */
  fault: SendFault | undefined;
  /** Whether the next question fails. */
  deaf: boolean;
  /** Whether the network can say which answers there are. */
  tells: boolean;
  readonly hidden: Set<string>;
}

/** An account on a network in memory. @param changes in what the network allows. */
export function pretendAccount(id = 'bluesky', changes: Partial<Network['inbox']> = {}): PretendAccount {
  const network: Network = {
    ...bluesky,
    settlesAfter: 0,
    inbox: {
      sees: ['reply', 'mention', 'private'],
      blind: ['It cannot see quotes.'],
      hides: true,
      ...changes,
    },
  };
  const account: PretendAccount = {
    id,
    ledgerId: id,
    network,
    connected: '2026-01-01',
    messages: [],
    gone: new Set(),
    answers: [],
    fault: undefined,
    deaf: false,
    tells: true,
    hidden: new Set(),
    signIn: () => Promise.resolve(signedIn),
  };
  const nothingAsked = (): never => {
    throw new Error('Nothing of posts is asked here.');
  };
  const inbox: Inbox = {
    gather: ({ cursor = '0', since }) => {
      if (account.deaf) throw new NetworkError('later', 'The network does not answer.');
      const messages = account.messages
        .slice(Number(cursor))
        .filter(({ id: own, at }) => at >= since && !account.gone.has(own));
      return Promise.resolve({ messages, cursor: String(account.messages.length), unseen: [] });
    },
    look: (held) =>
      Promise.resolve(
        held.map(({ id: own }): Standing => {
          const message = account.messages.findLast((one) => one.id === own);
          return account.gone.has(own) || !message
            ? { id: own, stands: 'gone' }
            : { id: own, stands: 'there', message };
        }),
      ),
    prepareAnswer: (answer, key) => Promise.resolve({ publish: () => publish(answer, key) }),
    findAnswer: ({ key }: SoughtAnswer) => {
      if (!account.tells) return Promise.resolve({ found: 'unknown', why: 'the network cannot tell' });
      const there = account.answers.find((one) => one.key === key);
      return Promise.resolve(there ? { found: 'yes', receipt: receiptOf(key) } : { found: 'no' });
    },
    hide: ({ id: own }) => Promise.resolve(void account.hidden.add(own)),
  };
  const publish = ({ text, to }: Answer, key: string) => {
    const { fault } = account;
    account.fault = undefined;
    if (fault === 'killed before') throw new Killed();
    if (fault === 'refused') throw new NetworkError('later', 'Too many calls. Nothing was sent.');
    if (fault === 'lost before') throw new NetworkError('unknown', 'The network broke off.');
    account.answers.push({ key, text, to: to.id });
    if (fault === 'killed after') throw new Killed();
    if (fault === 'lost') throw new NetworkError('unknown', 'The network broke off.');
    return Promise.resolve(receiptOf(key));
  };
  const signedIn: SignedIn = {
    key: ({ item, n }) => `${item} ${n}`,
    prepare: nothingAsked,
    find: nothingAsked,
    exists: nothingAsked,
    whoAmI: nothingAsked,
    inbox,
  };
  return account;
}

function receiptOf(key: string) {
  return { post: `at://${key}`, url: 'https://network.example/answer' };
}
