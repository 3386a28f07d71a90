import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KeysAsked, KeysSeen } from './key-steps.ts';

/** What a walk of keys is asked for. */
export interface KeysOptions {
  readonly seed: number;
  /** The first step that is looked at. */
  readonly from: number;
  readonly steps: number;
  /** It ends after so many milliseconds, however far it is. */
  readonly ms: number;
  /** Where it works; whatever is there is lost. It is left there when something differs. */
  readonly folder: string;
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

/** Steps of one process: it remembers every site that it was handed. */
const AT_ONCE = 250;

/** Changes a hub one step at a time, and looks after each whether pages whose keys stay are as they were. */
export async function walkKeys(options: KeysOptions): Promise<KeysSeen & { readonly steps: number }> {
  const { seed, from, steps, ms, folder, clock, log } = options;
  const begun = clock();
  let [checked, done] = [0, 0];
  while (done < steps && clock() - begun < ms) {
    const some = Math.min(AT_ONCE, steps - done);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'hub'), { recursive: true });
    const seen = await inItsOwnProcess({ seed, from: from + done, steps: some, folder });
    checked += seen.checked;
    done += some;
    const seconds = ((clock() - begun) / 1000).toFixed(0);
    log(`${seconds} s: ${done} steps, ${checked} pages rendered again.`);
    if (seen.faults.length > 0) return { checked, steps: done, faults: seen.faults };
  }
  rmSync(folder, { recursive: true, force: true });
  return { checked, steps: done, faults: [] };
}

function inItsOwnProcess(asked: KeysAsked): Promise<KeysSeen> {
  const child = fork(join(import.meta.dirname, 'keys-process.ts'), [], {
    env: { ...process.env, NODE_ENV: 'production', WALK_KEYS: JSON.stringify(asked) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  let seen: KeysSeen | undefined;
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  child.on('message', (message) => {
    seen = message as KeysSeen;
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      const fault = `The steps from ${asked.from} of seed ${asked.seed} came to no end:\n${Buffer.concat(said).toString('utf8')}`;
      resolve(seen ?? { checked: 0, faults: [fault] });
    });
  });
}
