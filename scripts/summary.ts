import { readFile } from 'node:fs/promises';
import { waitingCounts } from '../src/desk/waiting-counts-files.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';
import { readSummaryOptions, SUMMARY_HELP } from '../src/syndication/summary/options.ts';
import { runSummary } from '../src/syndication/summary/run-summary.ts';

await runScript(SUMMARY_HELP, (args) => {
  const options = readSummaryOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${SUMMARY_HELP}`);
    return 2;
  }
  return runSummary(options, {
    env: process.env,
    fetch,
    clock: Date.now,
    momentOf,
    disk: realDisk,
    readFile: (path) => readFile(path, 'utf8'),
    print: console.log,
    whoWaits: (folder, hub, now) => waitingCounts(folder, hub, now, process),
  });
});
