import { NetworkError } from '../networks/network.ts';
import type { HandOverFacts } from '../reports/handed-post.ts';
import { fetchMedia } from './media.ts';
import type { Run } from './run.ts';

/**
 * The bytes of the pictures of what is posted by hand, from the site, by the names of their files. One that cannot be had is
 * left out: the page then has its address.
 */
export async function handOverPictures(
  { posts }: Pick<HandOverFacts, 'posts'>,
  from: Pick<Run, 'fetch' | 'site'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = new Map(
    posts.flatMap(({ picture, post }) =>
      picture && post?.attachment ? [[picture.file, post.attachment.picture] as const] : [],
    ),
  );
  const found = [...wanted].map(async ([file, picture]) => {
    const bytes = await fetchMedia(picture, from).then((media) => media.bytes, notThere);
    return bytes ? ([file, bytes] as const) : undefined;
  });
  return new Map((await Promise.all(found)).filter((one) => one !== undefined));
}

function notThere(thrown: unknown): undefined {
  if (!(thrown instanceof NetworkError)) throw thrown;
}
