// What Bluesky's own library says of a text and its facets: the judge of ours.
import { RichText } from '@atproto/api';

/**
 * @param {{ text: string, facets?: object[] }} record
 * @returns {{ length: number, stretches: string[][] }} the length in graphemes, and what each facet covers and says
 */
export function judge({ text, facets }) {
  const rich = new RichText({ text, facets });
  const stretches = [...rich.segments()]
    .filter((segment) => segment.isLink() || segment.isTag())
    .map((segment) => [segment.text, segment.link?.uri ?? segment.tag?.tag ?? '']);
  return { length: rich.graphemeLength, stretches };
}
