import { asking } from '../answering.ts';
import { recordOf } from '../fields.ts';
import { call } from '../http.ts';
import type { MessageRef, Standing } from '../message.ts';
import { postUri } from './at-uri.ts';
import { messageOf } from './messages.ts';
import { refused } from './posts.ts';
import type { Session } from './session.ts';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/getPosts.json: `uris` */
const AT_ONCE = 25;

/**
 * How messages stand now. One that is left out of the answer is gone: deleted, taken down, or not for us any more
 * because its author blocked us. Changed words are never seen: Bluesky goes on showing the first.
 */
export async function look(session: Session, messages: readonly MessageRef[]): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  for (let from = 0; from < messages.length; from += AT_ONCE) {
    const some = messages.slice(from, from + AT_ONCE);
    const views = await viewsOf(
      session,
      some.map(({ id }) => id),
    );
    standings.push(...some.flatMap((message) => standingOf(session, message, views) ?? []));
  }
  return standings;
}

function standingOf(
  session: Session,
  { id, kind }: MessageRef,
  views: readonly unknown[],
): Standing | undefined {
  const view = views.find((each) => recordOf(each)['uri'] === id);
  const message = messageOf(session, view, kind);
  if (message) return { id, stands: 'there', message };
  const isReadable = views.every((each) => postUri(recordOf(each)['uri']));
  return isReadable ? { id, stands: 'gone' } : undefined;
}

async function viewsOf(session: Session, uris: readonly string[]): Promise<readonly unknown[]> {
  const answer = await call(asking(session.caller), {
    url: session.at('app.bsky.feed.getPosts', { uris }),
    headers: session.authorization,
    publishes: false,
  });
  const { posts } = answer.body;
  if (answer.status < 400 && Array.isArray(posts)) return posts;
  throw refused(session, answer, {
    what: 'say which messages are still there',
    state: 'Nothing was changed.',
    advice: 'Run again; if it says so again, look in the app.',
  });
}
