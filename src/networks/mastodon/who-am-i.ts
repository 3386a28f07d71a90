import type { Identity } from '../network.ts';
import { pathOf } from './posts.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** No post and no picture ever has this id. */
const NOBODYS = '0';

/**
 * Who we are, and what the token may not do. Each permission is tried with a call that changes nothing: it is refused
 * with 403 before anything is looked for. The list of permissions that a server gives is not asked for: it is the
 * application's, and a token made before that was changed may do less. A token does not end by itself:
 * https://docs.joinmastodon.org/api/oauth-tokens/
 */
export async function whoAmI(session: Session): Promise<Identity> {
  const { id, name, url } = await session.who();
  const own = `/api/v1/accounts/${encodeURIComponent(id)}/statuses`;
  const tries = [
    ['read posts (read:statuses)', () => session.ask(own, { query: { limit: '1' }, lists: true })],
    [
      'read what people send us (read:notifications)',
      () => session.ask('/api/v1/notifications', { query: { limit: '1' }, lists: true }),
    ],
    ['write posts (write:statuses)', () => session.ask(pathOf(NOBODYS), { method: 'PUT', json: {} })],
    [
      'upload pictures (write:media)',
      () => session.ask(`/api/v1/media/${NOBODYS}`, { method: 'PUT', json: {} }),
    ],
  ] as const;
  const lacks: string[] = [];
  for (const [permission, attempt] of tries) {
    const answer = await attempt();
    if (answer.status === 401) throw unanswered(session, answer);
    if (answer.status === 403) lacks.push(permission);
  }
  return { id: `${session.host}/${id}`, name, url, lacks };
}
