import { z } from 'zod';
import { contact, text, webAddress } from './fields.ts';

/** The weekly freesheet. */
export const edition = z.strictObject({
  title: text('its name, as in "The Brackenshire freesheet"')
    .optional()
    .describe('Its name. The name of the hub, when left out.'),
  area: text('the area it is for').optional().describe('The area it is for, in the masthead.'),
  short: webAddress
    .refine(
      (url) => !/[?#@]/.test(url),
      'This cannot be typed from paper. | Write an address without "?", "#" or "@", as in "https://brack.example".',
    )
    .optional()
    .describe(
      'A shorter address that leads to this site, for paper. The address of the site, when left out.',
    ),
  phones: z
    .array(contact.pick({ name: true, hours: true }).extend({ phone: text('a phone number') }))
    .max(6, 'These are too many for one sheet of paper. | Leave the 6 that people need most.')
    .default([])
    .describe('Phone numbers at the foot of the paper, beside 999 and 111.'),
});
