import { NetworkError, type Pictures } from '../network.ts';
import type { Media, PostPicture } from '../post.ts';
import { seePublicPicture } from '../public-picture.ts';
import type { Session } from './session.ts';

/** Sees that the network will take a picture, and can fetch it from the site, before anything is sent. */
export async function seePicture(
  { caller: { network, fetch } }: Pick<Session, 'caller'>,
  { maxBytes, types, ratio: [least, most] = [0, Infinity] }: Pictures,
  picture: PostPicture,
  media: Media | undefined,
): Promise<void> {
  const shape = picture.width / picture.height;
  const kinds = types.map((type) => type.replace('image/', '').toUpperCase()).join(' or ');
  const fault = !types.includes(picture.type)
    ? `takes pictures as ${kinds}, and this one is ${picture.type}`
    : shape < least || shape > most
      ? `takes pictures that are ${least} to ${most} times as wide as high, and this one is ${picture.width} by ${picture.height}`
      : (media?.bytes.length ?? 0) > maxBytes
        ? `takes pictures of up to ${maxBytes} bytes, and this one has ${media?.bytes.length}`
        : undefined;
  if (fault !== undefined) {
    throw new NetworkError(
      'rejected',
      `${network} ${fault}. Nothing was made public. Replace the picture of the item.`,
    );
  }
  await seePublicPicture(picture, { fetch, network });
}
