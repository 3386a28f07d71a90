import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newId } from '../src/news/id.ts';
import { readPort } from '../src/site/read-port.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';
import { start } from '../src/site/start.ts';

const HELP = `npm start -- [--hub <folder>] [--port <number>] [--once]
Builds a hub, posts its items to paper, and serves both on this computer. Nothing is sent to a real account.
--once does the same and stops.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: { hub: { type: 'string' }, port: { type: 'string' }, once: { type: 'boolean' } },
  });
  const port = readPort(values.port);
  if (port === undefined) {
    console.error(`--port ${values.port} is not a port: write a number from 1 to 65535.\n\n${HELP}`);
    return 2;
  }
  const { env } = process;
  const tools = { newId: () => newId(randomInt), log: console.log, git: git(env), syndicate };
  const serving = await start({ ...values, port }, { env, clockMs: Date.now(), ...tools });
  if (!serving) return 1;
  if (values.once) await serving.close();
  return 0;
});

/** Runs `syndicate` as a person would. */
function syndicate(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/syndicate.ts', ...args], { stdio: 'inherit' });
  return new Promise((done) => child.on('close', (code) => done(code === 0)));
}
