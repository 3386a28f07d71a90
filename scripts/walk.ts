import { runScript } from '../src/site/run-script.ts';
import { readWalk, WALK_HELP } from '../tests/walk/options.ts';
import { runWalk } from '../tests/walk/run-walk.ts';

await runScript(WALK_HELP, async (args) => {
  const options = readWalk(args, Date.now() % 1_000_000);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${WALK_HELP}`);
    return 2;
  }
  return runWalk(options, { clock: Date.now, log: console.log });
});
