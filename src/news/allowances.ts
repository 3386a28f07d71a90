import { z } from 'zod';
import { text } from './fields.ts';

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
