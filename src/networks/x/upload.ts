import { cutAtWord } from '../cut-at-word.ts';
import { recordOf } from '../fields.ts';
import { NetworkError } from '../network.ts';
import type { Media } from '../post.ts';
import { gaveNoId } from '../refusals.ts';
import { numberedId } from './numbered-id.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/** https://docs.x.com/x-api/media/quickstart/best-practices: what X takes as a picture. */
export const PICTURES = {
  maxBytes: 5 * 1024 * 1024,
  types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
} as const;

/** The longest alt text, in characters: OpenAPI 2.167, `metadata.alt_text.text`. */
const LONGEST_ALT = 1000;

/** Uploads a picture with its alt text. Nothing is public yet; X forgets it after a day. @returns its id. */
export async function upload(session: Session, media: Media, alt: string): Promise<string> {
  const body = new FormData();
  body.set('media', new Blob([media.bytes], { type: media.type }), `picture.${media.type.split('/')[1]}`);
  body.set('media_category', 'tweet_image');
  const answer = await session.ask('/2/media/upload', { method: 'POST', body });
  if (answer.status >= 400) throw refused(session.caller, answer, 'the picture');
  const id = numberedId(recordOf(answer.body['data'])['id']);
  if (id === undefined) throw gaveNoId(session.caller, 'the picture');
  if (alt !== '') await describe(session, id, alt);
  return id;
}

/** Refuses a picture that X would not take, before anything is paid for. */
export function refuseUnfit({ bytes, type }: Media): void {
  const { maxBytes, types } = PICTURES;
  if (bytes.length <= maxBytes && types.some((known) => known === type)) return;
  throw new NetworkError(
    'rejected',
    `X takes pictures of up to ${maxBytes} bytes, as JPEG, PNG, GIF or WebP; this one is ${type} of ${bytes.length} bytes. ` +
      'Nothing was made public. Replace the picture with a smaller one.',
  );
}

/** https://docs.x.com/x-api/media/media-metadata-create */
async function describe(session: Session, id: string, alt: string): Promise<void> {
  const json = { id, metadata: { alt_text: { text: cutAtWord(alt, LONGEST_ALT) } } };
  const answer = await session.ask('/2/media/metadata', { method: 'POST', json });
  const said = numberedId(recordOf(answer.body['data'])['id']);
  if (answer.status < 400 && said === id) return;
  throw refused(session.caller, answer, 'the alt text of the picture');
}
