import { call } from '../http.ts';
import { momentAfter } from '../moments.ts';
import type { Renewed, SignIn } from '../network.ts';
import type { Dialect } from './dialect.ts';
import { unanswered } from './refusals.ts';
import { startSession } from './session.ts';

/**
 * A new token for one that is at least a day old and has not ended; it holds for 60 days, as the answer says. The call takes
 * the token in its address and in no other way that is documented, so the address never leaves here: what is told of a fault is
 * redacted, the token among it. https://developers.facebook.com/docs/threads/get-started/long-lived-tokens/
 */
export async function renew(dialect: Dialect, with_: SignIn): Promise<Renewed> {
  const session = startSession(dialect, with_);
  const { caller } = session;
  const url = new URL('/refresh_access_token', dialect.origin);
  url.search = new URLSearchParams({
    grant_type: dialect.grant,
    access_token: with_.settings['TOKEN'] ?? '',
  }).toString();
  const answer = await call(caller, { url: url.href, publishes: false });
  const { access_token: token, expires_in: seconds } = answer.body;
  const isToken = typeof token === 'string' && /^\S{6,}$/.test(token);
  if (answer.status >= 400 || !isToken || typeof seconds !== 'number' || !(seconds > 0)) {
    throw unanswered(session, answer, 'a new token; one can be renewed once it is a day old');
  }
  return { settings: { TOKEN: token }, ends: momentAfter(caller.now(), seconds * 1000) };
}
