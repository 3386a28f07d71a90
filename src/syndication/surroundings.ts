import type { Instant } from '../news/times.ts';
import type { Disk } from './ledger-files.ts';
import type { Hub } from '../hub/hub.ts';
import type { networkOf } from '../networks/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a script hands over of the process it runs in: nothing else reads the clock, the environment or the network. */
export interface Surroundings {
  readonly env: Environment;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** At which moment the hub stands: a demonstration, and `FREESHEET_NOW`, have their own. */
  readonly momentOf: (hub: Pick<Hub, 'demo'>, env: Environment, clockMs: number) => Instant;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => string;
  /** How events of the ledger are written. */
  readonly disk: Disk;
  readonly readFile: (path: string) => Promise<string>;
  readonly print: (line: string) => void;
  readonly me: { readonly pid: number; readonly host: string };
  readonly isAlive: (pid: number) => boolean;
  /** Finds the network of an account; among all that Freesheet knows, when left out. */
  readonly networkOf?: typeof networkOf;
}
