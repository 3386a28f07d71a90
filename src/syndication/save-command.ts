import { spawn } from 'node:child_process';

/**
 * The `--save` command as a run calls it: its output is shown at its end, and only an exit with 0 means that the ledger is saved.
 * @param show where its output goes.
 */
export function saveCommand(command: string, show: (text: string) => void): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      const hear = (text: string) => void (said += text);
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.on('error', () => resolve(false));
      child.on('close', (code) => {
        if (said.trim() !== '') show(said);
        resolve(code === 0);
      });
    });
}
