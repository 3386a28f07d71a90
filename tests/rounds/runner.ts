import { renameSync, writeFileSync } from 'node:fs';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { instantFromMs } from '../../src/news/times.ts';
import { git } from '../../src/syndication/git.ts';
import { openLedger, type Disk } from '../../src/syndication/ledger-files.ts';
import type { Run } from '../../src/syndication/run.ts';
import { gitSave } from '../../src/syndication/save-git.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { hub } from '../../src/syndication/testing/items.ts';
import type { Random } from '../../src/bench/random.ts';
import type { RoundsHub } from './hub.ts';
import type { Life } from './life.ts';

/** A computer that runs `syndicate`: its clone of the ledger's branch, and how far its clock is out. */
export interface Runner {
  readonly folder: string;
  /** Milliseconds. */
  readonly skew: number;
}

/** Git without the settings of whoever runs this, and without housekeeping in the background. */
export const GIT_ENV = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'gc.auto',
  GIT_CONFIG_VALUE_0: '0',
  GIT_CONFIG_KEY_1: 'maintenance.auto',
  GIT_CONFIG_VALUE_1: 'false',
} as const;

/** One run over a manifest, which saves by git. @returns once it has ended or is dead: then it does nothing more. */
export async function runOnce(
  { folder, skew }: Runner,
  manifest: Manifest,
  { accounts, fetch, now }: RoundsHub,
  random: Random,
  life: Life,
): Promise<void> {
  const around =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      await life.step();
      const done = await work(...args);
      await life.step();
      return done;
    };
  const run: Run = {
    manifest,
    accounts,
    hub,
    wait: 0,
    log: () => {},
    ledger: openLedger(folder, mortalDisk(life)),
    save: gitSave(folder, { run: around(git(GIT_ENV)), sleep: life.step, show: () => {} }),
    fetch: around(fetch),
    now: () => instantFromMs(now() + skew),
    sleep: life.step,
    random: () => Math.floor(random.next() * 2 ** 52).toString(36),
  };
  const ended = syndicate(run).catch((thrown: unknown) => {
    if (!life.isDead()) throw thrown;
  });
  await Promise.race([ended, life.death]);
}

/** This computer's disk. What outlives a power cut is not at stake here, so nothing is flushed. */
function mortalDisk({ stepAtOnce }: Life): Disk {
  return {
    writeFlushed: (path, text) => {
      stepAtOnce();
      writeFileSync(path, text);
    },
    moveFlushed: (from, to) => {
      stepAtOnce();
      renameSync(from, to);
      stepAtOnce();
    },
  };
}
