import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError } from '../src/hub/content-error.ts';
import { SettingsError } from '../src/networks/settings.ts';
import { momentOf } from '../src/site/moment.ts';
import { isAlive } from '../src/syndication/is-alive.ts';
import { readOptions, SYNDICATE_HELP } from '../src/syndication/options.ts';
import { runSyndicate } from '../src/syndication/run-syndicate.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const options = readOptions(process.argv.slice(2));
if (options === 'help') {
  console.log(SYNDICATE_HELP);
} else if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${SYNDICATE_HELP}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await runSyndicate(options, {
      env: process.env,
      fetch,
      clock: Date.now,
      momentOf,
      sleep: (ms) => sleep(ms),
      random: () => randomUUID().replaceAll('-', ''),
      readFile: (path) => readFile(path, 'utf8'),
      print: (line) => console.log(line),
      me: { pid: process.pid, host: hostname() },
      isAlive,
    });
  } catch (thrown) {
    if (!(thrown instanceof ContentError || thrown instanceof SettingsError)) throw thrown;
    console.error(thrown.message);
    process.exitCode = 1;
  }
}
