import { z } from 'zod';

/** A review of a pull request, of what the REST API says of it. `user` is null for an account that is gone. */
export const reviewSchema = z.object({
  user: z.object({ login: z.string() }).nullable(),
  state: z.string(),
  commit_id: z.string().nullable(),
  submitted_at: z.iso.datetime({ precision: 0 }).optional(),
});

type Review = z.output<typeof reviewSchema>;

/** States that say what somebody thinks; a comment changes nothing of what they said before. */
const VERDICTS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** Somebody who approved. */
export interface Approver {
  /** In lower case, for GitHub does not tell names apart by it. */
  readonly login: string;
  /** When they did, `2026-11-22T12:00:00Z`. */
  readonly at: string;
}

/**
 * Who approves a pull request as it was merged: those whose latest verdict is an approval of its last commit. Nobody
 * approves what they wrote themselves.
 */
export function approversOf(
  reviews: readonly Review[],
  { author, head }: { readonly author: string; readonly head: string },
): readonly Approver[] {
  const verdicts = reviews
    .flatMap(({ submitted_at: at, ...review }) =>
      at !== undefined && VERDICTS.has(review.state) ? [{ ...review, at }] : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const latest = new Map(verdicts.map((review) => [review.user?.login.toLowerCase() ?? '', review]));
  return [...latest]
    .filter(
      ([login, { state, commit_id: commit }]) => login !== '' && state === 'APPROVED' && commit === head,
    )
    .filter(([login]) => login !== author.toLowerCase())
    .map(([login, { at }]) => ({ login, at }));
}
