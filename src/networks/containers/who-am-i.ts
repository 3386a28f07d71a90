import { idOf, recordOf } from '../fields.ts';
import { lacksPermission } from '../graph/graph-error.ts';
import type { Answer } from '../http.ts';
import { NetworkError, type Identity } from '../network.ts';
import { settingName } from '../settings.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/**
 * Who we are, and what the token may not do: each permission is tried with a question that changes nothing. When the
 * token ends no question tells, only its renewal.
 */
export async function whoAmI(session: Session): Promise<Identity> {
  const { dialect, account, ask } = session;
  const { number, username } = await ourselves(session);
  if (number !== account.number) {
    throw new NetworkError(
      'unauthorised',
      `The token is that of @${username}, number ${number}, and ${settingName(account.id, 'ACCOUNT')} is ${account.number}. Nothing was sent. Put the number into that setting, or the token of the right account into ${settingName(account.id, 'TOKEN')}.`,
    );
  }
  const lacks: string[] = [];
  for (const { may, path, fields, under } of dialect.permissions) {
    const query = { fields, limit: '1' };
    const listed = await ask(`/${number}/${path}`, { query });
    const first = under === undefined || listed.status >= 400 ? undefined : firstOf(listed);
    const answer = first === undefined ? listed : await ask(`/${first}/${under}`, { query });
    if (answer.status < 400) continue;
    if (!lacksPermission(answer)) throw unanswered(session, answer, 'what the token may do');
    lacks.push(may);
  }
  return { id: number, name: `@${username}`, url: dialect.profile(username), lacks };
}

function firstOf({ body: { data } }: Answer): string | undefined {
  return idOf(recordOf(Array.isArray(data) ? data[0] : undefined)['id']);
}

/** Whose the token is. */
export async function ourselves(
  session: Session,
): Promise<{ readonly number: string; readonly username: string }> {
  const { dialect, ask } = session;
  const answer = await ask('/me', { query: { fields: `${dialect.number},username` } });
  const { data } = answer.body;
  const said = recordOf(Array.isArray(data) ? data[0] : answer.body);
  const number = idOf(said[dialect.number]);
  const { username } = said;
  if (
    answer.status >= 400 ||
    number === undefined ||
    typeof username !== 'string' ||
    !/^[\w.]{1,50}$/.test(username)
  ) {
    throw unanswered(session, answer, 'who we are');
  }
  return { number, username };
}
