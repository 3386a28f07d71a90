import { recordOf } from '../fields.ts';
import { graphClassOf } from '../graph/graph-error.ts';
import { graphUnanswered } from '../graph/graph-refusals.ts';
import { momentAt } from '../moments.ts';
import { NetworkError, type Identity } from '../network.ts';
import type { Session } from './session.ts';

/** What we need, and what for: https://developers.facebook.com/docs/permissions */
const NEEDED: Readonly<Record<string, string>> = {
  pages_manage_posts: 'post, correct or delete',
  pages_read_engagement: 'look which posts there are',
  pages_manage_engagement: 'answer its own posts',
};

/** What is said of a token by itself: https://developers.facebook.com/docs/graph-api/reference/debug_token */
type Told = Pick<Identity, 'lacks' | 'ends'>;

/** Who we are, what the token may not do, and when it ends. */
export async function whoAmI(session: Session): Promise<Identity> {
  const { id, name, url } = await session.who();
  return { id, name, url, ...(await toldOf(session)) };
}

/** The token is asked about itself. That Graph lets the token of a Page ask is not verified: if not, a person looks. */
async function toldOf({ graph, token }: Session): Promise<Told> {
  const answer = await graph.ask('/debug_token', { query: { input_token: token } });
  if (answer.status >= 400 && graphClassOf(answer) === 'rejected') {
    return {
      lacks: [
        'Facebook does not say what its token may do, nor when it ends: look at it in the Access Token Debugger, as docs/accounts/facebook.md says.',
      ],
    };
  }
  const { is_valid, scopes, expires_at, data_access_expires_at } = recordOf(answer.body['data']);
  if (answer.status >= 400 || typeof is_valid !== 'boolean' || !Array.isArray(scopes)) {
    throw graphUnanswered(graph, answer, 'what the token may do');
  }
  if (!is_valid) {
    throw new NetworkError(
      'unauthorised',
      'Facebook says that the token is not valid any more. Nothing was sent. Make a new one, as docs/accounts/facebook.md says, then run again.',
    );
  }
  const lacks = Object.entries(NEEDED)
    .filter(([scope]) => !scopes.includes(scope))
    .map(([scope, deed]) => `It may not ${deed}: its token lacks the permission ${scope}.`);
  return { lacks, ...endOf([expires_at, data_access_expires_at]) };
}

/** The earliest of some moments in seconds since 1970; 0 is never. */
function endOf(moments: readonly unknown[]): Pick<Told, 'ends'> {
  const named = moments.filter((moment) => typeof moment === 'number' && moment > 0) as readonly number[];
  if (named.length === 0) return {};
  return { ends: momentAt(Math.min(...named) * 1000) };
}
