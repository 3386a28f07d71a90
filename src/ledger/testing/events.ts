import { ledgerEventSchema, type EventOf, type LedgerEvent } from '../event.ts';

const common = { version: 1, item: 'k7m2p9q4wd', account: 'bluesky', n: 'c0', attempt: 'a1' };

/** What each kind of event says when a test does not care. */
const usual = {
  sending: {
    at: '2026-11-22T11:00:00Z',
    action: 'post',
    correction: 0,
    revision: '0123456789abcdef',
    text: 'Flu clinics open',
    link: 'https://news.example.org/news/flu/',
    key: '3mabcdefghij2',
    createdAt: '2026-11-22T11:00:00Z',
  },
  receipt: {
    at: '2026-11-22T11:00:05Z',
    post: 'at://did:plc:x/app.bsky.feed.post/3mabcdefghij2',
    url: 'https://bsky.app/profile/did:plc:x/post/3mabcdefghij2',
    by: 'answer',
  },
  failed: { at: '2026-11-22T11:00:06Z', refusal: 'later', why: 'Bluesky could not be reached.' },
  unsure: { at: '2026-11-22T11:00:07Z', why: 'there are too many posts to look through' },
  handed: { at: '2026-11-22T11:00:01Z' },
  gone: { at: '2026-11-22T12:30:00Z', post: 'at://did:plc:x/app.bsky.feed.post/3mabcdefghij2' },
  deleted: {
    at: '2026-11-22T12:40:00Z',
    post: 'at://did:plc:x/app.bsky.feed.post/3mabcdefghij2',
    because: 'withdrawn',
  },
  lapsed: { at: '2026-11-25T11:00:00Z', slot: '2026-11-22T11:00:00Z', why: 'Bluesky could not be reached.' },
  waiting: { at: '2026-11-22T11:00:00Z', until: '2026-11-22T11:30:00Z', why: 'At most 4 an hour.' },
  approved: { at: '2026-11-22T10:00:00Z', source: '0123456789abcdef' },
  released: { at: '2026-11-22T10:00:00Z', by: 'duty editor' },
  settled: { at: '2026-11-22T12:00:00Z', by: 'duty editor', outcome: 'posted' },
};

/** An event for tests: what is given, filled up through the real schema. */
export function event<K extends LedgerEvent['kind']>(
  given: { readonly kind: K } & Partial<EventOf<K>>,
): EventOf<K> {
  return ledgerEventSchema.parse({ ...common, ...usual[given.kind], ...given }) as EventOf<K>;
}
