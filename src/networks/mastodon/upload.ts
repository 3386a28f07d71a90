import { NetworkError } from '../network.ts';
import type { Media } from '../post.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { idOf } from '../fields.ts';
import { gaveNoId } from '../refusals.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/** https://docs.joinmastodon.org/entities/Instance/#description_limit and #image_size_limit, of a server that says nothing. */
const USUAL = { description_limit: 1500, image_size_limit: 16 * 1024 * 1024 } as const;

/** What every such server takes: https://docs.joinmastodon.org/user/posting/#images */
export const PICTURES = {
  maxBytes: USUAL.image_size_limit,
  types: ['image/jpeg', 'image/png'],
} as const;

/** How often we ask whether a picture is ready, and how long we wait in between, in milliseconds. */
const ASKED_AT_MOST = 15;
const WAIT = 1000;

/** The alt text as the server takes it: cut on a word where its limit is. */
export function altFor({ says }: Session, alt: string): string {
  return cutAtWord(alt, says['description_limit'] ?? USUAL.description_limit);
}

/** Uploads a picture with its alt text and waits until the server has it ready. Nothing is public yet. @returns its id. */
export async function upload(session: Session, media: Media, alt: string): Promise<string> {
  refuseTooLarge(session, media);
  const body = new FormData();
  body.set('file', new Blob([media.bytes], { type: media.type }), `picture.${media.type.split('/')[1]}`);
  body.set('description', altFor(session, alt));
  const answer = await session.ask('/api/v2/media', { method: 'POST', body });
  if (answer.status >= 400) throw refused(session, answer, 'the picture');
  const id = idOf(answer.body['id']);
  if (id === undefined) throw gaveNoId(session.caller, 'the picture');
  if (answer.status !== 200) await untilReady(session, id);
  return id;
}

/** 202 says that the server is still at work on a picture, 206 that it still is: https://docs.joinmastodon.org/methods/media/#get */
async function untilReady(session: Session, id: string): Promise<void> {
  for (let asked = 0; asked < ASKED_AT_MOST; asked += 1) {
    const answer = await session.ask(`/api/v1/media/${encodeURIComponent(id)}`);
    if (answer.status >= 400) throw refused(session, answer, 'the picture');
    if (answer.status === 200) return;
    await session.sleep(WAIT);
  }
  throw new NetworkError(
    'later',
    'Mastodon is still at work on the picture. Nothing was made public; run again, it is safe.',
  );
}

function refuseTooLarge({ says }: Session, { bytes, type }: Media): void {
  const most = says['image_size_limit'] ?? USUAL.image_size_limit;
  const { types } = PICTURES;
  if (bytes.length <= most && types.some((known) => known === type)) return;
  throw new NetworkError(
    'rejected',
    `This Mastodon server takes pictures of up to ${most} bytes, as JPEG or PNG; this one is ${type} of ${bytes.length} bytes. ` +
      'Nothing was made public. Replace the picture with a smaller one.',
  );
}
