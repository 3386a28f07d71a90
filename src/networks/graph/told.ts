import type { Answer } from '../http.ts';
import type { NetworkError } from '../network.ts';
import { graphClassOf, isNoAnswer, lacksPermission } from './graph-error.ts';
import type { Graph } from './graph.ts';
import { listing, type ListAsked, type Listing } from './listing.ts';

/** How it is said that a list was not shown, or not all of it. */
export interface ToldSaid {
  /** `what was written under posts` */
  readonly what: string;
  /** The permissions that a token needs for it: `pages_read_user_content`. */
  readonly permission: string;
  /** Where a person looks: `on the Page`. */
  readonly place: string;
  readonly unanswered: (answer: Answer, what: string) => NetworkError;
  /** Whether an answer says that what was asked about is gone, where a network has a way of its own to say so. */
  readonly isGone?: (answer: Answer) => boolean;
}

/** A list, and what of it was not shown, for staff. */
export interface Told extends Listing {
  readonly unseen: readonly string[];
  /** Whether it may be shown later, when somebody has done something. */
  readonly holds: boolean;
}

/**
 * Reads a list. Where Meta will not tell of this one, that is said in place of failing, because others may still be read. What is
 * under something that is gone is gone with it.
 */
export async function told(
  graph: Graph,
  path: string,
  asked: Omit<ListAsked, 'refuse'>,
  { what, permission, place, unanswered, isGone = (answer) => graphClassOf(answer) === 'gone' }: ToldSaid,
): Promise<Told> {
  let last: Answer | undefined;
  const refuse = (answer: Answer) => {
    last = answer;
    return unanswered(answer, what);
  };
  const { network } = graph.caller;
  try {
    const listed = await listing(graph, path, { ...asked, refuse });
    const most = asked.limit * asked.mostPages;
    const cut = `${network} was asked ${what}, and only the first ${most} were read: look through the others ${place}.`;
    return { ...listed, unseen: listed.whole ? [] : [cut], holds: false };
  } catch (thrown) {
    if (last === undefined || !(isNoAnswer(last) || lacksPermission(last))) throw thrown;
    if (isGone(last)) return { things: [], whole: true, unseen: [], holds: false };
    const why = lacksPermission(last)
      ? `the token lacks the permission ${permission}, or Meta has not let the app have it yet`
      : 'it did not take the question';
    return {
      things: [],
      whole: false,
      holds: true,
      unseen: [`${network} did not say ${what}: ${why}. Look ${place}.`],
    };
  }
}
