import { isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Author, Message, MessageKind } from '../message.ts';
import { momentAt } from '../moments.ts';
import { pageOf, postUri, strongRef, type PostUri } from './at-uri.ts';
import { carriedBy } from './embeds.ts';
import type { Session } from './session.ts';

/** The handle of an account whose own does not lead back to it: https://atproto.com/specs/handle */
const NO_HANDLE = 'handle.invalid';

/**
 * Somebody's post as the application view shows it, in a list of notifications or by its address; nothing for what is
 * none, and for posts of ours. Its words are those of its record: the view adds who wrote it.
 */
export function messageOf(session: Session, view: unknown, kind: MessageKind): Message | undefined {
  const fields = recordOf(view);
  const place = postUri(fields['uri']);
  if (!place || place.did === session.did) return undefined;
  const record = recordOf(fields['record']);
  const { links, attachments, quoted } = carriedBy(record['embed']);
  const reply = recordOf(record['reply']);
  const parent = strongRef(reply['parent'])?.uri;
  const root = strongRef(reply['root'])?.uri ?? parent;
  const head = root ?? (kind === 'quote' ? quoted : undefined);
  const language = Array.isArray(record['langs']) ? record['langs'].find(isLanguage) : undefined;
  return {
    id: place.uri,
    kind,
    author: authorOf(place, recordOf(fields['author'])),
    readers: 'everybody',
    at: writtenAt(session, fields, record),
    handle: root === undefined ? {} : { root },
    text: typeof record['text'] === 'string' ? record['text'] : '',
    url: pageOf(place),
    links: [...new Set([...linksBehind(record['facets']), ...links])],
    attachments,
    ...((parent ?? quoted) !== undefined && { answers: parent ?? quoted }),
    ...(postUri(head)?.did === session.did && { post: head }),
    ...(language !== undefined && { language }),
  };
}

function authorOf({ did }: PostUri, { handle, displayName }: Fields): Author {
  const isKnown = typeof handle === 'string' && /^[\w.-]{1,253}$/.test(handle) && handle !== NO_HANDLE;
  const shown = typeof displayName === 'string' ? displayName.trim() : '';
  return { id: did, name: isKnown ? `@${handle}` : did, ...(shown !== '' && { shown }) };
}

/** When a post was written: as it says itself, but not after it arrived, as the application view sorts it. */
function writtenAt({ caller }: Session, { indexedAt }: Fields, { createdAt }: Fields): string {
  const moments = [createdAt, indexedAt, caller.now()].map(msOf).filter((ms) => !Number.isNaN(ms));
  return momentAt(Math.min(...moments.slice(0, 2)));
}

/** A moment in milliseconds since 1970; not a number for anything else, and for what no calendar has. */
export function msOf(value: unknown): number {
  return typeof value === 'string' && /^\d{4}-/.test(value) ? Date.parse(value) : Number.NaN;
}

/** The whole addresses behind the shown ones: https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/richtext/facet.json */
function linksBehind(facets: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(facets) ? facets : [];
  return all
    .flatMap((facet): unknown => recordOf(facet)['features'])
    .map((feature) => recordOf(feature)['uri'])
    .filter(isWebAddress);
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(value);
}
