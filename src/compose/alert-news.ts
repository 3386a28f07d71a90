import type { Change } from '../news/item.ts';
import type { Kind } from '../hub/kinds.ts';

/** What an alert has to say since it was declared. */
export interface AlertNews {
  /** The news in full sentences, as it begins a post: "Update: The phones work again after 5pm." */
  readonly text: string;
  /** Whether the alert is over. */
  readonly over: boolean;
}

type WithNews = {
  readonly kind?: Kind;
  /** Oldest first. */
  readonly changes?: readonly Pick<Change, 'what' | 'minor' | 'state'>[];
};

/** How posts begin that bring news of an alert. */
const BEGINNINGS = { updated: 'Update:', 'stood-down': 'Stood down:' } as const;

/**
 * The news of an alert: its latest change with a state, or that it is over, and nothing from before that.
 * Nothing for what is no alert, or has no news.
 * @param since how many of its changes that are not minor readers know already: their news is left out.
 */
export function alertNews({ kind, changes = [] }: WithNews, since?: number): AlertNews | undefined {
  if (kind !== 'alert') return undefined;
  const told = changes.filter(({ minor }) => !minor).slice(since);
  const last = told.findLast(({ state }) => state !== undefined);
  if (last?.state === undefined) return undefined;
  const over = last.state === 'stood-down';
  const said = since === undefined || over ? told.slice(told.indexOf(last)) : told;
  const words = said.map(({ what }) => sentence(what)).join(' ');
  const beginning = BEGINNINGS[last.state];
  return { text: words.startsWith(beginning) ? words : `${beginning} ${words}`, over };
}

/** Words of staff with a full stop, unless they end in a mark of their own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
