import { spawn, type ChildProcess } from 'node:child_process';
import { redact } from '../../networks/redact.ts';

/** How long the command may take, in milliseconds. */
const PATIENCE = 60_000;

/** The variable in which the command finds the name of the secret: `NEWS_THREADS_TOKEN`. */
const NAME = 'FREESHEET_SECRET_NAME';

/** Stores a secret by its name. @returns why it was not stored, as the end of a sentence; nothing when it was. */
export type StoreSecret = (name: string, value: string) => Promise<string | undefined>;

/** What storing is handed. */
export interface StoreTools {
  /** What the command finds in its environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shows what a command that failed has said. */
  readonly show: (text: string) => void;
  /** What stands in nothing that is shown, as it is at that moment. */
  readonly secrets: () => readonly string[];
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * The command of `--store-secret`: it gets a secret on its standard input and nowhere else, and only an exit with 0 means
 * that it is stored. What it says is shown when it fails, without secrets, and in one piece, so that none is cut in two and
 * missed; of one that does not end, nothing is.
 */
export function storeSecret(
  command: string,
  { env, show, secrets, patience = PATIENCE }: StoreTools,
): StoreSecret {
  return (name, value) =>
    new Promise((resolve) => {
      // A group of its own, so that whatever the shell started can be ended with it.
      const child = spawn(command, {
        shell: true,
        detached: process.platform !== 'win32',
        stdio: 'pipe',
        env: { ...env, [NAME]: name },
      });
      let said = '';
      let stopped = false;
      const late = setTimeout(() => {
        stopped = true;
        end(child);
        resolve(`did not end within ${patience / 1000} seconds, and was stopped`);
      }, patience);
      const hear = (text: string) => void (said += text);
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      let unread = false;
      child.stdin.on('error', () => void (unread = true)).end(value);
      child.on('error', () => done('could not be started'));
      child.on('close', (code) => {
        if (code === 0 && !unread) return done();
        if (said.trim() !== '' && !stopped) show(redact(said.trimEnd(), [...secrets(), value]));
        done(code === 0 ? 'did not read what it was given' : `ended with ${code ?? 'a signal'}`);
      });

      function done(why?: string): void {
        clearTimeout(late);
        resolve(why);
      }
    });
}

/** Ends a command and all that it started. */
function end(child: ChildProcess): void {
  try {
    if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
