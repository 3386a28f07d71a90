import { lookup } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import { LINKS_HELP, readLinkOptions } from '../src/links/options.ts';
import { runCheckLinks } from '../src/links/run-check-links.ts';
import { OWN_FOLDER } from '../src/site/build-settings.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(LINKS_HELP, (args) => {
  const options = readLinkOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${LINKS_HELP}`);
    return 2;
  }
  return runCheckLinks(options, {
    env: process.env,
    clock: Date.now,
    momentOf,
    print: console.log,
    resolve: (host) => lookup(host, { all: true }),
    sleep: setTimeout,
    ownFolder: OWN_FOLDER,
  });
});
