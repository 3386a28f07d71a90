import { PRETEND_MASTODON } from '../src/networks/testing/pretend-answers.ts';
import { pretendMastodon } from '../src/networks/testing/pretend-mastodon.ts';
import { servePretend } from '../src/networks/testing/serve-pretend.ts';
import { PRETEND_HELP, readPretend } from '../src/site/read-pretend.ts';
import { portTaken } from '../src/site/port-taken.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(PRETEND_HELP, async (args) => {
  const asked = readPretend(args);
  if ('wrong' in asked) {
    console.error(`${asked.wrong}\n\n${PRETEND_HELP}`);
    return 2;
  }
  const { handle } = pretendMastodon({ ...asked.ways, clock: Date.now });
  const answered = async (request: Request) => {
    const answer = await handle(request);
    const { pathname, search } = new URL(request.url);
    console.log(`${request.method} ${pathname}${search}: ${answer.status}`);
    return answer;
  };
  const served = await servePretend(answered, asked.port).catch(portTaken);
  if (!served) {
    console.error(`Port ${asked.port} is taken or kept for others: choose another with --port.`);
    return 1;
  }
  const { url } = served;
  console.log(`A pretend Mastodon is at ${url}; its access token is ${PRETEND_MASTODON.token}.`);
  console.log('Any password signs in. Stop it with Ctrl-C.');
  return 0;
});
