import { isWebAddress, recordOf } from '../fields.ts';
import { pageOf, postUri } from './at-uri.ts';

/** What a post carries besides words. */
export interface Carried {
  readonly links: readonly string[];
  readonly attachments: readonly string[];
  /** The post within it, by its address. */
  readonly quoted?: string;
}

/**
 * What is embedded in a post's record, each kind by the fields that it has:
 * https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky/embed
 */
export function carriedBy(embed: unknown): Carried {
  const { images, items, video, alt, external, record, media } = recordOf(embed);
  const pictures = [images, items].flatMap((each): readonly unknown[] => (Array.isArray(each) ? each : []));
  const page = recordOf(external)['uri'];
  const inner = recordOf(record);
  const quoted = postUri(inner['uri']) ?? postUri(recordOf(inner['record'])['uri']);
  const beside = media === undefined ? undefined : carriedBy(recordOf(withoutMedia(media)));
  return {
    links: [
      ...(isWebAddress(page) ? [page] : []),
      ...(quoted ? [pageOf(quoted)] : []),
      ...(beside?.links ?? []),
    ],
    attachments: [
      ...pictures.map((picture) => described('a picture', recordOf(picture)['alt'])),
      ...(video === undefined || video === null ? [] : [described('a video', alt)]),
      ...(beside?.attachments ?? []),
    ],
    ...(quoted && { quoted: quoted.uri }),
  };
}

/** Media hold no media: nothing is followed down for ever. */
function withoutMedia(media: unknown): object {
  return { ...recordOf(media), media: undefined };
}

function described(what: string, alt: unknown): string {
  const words = typeof alt === 'string' ? alt.trim() : '';
  return words === '' ? what : `${what}: "${words}"`;
}
