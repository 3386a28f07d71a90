import { createHash } from 'node:crypto';
import type { ManifestItem } from '../../manifest/manifest.ts';

/** Hexadecimal digits of a source. */
const LENGTH = 16;

/** A hash of all that posts of an item are made from: what a code owner approves. */
export function sourceOf({ revision, correction, social }: ManifestItem): string {
  const { text, accounts, hashtags, repeat } = social;
  const words = [
    revision,
    correction,
    text ?? '',
    Object.entries(accounts).toSorted(),
    hashtags,
    repeat?.texts,
  ];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, LENGTH);
}
