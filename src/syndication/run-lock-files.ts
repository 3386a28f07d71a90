import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../news/times.ts';
import { createWhole } from '../hub/whole-files.ts';

/** The run that holds a lock, or held it. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: Instant;
}

/** Got, to be given back at the end; or why not, in words. */
export type Lock =
  { readonly got: true; readonly release: () => void } | { readonly got: false; readonly why: string };

const NAME = /^\.lock-(\d+)$/;

/**
 * Locks a ledger's folder for one run, so that two runs on one computer cannot post the same item.
 * Locks are numbered and each is created exclusively. Only a higher one takes over from a run that has ended or died,
 * and the highest is never removed, so two that find the same dead run cannot both succeed.
 * @param isAlive whether a process of this computer still runs.
 */
export function lockLedger(folder: string, me: Holder, isAlive: (pid: number) => boolean): Lock {
  mkdirSync(folder, { recursive: true });
  const highest = numbers(folder).at(-1) ?? 0;
  const holder = highest === 0 ? undefined : readHolder(join(folder, `.lock-${highest}`));
  if (highest > 0 && holder !== 'released' && !hasDied(holder, me, isAlive)) {
    return { got: false, why: refusal(holder, join(folder, `.lock-${highest}`)) };
  }
  const mine = highest + 1;
  const path = join(folder, `.lock-${mine}`);
  if (!createWhole(path, JSON.stringify(me)) || (numbers(folder).at(-1) ?? 0) > mine) {
    return {
      got: false,
      why: 'Another run has just started on this ledger. Nothing was posted by this one.',
    };
  }
  for (const older of numbers(folder).filter((number) => number < mine)) {
    rmSync(join(folder, `.lock-${older}`), { force: true });
  }
  return { got: true, release: () => writeFileSync(path, 'released') };
}

function numbers(folder: string): readonly number[] {
  return readdirSync(folder)
    .flatMap((name) => Number(NAME.exec(name)?.[1] ?? []))
    .filter((number) => number > 0)
    .toSorted((a, b) => a - b);
}

function readHolder(path: string): Holder | 'released' | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text === 'released' ? text : (JSON.parse(text) as Holder);
  } catch {
    return undefined;
  }
}

function hasDied(holder: Holder | undefined, me: Holder, isAlive: (pid: number) => boolean): boolean {
  return holder?.host === me.host && !isAlive(holder.pid);
}

function refusal(holder: Holder | undefined, path: string): string {
  const whose = holder
    ? `Process ${holder.pid} on the computer "${holder.host}" has been posting from this ledger since ${holder.since}.`
    : 'Another run holds this ledger, and its lock cannot be read.';
  return `${whose} Nothing was posted by this run. When that run has ended, run again; if it died on another computer, delete ${path} first.`;
}
