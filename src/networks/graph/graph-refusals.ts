import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { inDoubt, saysNo, type Said } from '../refusals.ts';
import { graphClassOf, graphErrorOf } from './graph-error.ts';
import type { Graph } from './graph.ts';
import { regainMoment } from './regain-moment.ts';

/** Why a token is dead, by the subcodes of https://developers.facebook.com/docs/graph-api/guides/error-handling */
const WHY_NOT: Readonly<Record<number, string>> = {
  458: 'The person who made the token has removed the app from their account.',
  459: 'Facebook wants to ask the person who made the token something: they sign in at facebook.com first.',
  460: 'The person who made the token has changed their password.',
  463: 'The token has ended.',
  464: 'The person who made the token has not confirmed their account: they sign in at facebook.com first.',
  467: 'The token is not valid any more.',
  492: 'The person who made the token has no role on the Page any more.',
};

/** A block for what was posted before. */
const BLOCKED = 368;

/** How a refusal of Graph's is put into words, where it is not as usual. */
export interface GraphSaid extends Partial<Said> {
  /** Whether the call may have made something public. */
  readonly publishes?: boolean;
}

/** A no of Graph's, with who must act, what it leaves behind, and what helps. @param what `the post`, `the picture`, `the deletion`. */
export function graphRefused(
  graph: Graph,
  answer: Answer,
  what: string,
  { publishes = false, state, advice = 'Change the item, then run again.' }: GraphSaid = {},
): NetworkError {
  const { caller } = graph;
  const words = graphWords(graph, answer);
  const kind = graphClassOf(answer);
  if (kind === 'doubt' && publishes) {
    return inDoubt(`${caller.network} had a fault of its own (${words}).`, caller.leaves?.unknown);
  }
  if (kind === 'doubt' || kind === 'busy') {
    const retryAt = regainMoment(answer.headers, caller.now());
    return saysNo(caller, answer, 'later', what, { state, advice: 'Run again later.', retryAt }, words);
  }
  return kind === 'unauthorised'
    ? saysNo(caller, answer, 'unauthorised', what, { state, advice: whatHelps(graph, answer) }, words)
    : saysNo(caller, answer, 'rejected', what, { state, advice }, words);
}

/** A question that was not answered: nothing is known, and nothing was done. @param what `which posts there are`. */
export function graphUnanswered(graph: Graph, answer: Answer, what = 'which posts there are'): NetworkError {
  const { caller } = graph;
  const said = `${caller.network} did not say ${what} (${graphWords(graph, answer) || answer.status}). Nothing was sent.`;
  if (answer.status >= 400 && graphClassOf(answer) === 'unauthorised') {
    return new NetworkError('unauthorised', `${said} ${whatHelps(graph, answer)}`);
  }
  const retryAt = regainMoment(answer.headers, caller.now());
  return new NetworkError('later', `${said} Run again, it is safe.`, { retryAt });
}

/** Graph's own words, short and without secrets. */
function graphWords({ caller }: Graph, { status, body }: Answer): string {
  return wordsOf(caller, { status, body: { message: graphErrorOf({ body })?.words } });
}

/** What a person does about a token, a permission or a block. */
function whatHelps({ caller, guide }: Graph, answer: Answer): string {
  const { code = 0, subcode = 0 } = graphErrorOf(answer) ?? {};
  if (code === BLOCKED) {
    return `${caller.network} has blocked the account for now: sign in there, see what it says of it, and run again when the block is over.`;
  }
  return [WHY_NOT[subcode], `Make a new token with the permissions that ${guide} names, then run again.`]
    .filter((part) => part !== undefined)
    .join(' ');
}
