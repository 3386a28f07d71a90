import { spawn } from 'node:child_process';

/**
 * The `--save` command as a run calls it: its output is shown, and only an exit with 0 means that the ledger is saved.
 * @param show where its output goes.
 */
export function saveCommand(command: string, show: (text: string) => void): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.setEncoding('utf8').on('data', show);
      child.stderr.setEncoding('utf8').on('data', show);
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });
}
