import {
  faultOfBody,
  notFound,
  PRETEND_LINKEDIN,
  refuse,
  deniedFor,
  empty,
} from './pretend-linkedin-answers.ts';
import type { PretendRequest } from './pretend-linkedin-answers.ts';
import { recordOf } from '../fields.ts';

/** How the pretend LinkedIn deals with pictures. */
export interface PictureWays {
  /** `later`: ready once asked for; `never`; `failed`: it cannot read them. */
  readonly pictures: 'later' | 'never' | 'failed';
  /** Where pictures are to be sent. */
  readonly uploads: string;
  /** Whether that address wants the token as well. */
  readonly uploadsWantToken: boolean;
}

interface Held {
  readonly bytes: number;
  readonly asked: number;
}

/** The pictures of a pretend LinkedIn: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api */
export function pretendPictures({ pictures, uploads, uploadsWantToken }: PictureWays) {
  const held = new Map<string, Held>();

  const initialize = ({ body, url }: PretendRequest): Response => {
    const fault =
      faultOfBody(body, { initializeUploadRequest: 'object' }) ??
      faultOfBody(recordOf(body['initializeUploadRequest']), { owner: 'string' });
    if (fault !== undefined) return refuse(422, 'INVALID_BODY', fault);
    if (url.search !== '?action=initializeUpload') return refuse(400, 'ILLEGAL_ARGUMENT', 'No such action');
    if (recordOf(body['initializeUploadRequest'])['owner'] !== PRETEND_LINKEDIN.organisation) {
      return deniedFor('images.initializeUpload of another owner');
    }
    const image = `urn:li:image:C4E10AQ${held.size + 1}`;
    held.set(image, { bytes: 0, asked: 0 });
    return Response.json({
      value: {
        uploadUrl: `${uploads}/${image.split(':').at(-1)}`,
        image,
        uploadUrlExpiresAt: 1_800_000_000_000,
      },
    });
  };

  /** The bytes of a picture, at an address outside the interface. */
  const store = async (request: Request): Promise<Response> => {
    const image = `urn:li:image:${new URL(request.url).pathname.split('/').at(-1)}`;
    const known = held.get(image);
    const named = request.headers.has('authorization');
    if (uploadsWantToken && !named) return new Response('', { status: 401 });
    if (!known || request.method !== 'PUT') return new Response('', { status: 404 });
    held.set(image, { ...known, bytes: (await request.arrayBuffer()).byteLength });
    return empty(201);
  };

  const read = ({ id }: PretendRequest): Response => {
    const picture = held.get(id);
    if (!picture) return notFound();
    held.set(id, { ...picture, asked: picture.asked + 1 });
    return Response.json({
      id,
      owner: PRETEND_LINKEDIN.organisation,
      status: statusOf(held.get(id) ?? picture),
    });
  };

  const statusOf = ({ bytes, asked }: Held): string => {
    if (bytes === 0) return 'WAITING_UPLOAD';
    if (pictures === 'failed') return 'PROCESSING_FAILED';
    return pictures === 'later' && asked > 1 ? 'AVAILABLE' : 'PROCESSING';
  };

  /** Why a post may not have a picture; nothing when it may. */
  const faultOf = (image: unknown): Response | undefined => {
    const picture = held.get(String(image));
    if (!picture) return refuse(400, 'INVALID_URN_ID', `No such image: ${String(image)}`);
    const status = statusOf(picture);
    return status === 'AVAILABLE'
      ? undefined
      : refuse(400, `MEDIA_ASSET_${status}`, `The image is not available: ${status}`);
  };

  return { answers: { initialize, picture: read }, store, faultOf };
}
