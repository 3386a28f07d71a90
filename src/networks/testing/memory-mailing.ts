import { NetworkError } from '../network.ts';
import type { Mailing, Noted, Subscriber } from '../mailing/mailing.ts';

/** A list of subscribers in memory, with what was sent to whom. */
export interface MemoryMailing extends Mailing {
  /** Forgets what was sent of one message. */
  readonly forget: (key: string) => void;
}

/** Two people, as a rule. */
export function memoryMailing(
  subscribers: readonly Subscriber[] = ['ann', 'bob'].map((name, at) => ({
    email: `${name}.canary@example.org`,
    reference: `${at + 1}`.repeat(16),
  })),
): MemoryMailing {
  const written = new Map<string, Map<string, Noted>>();
  let busy = false;
  return {
    isNew: false,
    subscribers: () => subscribers,
    faults: () => [],
    deliveries: (key) => new Map(written.get(key)),
    record: (key, reference, delivery, at) => {
      const own = written.get(key) ?? new Map<string, Noted>();
      const putOffSince = own.get(reference)?.putOffSince ?? (delivery === 'put-off' ? at : undefined);
      written.set(key, own.set(reference, { delivery, at, putOffSince }));
    },
    begin: () => {
      if (busy) throw new NetworkError('later', 'Another run is writing to the list.');
      busy = true;
      return () => void (busy = false);
    },
    forget: (key) => void written.delete(key),
  };
}

/** So many people on a list in memory. */
export function people(count: number): MemoryMailing {
  return memoryMailing(
    Array.from({ length: count }, (_, at) => ({
      email: `person${at}.canary@example.org`,
      reference: String(at).padStart(16, '0'),
    })),
  );
}

/**
 * Kills who writes to the list, at a step: before or after something is written down.
 * @returns what lets the next one live.
 */
export function killedAt(mailing: MemoryMailing, step: number): () => void {
  const { record } = mailing;
  let left = step;
  const die = () => {
    left -= 1;
    if (left === 0) throw new Error('killed');
  };
  Object.assign(mailing, {
    record: (...given: Parameters<typeof record>) => {
      die();
      record(...given);
      die();
    },
  });
  return () => void Object.assign(mailing, { record });
}
