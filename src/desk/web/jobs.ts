/** Work that takes longer than a page may wait for. */
export interface Job {
  readonly id: string;
  /** What it is, as a heading: `Collecting messages`. */
  readonly title: string;
  /** What it is doing now, in words. */
  readonly doing: string;
  /** How much of it is done, where that is known: 0 to 1. */
  readonly done?: number;
  /** What came of it, once it is over: full sentences. */
  readonly result?: { readonly ok: boolean; readonly lines: readonly string[] };
  /** Where to go from there. */
  readonly back: string;
}

/** Tells what a job is doing. */
export type Progress = (doing: string, done?: number) => void;

/** The jobs of a desk. One of a kind at a time: whoever asks again is shown the one that runs. */
export interface Jobs {
  readonly start: (
    kind: string,
    about: Pick<Job, 'title' | 'back'>,
    work: (progress: Progress) => Promise<NonNullable<Job['result']>>,
  ) => Job;
  /** Whether one of a kind runs at this moment. */
  readonly runs: (kind: string) => boolean;
  readonly of: (id: string) => Job | undefined;
  /** The job as soon as it is over, or as it is after a moment: what takes under a second needs no page of its own. */
  readonly soon: (id: string) => Promise<Job | undefined>;
  /** Ends when nothing runs any more. */
  readonly settled: () => Promise<void>;
}

/** How many that are over are remembered. */
const REMEMBERED = 50;

/** For how long a page waits for a job, in milliseconds. */
const MOMENT = 800;

/** Jobs in memory. @param random names them. @param sleep waits some milliseconds. @param fault what staff are told of a job that failed in a way nobody foresaw. */
export function jobsInMemory(
  random: () => string,
  sleep: (ms: number) => Promise<void>,
  fault: (thrown: unknown) => string,
): Jobs {
  const jobs = new Map<string, Job>();
  const running = new Map<string, { readonly id: string; readonly end: Promise<void> }>();
  return {
    runs: (kind) => running.has(kind),
    of: (id) => jobs.get(id),
    soon: async (id) => {
      const end = [...running.values()].find((one) => one.id === id)?.end;
      await Promise.race([end, sleep(MOMENT)]);
      return jobs.get(id);
    },
    settled: async () => {
      await Promise.all([...running.values()].map(({ end }) => end));
    },
    start: (kind, { title, back }, work) => {
      const there = jobs.get(running.get(kind)?.id ?? '');
      if (there) return there;
      const id = random();
      // What changed last stands last.
      const set = (changes: Partial<Job>): void => {
        const before = jobs.get(id);
        jobs.delete(id);
        jobs.set(id, { id, title, back, doing: '', ...before, ...changes });
      };
      set({ doing: 'Starting' });
      const end = work((doing, done) => set({ doing, ...(done !== undefined && { done }) }))
        .catch((thrown: unknown) => ({ ok: false, lines: [fault(thrown)] }))
        .then((result) => {
          set({ result });
          running.delete(kind);
          const over = [...jobs.values()].filter((job) => job.result);
          for (const old of over.slice(0, -REMEMBERED)) jobs.delete(old.id);
        });
      running.set(kind, { id, end });
      return jobs.get(id) ?? { id, title, back, doing: 'Starting' };
    },
  };
}
