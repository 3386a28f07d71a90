import { parseArgs } from 'node:util';
import { simulate } from '../tests/simulation/simulate.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run test:simulation -- [--seed <number>] [--lives <number>] [--items <number>]
Lives through items on ten accounts with faults, crashes, edits, withdrawals and pauses, a life for each seed from --seed
on, and ends with 1 if a post was doubled or lost in silence. 10 lives of 10,000 items are a million deliveries.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      lives: { type: 'string', default: '10' },
      items: { type: 'string', default: '10000' },
    },
  });
  const [seed, lives, items] = [values.seed, values.lives, values.items].map(Number);
  if (!Number.isInteger(seed) || !Number.isInteger(lives) || !Number.isInteger(items)) {
    console.error(`Each of these is a whole number.\n\n${HELP}`);
    return 2;
  }
  let faults = 0;
  for (let life = 0; life < Number(lives); life += 1) {
    const begun = Date.now();
    const { wrong, lost, ...facts } = await simulate(Number(seed) + life, Number(items));
    console.log(`${JSON.stringify(facts)} in ${Math.round((Date.now() - begun) / 1000)} s`);
    [...wrong, ...lost].forEach((fault) => console.log(`  ${fault}`));
    faults += wrong.length + lost.length;
  }
  console.log(faults === 0 ? 'Nothing was doubled, and nothing lost in silence.' : `${faults} faults.`);
  return faults === 0 ? 0 : 1;
});
