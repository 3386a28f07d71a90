import { NetworkError, type Delivery, type Mailing, type Subscriber } from '../network.ts';

/** A list of subscribers in memory, with what was sent to whom. */
export interface MemoryMailing extends Mailing {
  /** Forgets what was sent of one message. */
  readonly forget: (key: string) => void;
}

/** Two people, as a rule. */
export function memoryMailing(
  people: readonly Subscriber[] = ['ann', 'bob'].map((name, at) => ({
    email: `${name}.canary@example.org`,
    reference: `${at + 1}`.repeat(16),
  })),
): MemoryMailing {
  const written = new Map<string, Map<string, Delivery>>();
  let busy = false;
  return {
    subscribers: () => people,
    faults: () => [],
    deliveries: (key) => new Map(written.get(key)),
    record: (key, reference, delivery) => {
      const own = written.get(key) ?? new Map<string, Delivery>();
      written.set(key, own.set(reference, delivery));
    },
    begin: () => {
      if (busy) throw new NetworkError('later', 'Another run is writing to the list.');
      busy = true;
      return () => void (busy = false);
    },
    forget: (key) => void written.delete(key),
  };
}
