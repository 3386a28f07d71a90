import { surveyNetwork } from './networks.ts';
import type { Found, Reading } from './readers/reader.ts';
import type { SurveyRow } from './row.ts';

/** As many servers are asked at once. */
const AT_ONCE = 6;

/** Milliseconds between two accounts on one server: Bluesky allows ten calls a second. */
const PAUSE = 200;

/** After as many calls in a row to which a server did not answer, it is asked no more. */
const PATIENT = 3;

/** What reading the accounts of a survey asks of its surroundings. */
export interface AccountReading extends Reading {
  readonly sleep: (ms: number) => Promise<void>;
  /** Told after each account. */
  readonly progress: (done: number, of: number) => void;
}

/** An account to be read. */
interface Task {
  readonly id: string;
  readonly key: string;
  readonly network: string;
}

/** The account of a row, the same in all rows that name it. */
export function accountId({ network, key }: Pick<SurveyRow, 'network' | 'key'>): string {
  return `${network} ${key}`;
}

/**
 * Reads the accounts on open networks, each once: six servers at a time, on each one account after another, with a pause between.
 * A server that asks to be left alone is, and one that did not answer three times.
 * @returns what was found, by `accountId`.
 */
export async function readAccounts(
  rows: readonly SurveyRow[],
  reading: AccountReading,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const servers = [...byServer(rows)];
  const of = servers.reduce((sum, [, tasks]) => sum + tasks.length, 0);
  const done = (task: Task, what: Found): void => {
    found.set(task.id, what);
    reading.progress(found.size, of);
  };
  const work = async (): Promise<void> => {
    for (let next = servers.shift(); next; next = servers.shift()) await readServer(next, reading, done);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function readServer(
  [server, tasks]: readonly [string, readonly Task[]],
  reading: AccountReading,
  done: (task: Task, found: Found) => void,
): Promise<void> {
  let failures = 0;
  let leave: string | undefined;
  for (const [index, task] of tasks.entries()) {
    if (leave !== undefined) {
      done(task, { kind: 'not read', why: leave });
      continue;
    }
    if (index > 0) await reading.sleep(PAUSE);
    const found = await readOne(task, reading);
    done(task, found);
    const trouble = found.kind === 'not read' ? found.server : undefined;
    failures = trouble === 'unreachable' ? failures + 1 : 0;
    if (trouble === 'busy') leave = `${server} was busy, and is left alone until another day.`;
    if (failures === PATIENT) leave = `${server} did not answer ${PATIENT} times, and was asked no more.`;
  }
}

async function readOne({ network, key }: Task, reading: Reading): Promise<Found> {
  const reader = surveyNetwork(network)?.reader;
  return reader ? await reader.read(key, reading) : { kind: 'not read', why: 'Nobody may read it.' };
}

/** The accounts that can be read, by the server that is asked first. */
function byServer(rows: readonly SurveyRow[]): ReadonlyMap<string, readonly Task[]> {
  const tasks = new Map<string, Task & { readonly server: string }>();
  for (const { network, key } of rows) {
    const reader = surveyNetwork(network)?.reader;
    if (!reader || key === undefined) continue;
    const url = reader.asks(key);
    const id = accountId({ network, key });
    tasks.set(id, { id, network, key, server: url === undefined ? '' : new URL(url).host });
  }
  return Map.groupBy(tasks.values(), ({ server }) => server);
}
