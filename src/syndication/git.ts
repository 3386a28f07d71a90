import { spawn } from 'node:child_process';

/** What a call of git came to. */
export interface GitAnswer {
  readonly ok: boolean;
  /** What it printed, without the spaces round it. */
  readonly out: string;
  /** What it said besides: its faults, or how it went on. */
  readonly said: string;
}

/** Calls git in a folder. */
export type Git = (folder: string, args: readonly string[]) => Promise<GitAnswer>;

/** How long one call may take, in milliseconds: a host that hangs must not hold up an alert. */
const PATIENCE = 60_000;

/** The git of this computer. It never asks anybody for a password: where it has none, the call fails. */
export function git(env: Readonly<Record<string, string | undefined>>): Git {
  const settings = { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return (folder, args) =>
    new Promise((resolve) => {
      const child = spawn('git', ['-C', folder, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: PATIENCE,
        env: settings,
      });
      let out = '';
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text));
      child.on('error', ({ message }) => resolve({ ok: false, out: '', said: message }));
      child.on('close', (code) => resolve({ ok: code === 0, out: out.trim(), said: said.trim() }));
    });
}
