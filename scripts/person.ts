import { ofThisComputer } from '../src/desk/of-this-computer-files.ts';
import { PERSON_HELP, readPersonOptions, runPerson } from '../src/desk/run-person.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(PERSON_HELP, (args) => {
  const options = readPersonOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${PERSON_HELP}`);
    return 2;
  }
  const { env, pid, platform } = process;
  return runPerson(
    options,
    ofThisComputer({ env, pid, platform, fetch, clock: Date.now, momentOf, print: console.log }),
  );
});
