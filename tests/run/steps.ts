import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { slowestFiles, testTotals } from './vitest-results.ts';

/** Where test runs leave their results and sites; git ignores it. */
export const TEST_FOLDER = join('.freesheet', 'test');

/** One part of a test run: a command, or work done here. */
export interface Step {
  readonly name: string;
  /** What it is doing, for who waits. */
  readonly doing: string;
  readonly run: (log: (line: string) => void) => Promise<boolean>;
  /** Where Vitest leaves its results, for the list of slow files. */
  readonly results?: string | readonly string[];
}

/** Runs steps one after another, stops at the first that fails, and says how long each took. */
export async function runSteps(steps: readonly Step[], now: () => number): Promise<boolean> {
  mkdirSync(TEST_FOLDER, { recursive: true });
  const results = steps.flatMap(({ results: file }) => file ?? []);
  for (const file of results) rmSync(file, { force: true });
  const times: string[] = [];
  const begun = now();
  let passed = true;
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1} of ${steps.length}] ${step.name}: ${step.doing}…`);
    const from = now();
    passed = await step.run((line) => console.log(line));
    const took = seconds(now() - from);
    times.push(`${took.padStart(9)}  ${step.name}${passed ? '' : '  FAILED'}`);
    console.log(`${passed ? 'Passed' : 'FAILED'} in ${took}.`);
    if (!passed) break;
  }
  console.log(
    `\nHow long each part took:\n${times.join('\n')}\n${seconds(now() - begun).padStart(9)}  in all`,
  );
  const slow = slowestFiles(results, 10).map(({ file, ms }) => `${seconds(ms).padStart(9)}  ${file}`);
  if (slow.length > 0) console.log(`\nThe slowest test files:\n${slow.join('\n')}`);
  const totals = testTotals(results);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return passed;
}

/** A step that runs a program of node_modules under the Node that runs this; its words are shown if it fails. */
export function program(name: string, doing: string, path: string, args: readonly string[] = []): Step {
  const run: Step['run'] = async (log) => {
    const { code, text } = await runNode([join('node_modules', path), ...args]);
    if (code !== 0) log(text);
    return code === 0;
  };
  return { name, doing, run };
}

/** Steps that do not touch each other's files, at the same time; each that fails is named before its words. */
export function sideBySide(name: string, doing: string, steps: readonly Step[]): Step {
  const run: Step['run'] = async (log) => {
    const passed = await Promise.all(
      steps.map((step) => step.run((text) => log(`${step.name} (${step.doing}):\n${text}`))),
    );
    return passed.every(Boolean);
  };
  return { name, doing, run, results: steps.flatMap(({ results }) => results ?? []) };
}

/** A step of Vitest with a configuration of its own. */
export function vitest(
  name: string,
  doing: string,
  config: string,
  env: Readonly<Record<string, string>> = {},
  folder = '',
): Step {
  const results = join(TEST_FOLDER, `${`${config} ${folder}`.replaceAll(/[^a-z]+/g, '-')}.json`);
  const args = [
    ...(folder === '' ? [] : [folder]),
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ];
  const run: Step['run'] = async () => {
    const { code } = await runNode([join('node_modules', 'vitest/vitest.mjs'), 'run', ...args], env, true);
    return code === 0;
  };
  return { name, doing, run, results };
}

/** Runs Node with arguments; its output is kept, or shown as it comes. */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  show = false,
): Promise<{ readonly code: number; readonly text: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8') }));
  });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
