import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { OWN_FOLDER, buildSettings } from '../src/site/build-settings.ts';
import { runScript } from '../src/site/run-script.ts';
import { isAlive } from '../src/syndication/is-alive.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';
import { readWithdrawal, WITHDRAW_HELP } from '../src/withdraw/options.ts';
import { runWithdraw } from '../src/withdraw/run-withdraw.ts';

await runScript(WITHDRAW_HELP, (args) => {
  const withdrawal = readWithdrawal(args);
  if ('wrong' in withdrawal) {
    console.error(`${withdrawal.wrong}\n\n${WITHDRAW_HELP}`);
    return 2;
  }
  const { hub = '', ledger = '' } = withdrawal;
  const env = {
    ...process.env,
    ...(hub && { FREESHEET_HUB: hub }),
    ...(ledger && { FREESHEET_LEDGER: ledger }),
  };
  return runWithdraw(withdrawal, {
    settings: buildSettings(env, Date.now()),
    own: resolve(OWN_FOLDER),
    astro: resolve('.astro'),
    disk: realDisk,
    me: { pid: process.pid, host: hostname() },
    isAlive,
    print: console.log,
  });
});
