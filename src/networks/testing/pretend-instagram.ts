import { instagram } from '../instagram.ts';
import type { GraphFault } from './pretend-containers-answers.ts';
import {
  type Body,
  type PretendContainers,
  type PretendContainersTerms,
  type PretendContainersWays,
} from './pretend-containers-terms.ts';
import { pretendContainers } from './pretend-containers.ts';
import { graphMoment } from './pretend-medias.ts';
import type { PretendAround } from './pretend.ts';

/** Our account on the pretend server. */
export const PRETEND_INSTAGRAM = {
  id: '17841400000000001',
  username: 'brackenshire',
  token: 'IGAApretendInstagramToken',
} as const;

/** The numbers and words are of https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes */
const TERMS: PretendContainersTerms = {
  network: instagram,
  host: 'https://graph.instagram.com',
  version: 'v25.0',
  account: PRETEND_INSTAGRAM,
  identity: {
    id: PRETEND_INSTAGRAM.id,
    name: '@brackenshire',
    url: 'https://www.instagram.com/brackenshire/',
  },
  named: {
    create: 'media',
    publish: 'media_publish',
    quota: 'content_publishing_limit',
    lists: ['media'],
    status: 'status_code',
    grant: 'ig_refresh_token',
    who: 'user_id',
  },
  fields: {
    status: ['status_code', 'status'],
    read: ['caption', 'permalink', 'timestamp', 'text', 'username', 'from', 'parent_id', 'replies'],
    quota: ['quota_usage', 'config'],
  },
  faultOf,
  mediaOf: ({ caption, alt_text: alt }) => ({
    text: String(caption ?? ''),
    alts: alt === undefined ? [] : [String(alt)],
  }),
  shown: ({ id, text, list, createdAt, username, replyTo }, find) => ({
    ...(list === 'comments'
      ? {
          text,
          username,
          from: { id: `7${username.length}`, username },
          ...(find?.(replyTo ?? '')?.list === 'comments' && { parent_id: replyTo }),
        }
      : { caption: text, permalink: `https://www.instagram.com/p/${id}/` }),
    timestamp: graphMoment(createdAt),
  }),
  notReady: { code: 9007, subcode: 2207027, message: 'Media ID is not available' },
  usedUp: { code: 24, subcode: 2207008, message: 'The requested resource does not exist' },
  overQuota: { code: 9, subcode: 2207042, message: 'Application request limit reached' },
};

/** A pretend Instagram that answers as its documentation and the reports of others say. */
export function pretendInstagram(
  around: PretendAround = {},
  ways: PretendContainersWays = {},
): PretendContainers {
  return pretendContainers(TERMS, around, ways);
}

function faultOf({
  image_url: image,
  caption = '',
  alt_text: alt = '',
  ...extra
}: Body): GraphFault | undefined {
  const odd = Object.keys(extra)[0];
  if (odd !== undefined) return { code: 100, message: `Unexpected parameter ${odd}` };
  if (typeof caption !== 'string' || typeof alt !== 'string') {
    return { code: 100, message: 'Param caption must be a string' };
  }
  if (typeof image !== 'string' || !/^https:\/\/\S+$/.test(image)) {
    return { code: 100, message: 'The parameter image_url is required' };
  }
  if (!/\.jpe?g$/.test(image)) {
    return { code: 9004, subcode: 2207052, message: 'Only photo or video can be accepted as media type.' };
  }
  if (utf16(caption) > 2200)
    return { code: 36_004, subcode: 2_207_010, message: 'The caption was too long.' };
  if (caption.split('#').length > 31) {
    return { code: 36_004, subcode: 2_207_010, message: 'The caption has too many hashtags.' };
  }
  return [...alt].length > 1000 ? { code: 100, message: 'The alt text is too long' } : undefined;
}

/** Half the bytes in UTF-16. */
function utf16(text: string): number {
  return Buffer.from(text, 'utf16le').length / 2;
}
