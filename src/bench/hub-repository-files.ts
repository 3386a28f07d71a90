import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeHub } from './made-head.ts';
import { generateHub, writeMade } from './made-hub-files.ts';
import type { Step } from './steps.ts';

/** Git as a newcomer has it: nobody's own settings, and no tidying up in the middle of a measurement. */
const SETTINGS = {
  'user.name': 'Bench',
  'user.email': 'bench@made.example',
  'gc.auto': '0',
  'commit.gpgsign': 'false',
  'core.hooksPath': '/dev/null',
  'core.autocrlf': 'false',
};
const SET = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** A made hub in a new folder with a repository of its own, all of it committed to "main". */
export function makeRepository(folder: string, hub: MadeHub): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  generateHub(folder, hub);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder, 'A hub');
  git(folder, 'tag', 'begin');
}

/** The hub as it was made. */
export function backToBegin(folder: string): void {
  git(folder, 'checkout', '--quiet', '--force', 'main');
  git(folder, 'reset', '--quiet', '--hard', 'begin');
}

/** Takes a step, and commits it. */
export function takeStep(folder: string, { name, write, remove }: Step): void {
  for (const file of write) writeMade(folder, file);
  for (const file of remove) rmSync(join(folder, file));
  if (write.length + remove.length > 0) commitAll(folder, name);
}

/** Goes to a new branch, as a proposal does. */
export function newBranch(folder: string, name: string): void {
  git(folder, 'checkout', '--quiet', '-B', name);
}

function commitAll(folder: string, what: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', what);
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...SET, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
