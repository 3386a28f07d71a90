import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { demonstrationDesk } from '../src/desk/demonstration/demonstration-desk-files.ts';
import { newId } from '../src/news/id.ts';
import { childScript } from '../src/site/child-script.ts';
import { momentOf } from '../src/site/moment.ts';
import { readPort } from '../src/site/read-port.ts';
import { runScript } from '../src/site/run-script.ts';
import { start } from '../src/site/start.ts';
import { git } from '../src/syndication/git.ts';

const HELP = `npm start -- [--hub <folder>] [--port <number>] [--once]
Builds a hub, posts its items to paper, and serves both on this computer; for the demonstration, the desk too. Nothing is
sent to a real account. --once does the same and stops.`;

await runScript(HELP, async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { hub: text, port: text, once: { type: 'boolean' } } });
  const port = readPort(values.port);
  if (port === undefined) {
    console.error(`--port ${values.port} is not a port: write a number from 1 to 65535.\n\n${HELP}`);
    return 2;
  }
  const { env, pid, platform } = process;
  const own = { env, pid, platform, fetch, clock: Date.now, momentOf, print: console.log };
  const serving = await start(
    { ...values, port },
    {
      env,
      clockMs: Date.now(),
      newId: () => newId(randomInt),
      log: console.log,
      git: git(env),
      syndicate: childScript('scripts/syndicate.ts'),
      desk: (day) => demonstrationDesk(day, own),
    },
  );
  if (values.once) await serving?.close();
  return serving ? 0 : 1;
});
