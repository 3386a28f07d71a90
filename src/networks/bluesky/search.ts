import { comparableAddress } from '../comparable-address.ts';
import type { Sought } from '../post.ts';

/** A record of the account as the server lists it; anything may be missing. */
export interface Listed {
  readonly uri?: unknown;
  readonly value?: {
    readonly text?: unknown;
    readonly createdAt?: unknown;
    readonly embed?: { readonly external?: { readonly uri?: unknown } };
    readonly facets?: readonly { readonly features?: readonly { readonly uri?: unknown }[] }[];
  };
}

/** Whether an entry of a list is a record at all. */
export function isListed(value: unknown): value is Listed {
  return typeof value === 'object' && value !== null;
}

/** Whether a record is the post that is sought: by its link, or, for a post without one, by its exact text. */
export function isSought({ value }: Listed, { link, text, since }: Sought): boolean {
  if (!value || !(Date.parse(String(value.createdAt)) >= Date.parse(since))) return false;
  if (link === null) return value.text === text;
  const wanted = comparableAddress(link);
  return linksOf(value).some((uri) => comparableAddress(uri) === wanted);
}

function linksOf({ embed, facets }: NonNullable<Listed['value']>): readonly string[] {
  const features = Array.isArray(facets)
    ? facets.flatMap((facet) => (Array.isArray(facet?.features) ? facet.features : []))
    : [];
  return [embed?.external?.uri, ...features.map((feature) => feature?.uri)].filter(
    (uri) => typeof uri === 'string',
  );
}
