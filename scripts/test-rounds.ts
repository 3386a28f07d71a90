import { parseArgs } from 'node:util';
import { runScript } from '../src/site/run-script.ts';
import { rounds } from '../tests/rounds/rounds.ts';

const HELP = `npm run test:rounds -- [--rounds <number>] [--seed <number>]
Lets two runners with clones of one bare repository post at once, a new item each round, some of them killed, and ends
with 1 if a post was doubled or lost. 1000 rounds, when left out. Without --seed another one is drawn each time.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
  const [count, seed] = [Number(values.rounds ?? 1000), Number(values.seed ?? Date.now() % 1_000_000)];
  if (!Number.isInteger(count) || !Number.isInteger(seed)) {
    console.error(`Each of these is a whole number.\n\n${HELP}`);
    return 2;
  }
  console.log(`Seed ${seed}, ${count} rounds…`);
  const begun = Date.now();
  const { killed, later, claims, posts, calls, faults } = await rounds(seed, count, (over) => {
    if (over % 100 === 0) console.log(`${over} rounds are over.`);
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(
    `${posts.join(' and ')} posts on Bluesky and Mastodon, by ${calls.join(' and ')} calls and ${claims} claims; ${killed} runs killed, ${later} later runs; ${seconds} s.`,
  );
  for (const fault of faults) console.log(fault);
  console.log(
    faults.length === 0 ? 'Each item is there once.' : `${faults.length} faults; the seed was ${seed}.`,
  );
  return faults.length === 0 ? 0 : 1;
});
