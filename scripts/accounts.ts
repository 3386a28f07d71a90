import { randomUUID } from 'node:crypto';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { ACCOUNTS_HELP, readAccountsOptions } from '../src/syndication/accounts/options.ts';
import { runAccounts } from '../src/syndication/accounts/run-accounts.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';

await runScript(ACCOUNTS_HELP, (args) => {
  const options = readAccountsOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${ACCOUNTS_HELP}`);
    return 2;
  }
  return runAccounts(options, {
    env: process.env,
    fetch,
    clock: Date.now,
    momentOf,
    random: () => randomUUID().replaceAll('-', ''),
    disk: realDisk,
    print: console.log,
  });
});
