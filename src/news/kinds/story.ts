import { z } from 'zod';
import { consent } from '../consent.ts';

/** Whose story it is, and by what consent it is told. */
export type Story = z.output<ReturnType<typeof story>>;

/** What a story says of itself: the reference of the recorded consent, never the consent. */
export function story(zone: string) {
  return z.strictObject({
    teller: z
      .enum(['resident', 'staff'], { error: 'This is not a teller. | Write "resident" or "staff".' })
      .describe('Whose story it is.'),
    consent: consent(zone).describe(
      'The recorded consent of the person. When it ends, the story is withdrawn by itself.',
    ),
  });
}
