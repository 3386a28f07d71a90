import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { ANNOUNCE_HELP, readAnnounceOptions } from '../src/announce/options.ts';
import { runAnnounce } from '../src/announce/run-announce.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(ANNOUNCE_HELP, (args) => {
  const options = readAnnounceOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${ANNOUNCE_HELP}`);
    return 2;
  }
  return runAnnounce(options, {
    env: process.env,
    fetch,
    clock: Date.now,
    momentOf,
    readFile: (path) => readFile(path, 'utf8'),
    print: console.log,
    resolve: (host) => lookup(host, { all: true }),
  });
});
