import { z } from 'zod';
import { contact, date, text, webAddress } from './fields.ts';

/** A way in which people tell us, or are helped, with what it is for. */
const channel = contact.extend({
  url: webAddress.optional().describe('Its page.'),
  for: text('what it is for').describe('What it is for, in a sentence.'),
});

/** How residents tell the organisation what they think. */
export const feedback = z.strictObject({
  reviewed: date.describe('The day on which somebody last made sure that all of this is right.'),
  experiences: channel.optional().describe('Where a resident shares an experience, as in Care Opinion.'),
  pals: channel.optional().describe('The patient advice and liaison service.'),
  complaints: channel.optional().describe('Where a complaint goes.'),
  advocacy: channel.optional().describe('Who helps with a complaint, free of charge.'),
  bsl: webAddress.optional().describe('The page on which a BSL interpreter is reached.'),
});
