import { z } from 'zod';
import { date, webAddress } from './fields.ts';

/** What security.txt says (RFC 9116). */
export const security = z.strictObject({
  contact: z
    .string()
    .regex(/^(mailto:|https:|tel:)/, 'This is not a contact. | Begin it with "mailto:", "https:" or "tel:".')
    .describe('Where to report: an address that begins with "mailto:" or "https:".'),
  expires: date.describe('Until when this holds: less than a year ahead.'),
  policy: webAddress.optional().describe('What a finder may expect.'),
});

/** A path of the site, with or without a slash at its end. */
const path = z
  .string()
  .regex(/^\/[^\s?#]*$/, 'This is not a path. | Write it from the first slash on, as in "/old-news/".');

/** Addresses that moved. */
export const redirects = z
  .array(
    z.strictObject({
      from: path.describe(
        'The old path on this site, as in "/old-news/". With "*" at its end: all below it.',
      ),
      to: z.union([path, webAddress]).describe('A path of this site, or a full address elsewhere.'),
    }),
  )
  .default([])
  .describe('Addresses that moved, from a site or an organisation that this one took over.');
