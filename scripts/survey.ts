import { lookup } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import { readHub } from '../src/hub/hub-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { OWN_FOLDER } from '../src/site/build-settings.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { publicFetch, publicGate } from '../src/strangers/public-fetch.ts';
import { readSurveyOptions, SURVEY_HELP } from '../src/survey/options.ts';
import { surveyCommand } from '../src/survey/survey-command.ts';

await runScript(SURVEY_HELP, async (args) => {
  const options = readSurveyOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${SURVEY_HELP}`);
    return 2;
  }
  const { demo, name, site } = readHub(hubFolder('hub' in options ? options.hub : undefined, process.env));
  await using strangers = publicFetch(publicGate((host) => lookup(host, { all: true })));
  return await surveyCommand(options, {
    // The list is no demonstration, whichever hub is: its moment is the clock's.
    now: momentOf({ demo: false }, process.env, Date.now()),
    fetch: strangers.fetch,
    sleep: setTimeout,
    print: console.log,
    ownFolder: OWN_FOLDER,
    ...(!demo && { by: { name, site } }),
  });
});
