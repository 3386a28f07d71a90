import type { Account } from './hub.ts';
import type { Kind } from './kinds.ts';

/** What of an item decides which accounts carry it. */
interface Carried {
  readonly kind: Kind;
  readonly topics: readonly string[];
  readonly places: readonly string[];
}

/** What keeps an account from an item, as the end of "the account does not carry …"; nothing when it carries it. */
export function notCarried(
  account: Pick<Account, 'kinds' | 'topics' | 'places'>,
  { kind, topics, places }: Carried,
): 'this kind of item' | 'these topics' | 'these places' | undefined {
  if (account.kinds && !account.kinds.includes(kind)) return 'this kind of item';
  if (account.topics && !shareOne(account.topics, topics)) return 'these topics';
  return account.places && !shareOne(account.places, places) ? 'these places' : undefined;
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
