import { spawn } from 'node:child_process';

/** Runs another script as a person would. @param script its path from the project. @returns whether it ended with 0. */
export function childScript(script: string): (args: readonly string[]) => Promise<boolean> {
  return (args) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
    return new Promise((done) => child.on('close', (code) => done(code === 0)));
  };
}
