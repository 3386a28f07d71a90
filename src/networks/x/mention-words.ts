import { isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Message } from '../message.ts';
import { numberedId } from './numbered-id.ts';
import { unescaped } from './posts.ts';

/** What a post of somebody else says. */
export interface Words extends Pick<Message, 'text' | 'links' | 'attachments'> {
  /** The numbers of the accounts that it names. */
  readonly named: readonly string[];
}

/**
 * The words of a post as readers see them, with links in full in place of short ones, and what goes with it. A long post has all of its words
 * in a field of their own. Nothing when it has none.
 * @param quoted the post that is shown under it, whose address X leaves out.
 */
export function wordsIn(fields: Fields, quoted: string | undefined): Words | undefined {
  const long = recordOf(fields['note_tweet'] ?? fields['note_post']);
  const [text, entities] =
    typeof long['text'] === 'string'
      ? [long['text'], recordOf(long['entities'])]
      : [fields['text'], recordOf(fields['entities'])];
  if (typeof text !== 'string') return undefined;
  const urls = listOf(entities['urls']).map(recordOf);
  const media = urls.filter(({ media_key: key }) => key !== undefined);
  const pages = urls.filter(({ media_key: key }) => key === undefined);
  const isQuote = (full: unknown) => quoted !== undefined && String(full).endsWith(`/status/${quoted}`);
  const shown = urls.reduce((rest, url) => {
    const { url: short, expanded_url: full } = url;
    const instead = pages.includes(url) && isWebAddress(full) && !isQuote(full) ? full : '';
    return isWebAddress(short) ? rest.replaceAll(short, () => instead) : rest;
  }, unescaped(text));
  const named = [entities, recordOf(fields['entities'])].flatMap(({ mentions }) => listOf(mentions));
  return {
    text: shown.trim(),
    links: [
      ...new Set(pages.map((page) => page['unwound_url'] ?? page['expanded_url']).filter(isWebAddress)),
    ],
    attachments: media.map(({ expanded_url: full }) =>
      /\/video\/\d+$/.test(String(full)) ? 'a video' : 'a picture',
    ),
    named: named.flatMap((name) => numberedId(recordOf(name)['id']) ?? []),
  };
}

/** The items of a list; none of what is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
