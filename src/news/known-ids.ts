import { z } from 'zod';
import { didYouMean } from '../hub/nearest.ts';

/** Topics, places or accounts of hub.yaml. */
export type Named = readonly { readonly id: string }[];

/** What to say of an id that hub.yaml has not got: the ids there are, or the right one. */
export function unknownId(written: string, what: string, all: Named): string {
  const ids = all.map(({ id }) => id);
  return `"${written}" is not the id of ${what} in hub.yaml. | ${didYouMean(written, ids, 'The ids there are')}`;
}

/** Whether hub.yaml has an id. */
export function isKnown(id: string, all: Named): boolean {
  return all.some((one) => one.id === id);
}

function idOf(what: string, all: Named) {
  return z.string().refine((written) => isKnown(written, all), {
    error: ({ input }) => unknownId(String(input), what, all),
  });
}

/** Ids of hub.yaml. */
export const idsOf = (what: string, all: Named) =>
  z
    .array(idOf(what, all), { error: 'This must be a list. | Write ids from hub.yaml: "[one, two]".' })
    .default([]);
