import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DemoSite } from './demo-site.ts';
import type { RealAccount } from './start-server.ts';

/** How one run of `syndicate` is made. */
export interface RunOf {
  readonly site: DemoSite;
  /** The server's address, or that of a proxy before it. */
  readonly service: string;
  readonly account: RealAccount;
  readonly ledger: string;
  readonly env: NodeJS.ProcessEnv;
  /** After so many milliseconds the process is killed, wherever it is. */
  readonly killAfter?: number;
}

/** How a run ended. */
export interface Ended {
  /** Nothing when it was killed. */
  readonly exitCode: number | null;
  readonly said: string;
}

/** Runs `syndicate` as a process of its own against the real server. */
export async function run({ site, service, account, ledger, env, killAfter }: RunOf): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [
      'scripts/syndicate.ts',
      `--manifest=${site.manifest}`,
      `--hub=${site.hub}`,
      `--ledger=${ledger}`,
      `--site=${site.origin}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        FREESHEET_NOW: site.now,
        BLUESKY_SERVICE: service,
        BLUESKY_IDENTIFIER: account.did,
        BLUESKY_APP_PASSWORD: account.appPassword,
      },
    },
  );
  let said = '';
  child.stdout.on('data', (bytes) => (said += String(bytes)));
  child.stderr.on('data', (bytes) => (said += String(bytes)));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { exitCode, said };
}

/** What came of runs that went on until one did all that was left. */
export interface Walk {
  readonly runs: number;
  readonly killed: number;
  readonly said: string;
}

/** Runs again and again until a run ends with 0. @throws when that takes more than `most` runs. */
export async function runUntilDone(next: () => RunOf, most: number): Promise<Walk> {
  let killed = 0;
  let said = '';
  for (let runs = 1; runs <= most; runs += 1) {
    const ended = await run(next());
    said += ended.said;
    if (ended.exitCode === 0) return { runs, killed, said };
    killed += ended.exitCode === null ? 1 : 0;
  }
  throw new Error(`After ${most} runs not every item was posted. What they said:\n${said.slice(-4000)}`);
}
