import type { SignIn } from '../network.ts';
import type { Post, Prepared } from '../post.ts';
import { linkless, MEDIA, picturePost } from './bench.ts';
import type { PretendContainers } from './pretend-containers-terms.ts';
import { signInFor } from './pretend.ts';

/** A picture that every network of containers takes: our card, upright. */
const PORTRAIT = { url: 'https://news.example/x.jpg', type: 'image/jpeg', width: 1080, height: 1350 };

/** A post with a picture of its own. @param changes of the picture. */
export function portraitPost(
  changes: Partial<typeof PORTRAIT> = {},
  { attachment, ...rest } = picturePost('A nurse'),
): Post {
  return attachment
    ? { ...rest, attachment: { ...attachment, picture: { ...PORTRAIT, ...changes } } }
    : linkless();
}

/** A post made ready on a server of containers. @param here what is otherwise than usual. */
export async function preparedOn(
  server: PretendContainers,
  here: Partial<SignIn> = {},
  wanted: Post = portraitPost(),
): Promise<Prepared> {
  const us = await server.network.signIn({ ...signInFor(server), ...here });
  return us.prepare(wanted, MEDIA, 'k', '2026-11-22T12:00:00Z');
}
