import type { Post } from '../post.ts';

/** The language as the server knows it, ISO 639-1, without a region: `en-GB` → `en`. https://docs.joinmastodon.org/methods/statuses/#create */
export function languageOf({ language }: Pick<Post, 'language'>): string {
  return language.split('-')[0] ?? language;
}
