import { NetworkError } from '../networks/network.ts';
import type { Media, PostPicture } from '../networks/post.ts';
import { at } from './page-check.ts';
import type { Run } from './run.ts';

/** The largest picture that is read, in bytes: every one that the site makes is under a million. */
const LARGEST = 10_000_000;

/** How long a picture may take, in milliseconds. */
const PATIENCE = 30_000;

/** The bytes of a post's picture, from the site. @throws NetworkError `later` when the site does not give them. */
export async function fetchMedia(
  picture: PostPicture,
  { fetch, site }: Pick<Run, 'fetch' | 'site'>,
): Promise<Media> {
  const url = at(picture.url, site);
  const notThere = (what: string) =>
    new NetworkError(
      'later',
      `The picture of the post could not be read: ${url} ${what}. Nothing was made public; run again, it is safe.`,
    );
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status !== 200) throw notThere(`answers ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('image/')) throw notThere('is not a picture');
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST) throw notThere('is too large');
    return { bytes: new Uint8Array(await response.arrayBuffer()), type: picture.type };
  } catch (thrown) {
    throw thrown instanceof NetworkError ? thrown : notThere('does not answer');
  }
}
