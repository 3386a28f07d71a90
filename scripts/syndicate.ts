import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { isAlive } from '../src/syndication/is-alive.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';
import { readOptions, SYNDICATE_HELP } from '../src/syndication/options.ts';
import { runSyndicate } from '../src/syndication/run-syndicate.ts';

await runScript(SYNDICATE_HELP, (args) => {
  const options = readOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${SYNDICATE_HELP}`);
    return 2;
  }
  return runSyndicate(options, {
    env: process.env,
    fetch,
    clock: Date.now,
    momentOf,
    sleep: (ms) => sleep(ms),
    random: () => randomUUID().replaceAll('-', ''),
    disk: realDisk,
    readFile: (path) => readFile(path, 'utf8'),
    print: console.log,
    me: { pid: process.pid, host: hostname() },
    isAlive,
  });
});
