import type { Denial } from './faults.ts';

/** The account of the pretend LinkedIn. */
export const PRETEND_LINKEDIN = {
  token: 'AQXpretendLinkedInToken_0123456789-abcdef',
  organisation: 'urn:li:organization:5515715',
  number: '5515715',
  name: 'Brackenshire NHS Trust',
  vanityName: 'brackenshire-nhs',
} as const;

/** What a client asked, and how. */
export interface PretendRequest {
  readonly call: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Its JSON, or an object without fields. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What stands in the path: a post, a picture, a comment. */
  readonly id: string;
  readonly comment: string;
}

/** A no in LinkedIn's words: https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling */
export function refuse(status: number, code: string, message: string): Response {
  return Response.json({ status, code, message }, { status });
}

/** An answer without a body. */
export function empty(status: number, headers: HeadersInit = {}): Response {
  return new Response(null, { status, headers });
}

export const notFound = () => refuse(404, 'NOT_FOUND', 'Entity not found.');

export const deniedFor = (what: string) =>
  refuse(403, 'ACCESS_DENIED', `Not enough permissions to access: ${what}`);

/** What a token is told that may not do what it is used for. */
export const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () => refuse(401, 'EXPIRED_ACCESS_TOKEN', 'The token used in the request has expired'),
  'token revoked': () =>
    refuse(401, 'REVOKED_ACCESS_TOKEN', 'The token used in the request has been revoked by the user'),
  'wrong scope': () => deniedFor('partnerApiPosts.CREATE'),
};

/** The versions that are still on, in November 2026. */
const ACTIVE = new Set(['202512', '202601', '202603', '202606', '202608', '202609', '202610']);

/** Why a request is turned away at the door; nothing when it may come in. */
export function turnedAway({ headers }: Pick<PretendRequest, 'headers'>): Response | undefined {
  const given = headers.get('authorization');
  const version = headers.get('linkedin-version');
  if (given === null) return refuse(401, 'EMPTY_ACCESS_TOKEN', 'Empty oauth2 access token');
  if (given !== `Bearer ${PRETEND_LINKEDIN.token}`) {
    return refuse(401, 'INVALID_ACCESS_TOKEN', `Invalid access token: ${given}`);
  }
  if (version === null) {
    return refuse(400, 'VERSION_MISSING', 'A version must be present. Please specify a version.');
  }
  if (!ACTIVE.has(version)) {
    return refuse(426, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`);
  }
  return headers.get('x-restli-protocol-version') === '2.0.0'
    ? undefined
    : refuse(400, 'ILLEGAL_ARGUMENT', 'Invalid Rest.li protocol version');
}

/** What a body has that it may not have, or lacks, by its path: `{'author': 'string', 'content?': 'object'}`. */
export function faultOfBody(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, 'string' | 'object' | 'boolean'>>,
): string | undefined {
  const known = new Map(Object.entries(fields).map(([name, type]) => [name.replace('?', ''), type]));
  const strange = Object.keys(body).find((name) => !known.has(name));
  if (strange !== undefined) return `ERROR :: /${strange} :: unrecognized field found but not allowed`;
  const lacking = Object.keys(fields).find((name) => !name.endsWith('?') && body[name] === undefined);
  if (lacking !== undefined) {
    return `ERROR :: /${lacking} :: field is required but not found and has no default value`;
  }
  const wrong = Object.keys(body).find((name) => typeof body[name] !== known.get(name));
  return wrong === undefined ? undefined : `ERROR :: /${wrong} :: is of the wrong type`;
}
