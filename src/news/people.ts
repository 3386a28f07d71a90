import { posix } from 'node:path';
import { z } from 'zod';
import { consent, consentEnd, firstEnd, type ConsentEnd } from './consent.ts';
import { text, truth } from './fields.ts';
import { linkedFile } from './linked-file.ts';
import type { Instant } from './times.ts';

/** What is written of a picture that shows people: their consent, or that nobody in it can be recognised. */
export function people(zone: string) {
  return z
    .array(
      z
        .strictObject({
          picture: text('clinic.jpg').describe('A picture that this item shows, as it is named there.'),
          identifiable: truth
            .optional()
            .describe(
              'false for a drawing, or when nobody in it can be recognised. Then no consent is needed.',
            ),
          consent: consent(zone).optional().describe('The recorded consent of the person in it.'),
        })
        .refine((one) => one.consent !== undefined || one.identifiable === false, {
          error:
            'This does not say whether the people in the picture agreed. | Write "identifiable: false" if nobody can be recognised; else "consent", with "reference" and "until".',
        })
        .refine((one) => one.consent === undefined || one.identifiable !== false, {
          error:
            'This says that nobody can be recognised, and that somebody agreed. | Take out "identifiable" or "consent".',
        }),
      {
        error:
          'This must be a list. | Write one picture a line, as in "- { picture: clinic.jpg, identifiable: false }".',
      },
    )
    .default([])
    .describe('Pictures that show people: the consent of each person, or that nobody can be recognised.');
}

/** What is known of the people in a picture of an item. One picture may have several, one for each person. */
export interface PictureOfPeople {
  /** Path from the hub's folder; for a file of the public folder, the path on the site: `/team.jpg`. */
  readonly picture: string;
  /** When it may no longer be shown; nothing when nobody in it can be recognised. */
  readonly end?: ConsentEnd;
}

type Shown = { readonly people: readonly PictureOfPeople[] };

/** Entries of front matter → what is known of each picture. The references stay behind. */
export function peopleFrom(
  entries: z.output<ReturnType<typeof people>>,
  file: string,
): readonly PictureOfPeople[] {
  return entries.map(({ picture, consent: given }) => ({
    picture: pictureNamed(picture, file),
    ...(given && { end: consentEnd(given) }),
  }));
}

/** A picture as an item names it → its path from the hub's folder, or on the site for one of the public folder. */
export function pictureNamed(target: string, file: string): string {
  return linkedFile(file, target) ?? target;
}

/** When a picture may no longer be shown, because the first consent of those in it ends; nothing when it may for ever. */
export function pictureEnd({ people: all }: Shown, picture: string): ConsentEnd | undefined {
  const path = posix.normalize(picture);
  return firstEnd(all.flatMap((one) => (one.picture === path && one.end ? [one.end] : [])));
}

/** Whether a picture may be shown at a moment. @param picture its path from the hub's folder. */
export function mayShow(item: Shown, picture: string, now: Instant): boolean {
  const end = pictureEnd(item, picture);
  return end === undefined || now < end.at;
}

/**
 * Whether a picture may go where nobody can fetch it back: into posts and previews of links. One of somebody whose
 * consent can end stays on our own pages and feeds.
 */
export function mayTravel(item: Shown, picture: string): boolean {
  return pictureEnd(item, picture) === undefined;
}
