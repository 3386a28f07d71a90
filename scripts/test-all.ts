import { runSteps, vitest } from '../tests/run/steps.ts';
import { ALL_SITES_ENV, buildAllSites } from '../tests/run/test-sites.ts';
import { realServer } from '../tests/run/real-server.ts';

/** The long proofs, ten minutes each at most. */
const slow = (name: string, doing: string, folder: string) =>
  vitest(name, doing, 'tests/slow.vitest.config.ts', ALL_SITES_ENV, folder);

const passed = await runSteps(
  [
    buildAllSites,
    vitest('Site tests', 'the built sites and the gallery', 'tests/site/vitest.config.ts', ALL_SITES_ENV),
    slow(
      'Pages',
      'every page at two widths, by keyboard, zoomed and in forced colours, and a whole morning at the desk',
      'tests/browser',
    ),
    slow('Heavy', 'cards letter by letter, what is pushed, and how long 10,000 items take', 'tests/heavy'),
    slow('Bare hub', 'a hub with nothing in it, and what its pages say', 'tests/bare'),
    slow('Build walk', 'a hub through its builds, failures and kills', 'tests/build-walk'),
    slow('Walk', 'a hub that changes by chance, each site held against a clean build', 'tests/walk'),
    slow('Kill walk', 'posting, killed at every step, and two runs at once', 'tests/kill-walk'),
    slow('Desk', '10,000 hostile messages, and answering that is killed at every step', 'tests/desk'),
    slow('Faults', 'each fault at every step of a run, and its table in docs/reliability.md', 'tests/faults'),
    slow('Made-up network', 'a network that is made up, added as CONTRIBUTING says', 'tests/made-up'),
    slow('Rounds', 'two runners at once on one bare repository, twenty rounds twice over', 'tests/rounds'),
    slow('Redaction', 'every secret, whatever repeats it, wherever', 'tests/redaction'),
    slow('Workflow', 'the workflows against a bare repository, and two runners at once', 'tests/workflow'),
    vitest(
      'Simulation',
      '10,000 items on ten accounts, with everything that can go wrong',
      'tests/simulation/vitest.config.ts',
    ),
    slow('Erase', 'an item that is erased, and looked for everywhere', 'tests/erase'),
    realServer,
  ],
  Date.now,
);
process.exitCode = passed ? 0 : 1;
