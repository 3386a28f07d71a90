import { call } from '../http.ts';
import type { Identity } from '../network.ts';
import { refused } from './posts.ts';
import type { Session } from './session.ts';

/** The handle of an account whose own does not lead back to it: https://atproto.com/specs/handle */
const NO_HANDLE = 'handle.invalid';

/** Who the account is there, and whether it may post. App passwords have no end: they die when somebody deletes them. */
export async function whoAmI(session: Session): Promise<Identity> {
  const answer = await call(session.caller, {
    url: session.at('com.atproto.server.getSession'),
    headers: session.authorization,
    publishes: false,
  });
  const { did, handle, active, status } = answer.body;
  if (answer.status >= 400 || typeof did !== 'string') {
    throw refused(session, answer, { what: 'say who we are', advice: 'Renew the app password.' });
  }
  const known = typeof handle === 'string' && handle !== NO_HANDLE ? handle : undefined;
  const why = typeof status === 'string' ? status : 'not active';
  return {
    id: did,
    name: known === undefined ? did : `@${known}`,
    url: `https://bsky.app/profile/${known ?? did}`,
    lacks: active === false ? [`It may not post: Bluesky says that the account is ${why}.`] : [],
  };
}
