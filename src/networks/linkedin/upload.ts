import { recordOf } from '../fields.ts';
import { call, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Media, PostPicture } from '../post.ts';
import { gaveNoId } from '../refusals.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api: width times height, and formats. */
const MOST_PIXELS = 36_152_320;

/** No most bytes are documented; ours is not verified, and ten times what any picture of the site has. */
export const PICTURES = { maxBytes: 8_000_000, types: ['image/jpeg', 'image/png', 'image/gif'] } as const;

/** How long we wait before each time that we ask whether a picture is ready, in milliseconds: half a minute in all, and few calls. */
const WAITS = [500, 1000, 2000, 4000, 8000, 16_000] as const;

/** Uploads a picture and waits until LinkedIn has it ready. Nothing is public yet. @returns its name, `urn:li:image:C4E…`. */
export async function upload(session: Session, media: Media, picture: PostPicture): Promise<string> {
  refuseTooLarge(media, picture);
  const begun = await initialize(session);
  if (begun.status >= 400) throw refused(session, begun, 'the picture');
  const { uploadUrl, image } = recordOf(begun.body['value']);
  if (typeof image !== 'string' || !/^urn:li:image:[\w-]{1,100}$/.test(image)) {
    throw gaveNoId(session.caller, 'the picture');
  }
  const unnamed = await store(session, media, uploadUrl);
  const { authorization } = session;
  const stored = isDenied(unnamed) ? await store(session, media, uploadUrl, { authorization }) : unnamed;
  if (stored.status >= 400) throw refused(session, stored, 'the picture');
  await untilReady(session, image);
  return image;
}

/** Asks where a picture is to go. It is nowhere before somebody sends it: so this also shows whether we may post. */
export function initialize(session: Session): Promise<Answer> {
  return session.ask('/rest/images', {
    method: 'POST',
    query: { action: 'initializeUpload' },
    json: { initializeUploadRequest: { owner: session.organisation } },
  });
}

/**
 * Sends the bytes to the address that LinkedIn named. It is signed, and whether it wants the token as well is not
 * verified: others send it, so it goes along once the address was refused without.
 */
function store(
  { caller }: Session,
  { bytes, type }: Media,
  to: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  if (!isOfLinkedIn(to)) {
    throw new NetworkError(
      'later',
      'LinkedIn named an address for the picture that is not its own. Nothing was sent there, and nothing was made public; run again, it is safe.',
    );
  }
  return call(caller, {
    url: to,
    method: 'PUT',
    headers: { 'content-type': type, ...headers },
    body: bytes,
    publishes: false,
    mayBeEmpty: true,
  });
}

async function untilReady(session: Session, image: string): Promise<void> {
  for (const wait of WAITS) {
    const answer = await session.ask(`/rest/images/${encodeURIComponent(image)}`);
    if (answer.status >= 400) throw refused(session, answer, 'the picture');
    const { status } = answer.body;
    if (status === 'AVAILABLE') return;
    if (status === 'PROCESSING_FAILED') {
      throw new NetworkError(
        'rejected',
        'LinkedIn could not read the picture. Nothing was made public. Replace the picture, then run again.',
      );
    }
    await session.sleep(wait);
  }
  throw new NetworkError(
    'later',
    'LinkedIn is still at work on the picture. Nothing was made public; run again, it is safe.',
  );
}

function isDenied({ status }: Answer): boolean {
  return status === 401 || status === 403;
}

function refuseTooLarge({ bytes, type }: Media, { width, height }: PostPicture): void {
  const { maxBytes, types } = PICTURES;
  const isFit = bytes.length <= maxBytes && width * height < MOST_PIXELS;
  if (isFit && types.some((known) => known === type)) return;
  throw new NetworkError(
    'rejected',
    `LinkedIn takes pictures of up to ${maxBytes} bytes and ${MOST_PIXELS} dots, as JPEG, PNG or GIF; this one is ${type} of ${bytes.length} bytes and ${width * height} dots. ` +
      'Nothing was made public. Replace the picture with a smaller one.',
  );
}

/** Whether an address is encrypted and one of LinkedIn's own: our bytes go nowhere else. */
function isOfLinkedIn(address: unknown): address is string {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && /(?:^|\.)linkedin\.com$/.test(hostname);
}
