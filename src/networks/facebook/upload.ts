import { idOf } from '../fields.ts';
import { graphRefused } from '../graph/graph-refusals.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post } from '../post.ts';
import { seePublicPicture } from '../public-picture.ts';
import { gaveNoId } from '../refusals.ts';
import type { Session } from './session.ts';

/** "4 MB" and "JPG or PNG" are what Facebook's error 1366046 names; how it counts a megabyte is not verified. */
export const PICTURES = { maxBytes: 4_000_000, types: ['image/jpeg', 'image/png'] } as const;

/**
 * Has Facebook fetch a picture from the site, with its alt text, for a post that is yet to be made: nobody sees it by
 * itself. https://developers.facebook.com/docs/pages-api/posts#publish-photos @returns its id.
 */
export async function upload(
  { graph, page }: Session,
  { picture, alt }: Pick<NonNullable<Post['attachment']>, 'picture' | 'alt'>,
  media: Media | undefined,
): Promise<string> {
  if (media) refuseTooLarge(media);
  const { network, fetch } = graph.caller;
  await seePublicPicture(picture, { network, fetch });
  const json = { url: picture.url, published: false, alt_text_custom: alt };
  const answer = await graph.ask(`/${page.id}/photos`, { json });
  if (answer.status >= 400) throw graphRefused(graph, answer, 'the picture');
  const id = idOf(answer.body['id']);
  if (id === undefined) throw gaveNoId(graph.caller, 'the picture');
  return id;
}

function refuseTooLarge({ bytes, type }: Media): void {
  const { maxBytes, types } = PICTURES;
  if (bytes.length <= maxBytes && types.some((taken) => taken === type)) return;
  throw new NetworkError(
    'rejected',
    `Facebook takes pictures of up to 4 MB, as JPEG or PNG; this one is ${type} of ${bytes.length} bytes. ` +
      'Nothing was made public. Replace the picture with a smaller one.',
  );
}
