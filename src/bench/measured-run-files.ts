import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { cpuIn, pagesIn, type Measure } from './measure.ts';

/** A command, and where it runs. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How often memory is looked at, in milliseconds: the system keeps each process's highest, so only the very end is missed. */
const LOOK = 40;

/** Runs the command, then writes what it and all it started took to a fourth stream. */
const SHELL = '"$@"; code=$?; times >&3; exit $code';

/**
 * Runs a command and measures it: CPU as the shell counts it, memory from /proc, where there is one.
 * @param clock milliseconds; only differences count.
 * @throws Error with the end of what the command said, when it fails.
 */
export async function measured(command: Command, clock: () => number): Promise<Measure> {
  const { program, args, folder, env } = command;
  const begun = clock();
  const child = spawn('sh', ['-c', SHELL, 'sh', program, ...args], {
    cwd: folder,
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let highest = 0;
  const look = (): void => void (highest = Math.max(highest, highestOf(child.pid)));
  const looking = setInterval(look, LOOK);
  const [out, said, times] = child.stdio.slice(1).map((stream) => {
    const chunks: Buffer[] = [];
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(looking);
  const wall = (clock() - begun) / 1000;
  const output = `${textOf(out)}${textOf(said)}`;
  if (code !== 0) {
    throw new Error(`"${[program, ...args].join(' ')}" ended with ${code}:\n${output.slice(-2000)}`);
  }
  const memory = highest === 0 ? {} : { memory: highest / 1024 };
  return { wall, cpu: cpuIn(textOf(times)), ...memory, ...pagesIn(output) };
}

function textOf(chunks: readonly Buffer[] = []): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** The most kilobytes that one process of a tree has held so far; 0 where the system does not tell. */
function highestOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const [, held = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) => childrenOf(`/proc/${pid}/task/${thread}/children`));
    return Math.max(Number(held), ...children.map(highestOf));
  } catch {
    return 0;
  }
}

function childrenOf(path: string): readonly number[] {
  try {
    return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
