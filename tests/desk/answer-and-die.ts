// Collects and answers as the desk does, and kills its own process at one step of its way: before or after a call, a write
// of the private store, or a write of the ledger. Usage: node answer-and-die.ts <step, or 0> <minutes later> <folder>
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, lookForThem } from '../../src/desk/actions/answer-actions.ts';
import { openOffice } from '../../src/desk/office-files.ts';
import { waitingMessages } from '../../src/inbox/store/messages-files.ts';
import { instantFromMs } from '../../src/news/times.ts';
import { isAlive } from '../../src/syndication/is-alive.ts';
import { realDisk } from '../../src/syndication/ledger-files.ts';

const [dieAt, later, folder = ''] = process.argv.slice(2);
const by = 'duty editor';
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

/** Every change of the store ends in a COMMIT: killed before one, SQLite has to take back what was written. */
const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  if (sql !== 'COMMIT') return exec.call(this, sql);
  step();
  exec.call(this, sql);
  step();
};

const moment = Date.UTC(2026, 10, 22, 12) + Number(later) * 60_000;
const started = Date.now();
const { office, close } = await openOffice(
  {
    hub: join(folder, 'hub'),
    manifest: join(folder, 'items.json'),
    ledger: join(folder, 'ledger'),
    private: join(folder, 'private'),
    save: false,
    takeOver: false,
  },
  {
    env: process.env,
    fetch: async (input, init) => {
      step();
      const response = await fetch(input, init);
      step();
      return response;
    },
    clock: () => moment + Date.now() - started,
    momentOf: (_, __, ms) => instantFromMs(ms),
    sleep: (ms) => sleep(ms),
    random: () => randomUUID().replaceAll('-', ''),
    disk: {
      writeFlushed: (path, text) => {
        step();
        realDisk.writeFlushed(path, text);
      },
      moveFlushed: (from, to) => {
        step();
        realDisk.moveFlushed(from, to);
        step();
      },
    },
    readFile: (path) => readFile(path, 'utf8'),
    print: console.log,
    me: { pid: process.pid, host: hostname() },
    isAlive,
    computer: { platform: process.platform, home: folder, env: {} },
    survey: () => Promise.reject(new Error('No survey is made here.')),
  },
);
for (const { account, why } of await office.collect(() => {})) {
  if (why !== undefined) console.log(`${account.id}: ${why}`);
}
console.log((await lookForThem(office, by)).words);
for (const message of waitingMessages(office.db)) {
  const form = new Map([
    ['text', `Our answer to ${message.text}`],
    ['do', 'send'],
  ]);
  console.log((await answer(office, message, form, by)).words);
}
close();
console.log(`STEPS=${steps}`);
