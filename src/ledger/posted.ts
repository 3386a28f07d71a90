import { isErased } from './erased-text.ts';
import type { EventOf } from './event.ts';
import { inOrder } from './in-order.ts';

/** A post that is there, as far as the ledger knows. */
export interface Posted {
  /** Of the attempt that made it. */
  readonly attempt: string;
  readonly at: string;
  /** Where readers find it, unless a person who settled it did not say, or it was erased. */
  readonly url?: string;
  /** The network's id of the post; unknown when a person settled it, or it was erased. */
  readonly post?: string;
  /** The item's revision and correction when it was posted or last edited, when the ledger has them. */
  readonly revision?: string;
  readonly correction?: number;
  /** Its text as it was posted or last edited. */
  readonly text?: string;
  /** The address that it links to, as it was posted or last edited. */
  readonly link?: string | null;
  /** The sending that made it, by which it can be found again. */
  readonly sending?: EventOf<'sending'>;
  /** The network's id of the post of ours that it answers. */
  readonly replyTo?: string;
}

/** Proofs of one post, by calls or by a person, and its sendings → the post as it stands; nothing when nothing proves it. */
export function postedBy(
  proofs: readonly (EventOf<'receipt'> | EventOf<'settled'>)[],
  sendings: readonly EventOf<'sending'>[],
): Posted | undefined {
  const byAttempt = new Map(sendings.map((sending) => [sending.attempt, sending]));
  const isEdit = ({ attempt }: { readonly attempt: string }) => byAttempt.get(attempt)?.action === 'edit';
  const made = proofs.filter((proof) => !isEdit(proof));
  const proof = made.find(({ kind }) => kind === 'receipt') ?? made[0];
  if (!proof) return undefined;
  const sending = byAttempt.get(proof.attempt);
  const edits = proofs.filter(isEdit).flatMap(({ attempt }) => byAttempt.get(attempt) ?? []);
  const said = edits.toSorted(inOrder).at(-1) ?? sending;
  return {
    attempt: proof.attempt,
    at: proof.at,
    ...(proof.url !== undefined && !isErased(proof.url) && { url: proof.url }),
    ...(proof.kind === 'receipt' && !isErased(proof.post) && { post: proof.post }),
    ...(said && { revision: said.revision, correction: said.correction, text: said.text, link: said.link }),
    ...(sending && { sending }),
    ...(sending?.target !== undefined && { replyTo: sending.target }),
  };
}
