import { z } from 'zod';
import { address, moment, text } from './fields.ts';

/** The formats that people ask for. */
export const FORMATS = ['easy-read', 'large-print', 'bsl', 'audio', 'braille', 'other'] as const;

/** The same item in another format, elsewhere. */
export type Format = z.output<ReturnType<typeof formats>>[number];

/** Other formats of an item. Easy Read is never made by a machine, so each is a link to what people made. */
export function formats(zone: string) {
  return z
    .array(
      z.strictObject({
        format: z
          .enum(FORMATS, {
            error: `This is not a format. | The formats are: ${FORMATS.join(', ')}.`,
          })
          .describe('Which format it is.'),
        url: address.describe('Where it is.'),
        date: moment(zone).describe('The day on which it was made.'),
        name: text('Easy Read, with pictures')
          .optional()
          .describe('What it is called, if not by its format.'),
        size: text('545KB').optional().describe('The size of a file to download, as in "545KB".'),
      }),
      { error: 'This must be a list. | Begin each format with "- format: easy-read".' },
    )
    .default([]);
}
