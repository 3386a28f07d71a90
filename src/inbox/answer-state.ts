import type { AnswerEvent, AnswerEventOf } from './answer-event.ts';

/** How an answer stands. */
export interface AnswerState {
  /**
   * draft: nobody has sent it. asked: a second person is to look. change: who looked wants it otherwise. looked: who
   * looked finds it fine. sending: a call may be under way, or was cut short. sent. unsure: a person must look whether it is
   * there. failed: it was not sent.
   */
  readonly state: 'draft' | 'asked' | 'change' | 'looked' | 'sending' | 'sent' | 'unsure' | 'failed';
  /** The call of which nobody knows the outcome, while it is `sending` or `unsure`. */
  readonly open?: AnswerEventOf<'sending'>;
  /** While it is `sent`: since when, and where it is, where that is known. */
  readonly sent?: { readonly at: string; readonly post?: string; readonly url?: string };
  /** Why it was not sent, or why nobody knows; what the second person said. */
  readonly why?: string;
  /** Not before this moment, where the network named one. */
  readonly retryAt?: string;
  /** The role that asked for a second look, and the one that had it. */
  readonly askedBy?: string;
  readonly lookedBy?: string;
  /** When its first call was made: the moment that all calls claim. */
  readonly createdAt?: string;
}

/** The events of one answer, oldest first → how it stands. */
export function answerState(events: readonly AnswerEvent[]): AnswerState {
  return events.reduce<AnswerState>(after, { state: 'draft' });
}

function after(former: AnswerState, event: AnswerEvent): AnswerState {
  if (former.state === 'sent') return former;
  const { askedBy, lookedBy, createdAt } = former;
  const kept = {
    ...(askedBy !== undefined && { askedBy }),
    ...(lookedBy !== undefined && { lookedBy }),
    ...(createdAt !== undefined && { createdAt }),
  };
  switch (event.kind) {
    case 'look asked':
      return { ...(createdAt !== undefined && { createdAt }), state: 'asked', askedBy: event.by };
    case 'looked':
      return {
        ...kept,
        state: event.says === 'fine' ? 'looked' : 'change',
        lookedBy: event.by,
        ...(event.note !== undefined && { why: event.note }),
      };
    case 'sending':
      return { ...kept, state: 'sending', open: event, createdAt: createdAt ?? event.createdAt };
    case 'receipt':
      return { ...kept, state: 'sent', sent: { at: event.at, post: event.post, url: event.url } };
    case 'failed':
      return {
        ...kept,
        state: 'failed',
        why: event.why,
        ...(event.retryAt !== undefined && { retryAt: event.retryAt }),
      };
    case 'unsure':
      return { ...former, state: 'unsure', why: event.why };
    case 'settled':
      return event.outcome === 'sent'
        ? { ...kept, state: 'sent', sent: { at: event.at } }
        : { ...kept, state: 'failed', why: 'A person looked: it is not there.' };
  }
}

/** Whether a call may be under way, or have worked without our knowing: then nothing else may be sent. */
export function isOpen({ state }: AnswerState): boolean {
  return state === 'sending' || state === 'unsure';
}
