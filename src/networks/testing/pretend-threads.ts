import { threads } from '../threads.ts';
import type { GraphFault } from './pretend-containers-answers.ts';
import {
  type Body,
  type PretendContainers,
  type PretendContainersTerms,
  type PretendContainersWays,
} from './pretend-containers-terms.ts';
import { pretendContainers } from './pretend-containers.ts';
import { graphMoment, type PretendMedias } from './pretend-medias.ts';
import type { PretendAround } from './pretend.ts';

/** Our account on the pretend server. */
export const PRETEND_THREADS = {
  id: '25000000000000001',
  username: 'brackenshire',
  token: 'THAApretendThreadsToken',
} as const;

const TERMS: PretendContainersTerms = {
  network: threads,
  host: 'https://graph.threads.net',
  version: 'v1.0',
  account: PRETEND_THREADS,
  identity: {
    id: PRETEND_THREADS.id,
    name: '@brackenshire',
    url: 'https://www.threads.com/@brackenshire',
  },
  named: {
    create: 'threads',
    publish: 'threads_publish',
    quota: 'threads_publishing_limit',
    lists: ['threads', 'replies'],
    status: 'status',
    grant: 'th_refresh_token',
    who: 'id',
  },
  fields: {
    status: ['status', 'error_message'],
    read: [
      'text',
      'permalink',
      'timestamp',
      'link_attachment_url',
      'media_type',
      'username',
      'root_post',
      'replied_to',
      'is_reply_owned_by_me',
      'alt_text',
    ],
    quota: [
      'quota_usage',
      'config',
      'reply_quota_usage',
      'reply_config',
      'delete_quota_usage',
      'delete_config',
    ],
  },
  faultOf,
  mediaOf: ({ text, alt_text: alt, link_attachment: link, reply_to_id: replyTo, media_type: type }) => ({
    text: String(text ?? ''),
    type: type === 'TEXT' ? 'TEXT_POST' : String(type),
    alts: alt === undefined ? [] : [String(alt)],
    ...(typeof link === 'string' && { link }),
    ...(typeof replyTo === 'string' && { replyTo, list: 'replies' }),
  }),
  shown: ({ id, text, link, type, createdAt, username, replyTo, alts = [] }) => ({
    text,
    username,
    permalink: `https://www.threads.com/@${username}/post/${id}`,
    ...(link !== undefined && { link_attachment_url: link }),
    ...(alts[0] !== undefined && { alt_text: alts[0] }),
    ...(replyTo !== undefined && {
      replied_to: { id: replyTo },
      is_reply_owned_by_me: username === PRETEND_THREADS.username,
    }),
    media_type: type,
    timestamp: graphMoment(createdAt),
  }),
  notReady: { code: 24, subcode: 4_279_009, message: 'The requested resource does not exist' },
  usedUp: { code: 24, subcode: 4_279_009, message: 'The requested resource does not exist' },
  overQuota: { code: 9, subcode: 2_207_042, message: 'Application request limit reached' },
};

/** A pretend Threads that answers as its documentation and the reports of others say. */
export function pretendThreads(
  around: PretendAround = {},
  ways: PretendContainersWays = {},
): PretendContainers {
  return pretendContainers(TERMS, around, ways);
}

function faultOf(body: Body, medias: PretendMedias): GraphFault | undefined {
  const {
    media_type: type,
    text = '',
    link_attachment: link,
    image_url: image,
    alt_text: alt,
    reply_to_id: replyTo,
    ...extra
  } = body;
  const odd = Object.keys(extra)[0];
  if (odd !== undefined) return { code: 100, message: `Param ${odd} is not known` };
  if (typeof text !== 'string' || (type !== 'TEXT' && type !== 'IMAGE')) {
    return { code: 100, message: 'Param media_type must be one of {TEXT, IMAGE, VIDEO}' };
  }
  if (Buffer.byteLength(text) > 500)
    return { code: 100, message: 'Param text must be at most 500 characters long.' };
  if (type === 'TEXT' && (text === '' || image !== undefined || alt !== undefined)) {
    return { code: 100, message: 'The parameter text is required' };
  }
  if (
    type === 'IMAGE' &&
    (typeof image !== 'string' || !/^https:\/\/\S+\.(png|jpg)$/.test(image) || link !== undefined)
  ) {
    return { code: 1, subcode: 2_207_052, message: 'An unknown error occurred' };
  }
  if (typeof alt === 'string' && [...alt].length > 1000)
    return { code: 100, message: 'Param alt_text is too long' };
  const links = new Set([
    ...(text.match(/https?:\/\/\S+|www\.\S+/g) ?? []),
    ...(typeof link === 'string' ? [link] : []),
  ]);
  if (links.size > 5) return { code: 100, message: 'THREADS_API__LINK_LIMIT_EXCEEDED' };
  if (replyTo !== undefined && !medias.find(String(replyTo))) {
    return { code: 24, subcode: 4_279_009, message: 'The requested resource does not exist' };
  }
  return undefined;
}
