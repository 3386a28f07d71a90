import { z } from 'zod';
import { text } from './fields.ts';

/** The field of front matter by which a file lets pass what checks find. */
export const ALLOW = 'allow';

/** What a check finds and somebody lets pass, by the name of the check: the reason is told wherever the item is reviewed. */
export const allowances = z
  .record(z.string(), text('The patient asked us to print her number.'), {
    error:
      'This must name checks. | Write one a line, as in "acronyms: Our readers know it", with the reason after the name.',
  })
  .default({})
  .describe(
    'Lets pass what a check finds: the name of the check, and why. The reason is shown to whoever reviews it.',
  );

/** The reasons of a file by the names of checks; as they were written, for a file with a fault has reasons too. */
export function reasonsOf({
  written,
}: {
  readonly written: Readonly<Record<string, unknown>>;
}): ReadonlyMap<string, string> {
  const allow: unknown = written[ALLOW];
  if (typeof allow !== 'object' || allow === null || Array.isArray(allow)) return new Map();
  const reasons = Object.entries(allow).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
  return new Map(reasons);
}
