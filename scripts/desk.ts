import { once } from 'node:events';
import { ofThisComputer } from '../src/desk/of-this-computer-files.ts';
import { DESK_HELP, readDeskOptions } from '../src/desk/options.ts';
import { runDesk } from '../src/desk/run-desk-files.ts';
import { momentOf } from '../src/site/moment.ts';
import { portTaken } from '../src/site/port-taken.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(DESK_HELP, (args) => {
  const options = readDeskOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${DESK_HELP}`);
    return 2;
  }
  const { env, pid, platform } = process;
  const around = ofThisComputer({ env, pid, platform, fetch, clock: Date.now, momentOf, print: console.log });
  return runDesk(options, around, () => once(process, 'SIGINT'), portTaken);
});
