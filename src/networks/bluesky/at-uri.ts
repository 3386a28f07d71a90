import { COLLECTION } from './posts.ts';

/** A post by its address, `at://did:plc:x/app.bsky.feed.post/3n2ve7754222b`, in parts. */
export interface PostUri {
  readonly uri: string;
  readonly did: string;
  readonly rkey: string;
}

/** https://atproto.com/specs/at-uri-scheme: a post, of an account by its DID. */
const POST_URI =
  /^at:\/\/(?<did>did:[a-z]+:[\w.:%-]{1,200})\/(?<collection>[a-zA-Z.]{1,100})\/(?<rkey>[\w.~:-]{1,512})$/;

/** The parts of a post's address; nothing for anything else. */
export function postUri(uri: unknown): PostUri | undefined {
  const { did, collection, rkey } = (typeof uri === 'string' && POST_URI.exec(uri)?.groups) || {};
  if (did === undefined || rkey === undefined || collection !== COLLECTION) return undefined;
  return { uri: String(uri), did, rkey };
}

/** Where a person reads a post. */
export function pageOf({ did, rkey }: PostUri): string {
  return `https://bsky.app/profile/${did}/post/${rkey}`;
}

/** A post by its address and the hash of its content, as replies name one. */
export interface StrongRef {
  readonly uri: string;
  readonly cid: string;
}

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/com/atproto/repo/strongRef.json: nothing for anything else. */
export function strongRef(value: unknown): StrongRef | undefined {
  const { uri, cid } = (typeof value === 'object' && value !== null ? value : {}) as Partial<StrongRef>;
  const isPost = postUri(uri) !== undefined && typeof cid === 'string' && /^\w{1,200}$/.test(cid);
  return isPost ? { uri: String(uri), cid } : undefined;
}
