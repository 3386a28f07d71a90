import { z } from 'zod';
import { endMoment, text } from '../fields.ts';

/** Whose story it is, and by what consent it is told. */
export type Story = z.output<ReturnType<typeof story>>;

/** What a story says of itself: the reference of the recorded consent, never the consent. */
export function story(zone: string) {
  return z.strictObject({
    teller: z
      .enum(['resident', 'staff'], { error: 'This is not a teller. | Write "resident" or "staff".' })
      .describe('Whose story it is.'),
    consent: z
      .strictObject({
        reference: text('C-2026-014')
          .regex(
            /^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/,
            'This is not a reference. | Write its number in your register, as in "C-2026-014": no name, and no word of the consent itself.',
          )
          .describe('The number of the recorded consent in your own register. Never the consent itself.'),
        until: endMoment(zone).describe('The last day on which it holds.'),
      })
      .describe('The recorded consent of the person.'),
  });
}
