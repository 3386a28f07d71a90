import { ofThisComputer } from '../src/desk/of-this-computer-files.ts';
import { COLLECT_HELP, readCollectOptions } from '../src/desk/options.ts';
import { runCollect } from '../src/desk/run-collect.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(COLLECT_HELP, (args) => {
  const { env, pid, platform } = process;
  return runCollect(
    readCollectOptions(args),
    ofThisComputer({ env, pid, platform, fetch, clock: Date.now, momentOf, print: console.log }),
  );
});
