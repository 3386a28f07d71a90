// Runs `syndicate` as its script does, and kills its own process at one step of its way: before or after a call, or
// before, between or after the two halves of writing an event. Usage: node run-and-die.ts <step, or 0> [options]
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf } from '../../src/site/moment.ts';
import { isAlive } from '../../src/syndication/is-alive.ts';
import { realDisk } from '../../src/syndication/ledger-files.ts';
import { readOptions } from '../../src/syndication/options.ts';
import { runSyndicate } from '../../src/syndication/run-syndicate.ts';

const [dieAt, ...args] = process.argv.slice(2);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

const options = readOptions(args);
if ('wrong' in options) throw new Error(options.wrong);
process.exitCode = await runSyndicate(options, {
  env: process.env,
  fetch: async (input, init) => {
    step();
    const response = await fetch(input, init);
    step();
    return response;
  },
  clock: Date.now,
  momentOf,
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
});
console.log(`STEPS=${steps}`);
