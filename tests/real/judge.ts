import { compose } from '../../src/compose/compose.ts';
import { bluesky } from '../../src/networks/bluesky.ts';
import type { PretendRecord } from '../../src/networks/testing/pretend-record.ts';
import type { DemoSite } from './demo-site.ts';

/** A post as the real server lists it. */
export interface RealPost {
  readonly uri: string;
  readonly value: PretendRecord;
}

/** What Bluesky's own library says of a text: its length, and what each facet covers and says. */
export type Judge = (record: Pick<PretendRecord, 'text' | 'facets'>) => {
  readonly length: number;
  readonly stretches: readonly (readonly string[])[];
};

/** Every post of an account, asked of the real server itself. */
export async function postsOf(url: string, did: string): Promise<readonly RealPost[]> {
  const query = new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', limit: '100' });
  const response = await fetch(`${url}/xrpc/com.atproto.repo.listRecords?${query.toString()}`);
  const { records } = (await response.json()) as { readonly records: readonly RealPost[] };
  return records;
}

/** What is wrong with the posts on the real server, in words; nothing when each item is there once, as meant. */
export function faultsOf(posts: readonly RealPost[], site: DemoSite, judge: Judge): readonly string[] {
  const wanted = site.expected.map((item) => ({
    item,
    post: compose(item, { id: site.account, limits: bluesky.limits }),
  }));
  const found = wanted.map(({ item, post }) => ({
    item,
    post,
    records: posts.filter(({ value }) => linkOf(value) === item.url),
  }));
  const strangers = posts.length - found.reduce((sum, { records }) => sum + records.length, 0);
  return [
    ...(strangers === 0 ? [] : [`${strangers} posts are of no item that was to be posted`]),
    ...found.flatMap(({ item, post, records }) => [
      ...(records.length === 1 ? [] : [`"${item.title}" is there ${records.length} times`]),
      ...records.flatMap(({ value }) => faultsOfRecord(value, post, judge)),
    ]),
  ];
}

function faultsOfRecord(
  value: PretendRecord,
  post: ReturnType<typeof compose>,
  judge: Judge,
): readonly string[] {
  const { length, stretches } = judge(value);
  const meant = [
    ...(post.linkSpan ? [[post.text.slice(post.linkSpan.start, post.linkSpan.end), post.link ?? '']] : []),
    ...post.hashtags.map(({ tag }) => [`#${tag}`, tag]),
  ];
  const { external, images } = value.embed ?? {};
  const { attachment } = post;
  const checks: readonly (readonly [string, unknown, unknown])[] = [
    ['text', value.text, post.text],
    ['length as Bluesky counts it', length, bluesky.limits.count(post.text)],
    ['language', value.langs, [post.language]],
    ['facets', stretches.toSorted(), meant.toSorted()],
    ['picture', (external?.thumb ?? images?.[0]?.image)?.mimeType, attachment?.picture.type],
    attachment?.kind === 'card'
      ? ['card', [external?.title, external?.description], [attachment.title, attachment.description]]
      : ['alt text', images?.map(({ alt }) => alt), [attachment?.alt]],
  ];
  return checks
    .filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should))
    .map(([what, is, should]) => `${what} is ${JSON.stringify(is)} and should be ${JSON.stringify(should)}`);
}

function linkOf({ embed, facets = [] }: PretendRecord): string | undefined {
  const link = facets.flatMap(({ features }) => features).find(({ uri }) => uri !== undefined);
  return embed?.external?.uri ?? link?.uri;
}
