import { z } from 'zod';
import { endMoment, moment, text } from './fields.ts';
import type { Instant } from './times.ts';

/** The recorded consent of a person: its number in the body's own register, until when it holds, and whether it was taken back. */
export type Consent = z.output<ReturnType<typeof consent>>;

/** When a consent holds no more, and whether its time was over or the person took it back. */
export interface ConsentEnd {
  readonly at: Instant;
  readonly why: 'ended' | 'withdrawn';
}

/** What is written of a consent: its reference, never the consent itself. No reader, feed, manifest or message sees the reference. */
export function consent(zone: string) {
  return z.strictObject({
    reference: text('C-2026-014')
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/,
        'This is not a reference. | Write its number in your register, as in "C-2026-014": no name, and no word of the consent itself.',
      )
      .describe('The number of the recorded consent in your own register. Never the consent itself.'),
    until: endMoment(zone).describe(
      'The last day on which it holds. Then the site stops showing it by itself.',
    ),
    withdrawn: moment(zone)
      .optional()
      .describe('When the person took the consent back: from then on the site shows nothing of it.'),
  });
}

/** When a consent holds no more: at its end, or when the person took it back, whichever comes first. */
export function consentEnd({ until, withdrawn }: Consent): ConsentEnd {
  return withdrawn !== undefined && withdrawn <= until
    ? { at: withdrawn, why: 'withdrawn' }
    : { at: until, why: 'ended' };
}

/** The consent that ends first. */
export function firstEnd(ends: readonly ConsentEnd[]): ConsentEnd | undefined {
  return ends.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
}
