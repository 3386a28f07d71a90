import { createHash } from 'node:crypto';
import type { PostIdentity } from '../post.ts';

/** The alphabet of record keys, in the order in which they sort: https://atproto.com/specs/tid */
const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';

/** Bits of a record key that tell between clocks. */
const CLOCK_BITS = 10n;

/** Derived keys say a moment from here on, in microseconds: 2010, years before Bluesky, so no person's post has one. */
const FIRST = BigInt(Date.UTC(2010, 0)) * 1000n;

/** How many microseconds there are to choose from: ten years. */
const CHOICE = BigInt(Date.UTC(2020, 0)) * 1000n - FIRST;

/**
 * The record key of a post: 13 characters, the same whoever computes it, from sha-256 over what identifies the post.
 * It has the form of a time in the past, because the server takes no other form, but says nothing about time.
 */
export function keyOf({ hubTag, item, account, n }: PostIdentity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([hubTag, item, account, n]))
    .digest();
  const time = FIRST + (hash.readBigUInt64BE(0) % CHOICE);
  const clock = hash.readBigUInt64BE(8) % 2n ** CLOCK_BITS;
  return encode((time << CLOCK_BITS) | clock);
}

/** The moment that a record key of a person's post names, in milliseconds since 1970. */
export function msOfKey(key: string): number {
  const bits = [...key].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n);
  return Number((bits >> CLOCK_BITS) / 1000n);
}

function encode(bits: bigint): string {
  return Array.from({ length: 13 }, (_, place) =>
    ALPHABET.charAt(Number((bits >> BigInt(5 * (12 - place))) & 31n)),
  ).join('');
}
