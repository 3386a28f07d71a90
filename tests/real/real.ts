import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedger } from '../../src/ledger/ledger-files.ts';
import { faultsOfAnswers } from './answers.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { demoSite, type DemoSite } from './demo-site.ts';
import { faultsOf, postsOf, type Judge } from './judge.ts';
import { seeded } from './random.ts';
import { run, runUntilDone, type RunOf } from './runs.ts';
import { setUp } from './set-up.ts';
import { startServer, type RealServer } from './start-server.ts';

/** What the proofs are handed by their script. */
export interface RealSurroundings {
  readonly log: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The same kills and cuts every time; printed, so that a failure can be walked again. */
const SEED = 20261122;

/** The first process is killed after so many milliseconds or so, and each later one lives a little longer. */
const FIRST_LIFE = 400;
const LONGER = 60;

/** More runs than this, and something never gets done. */
const MOST_RUNS = 120;

/** One proof: what it does, and what it says of itself. Each has an account of its own, empty at the start. */
interface Proof {
  readonly name: string;
  readonly walk: (run: Omit<RunOf, 'service'>, server: RealServer, work: string) => Promise<string>;
}

const PROOFS: readonly Proof[] = [
  {
    name: 'a run without trouble',
    // The first run ends with 1 when an item of the hub has lapsed: somebody must be told of it, once.
    walk: async (of, { url }) => {
      const { runs } = await runUntilDone(() => ({ ...of, service: url }), 2);
      return runs === 1 ? '1 run' : `${runs} runs`;
    },
  },
  {
    name: 'processes killed at random',
    walk: async (of, { url }) => {
      const life = lives(seeded(SEED));
      const { runs, killed } = await runUntilDone(
        () => ({ ...of, service: url, killAfter: life() }),
        MOST_RUNS,
      );
      return `${runs} runs, ${killed} of them killed`;
    },
  },
  {
    name: 'answers and requests cut at random',
    walk: async (of, { url }) => {
      await using proxy = await cuttingProxy(
        url,
        { request: 0.08, answer: 0.1, published: 0.5 },
        seeded(SEED + 1),
      );
      const { runs } = await runUntilDone(() => ({ ...of, service: proxy.url }), MOST_RUNS);
      return `${runs} runs, ${proxy.cuts()} connections cut`;
    },
  },
  {
    name: 'kills and cuts together',
    walk: async (of, { url }) => {
      const life = lives(seeded(SEED + 2));
      await using proxy = await cuttingProxy(
        url,
        { request: 0.05, answer: 0.05, published: 0.5 },
        seeded(SEED + 3),
      );
      const { runs, killed } = await runUntilDone(
        () => ({ ...of, service: proxy.url, killAfter: life() }),
        MOST_RUNS,
      );
      return `${runs} runs, ${killed} of them killed, ${proxy.cuts()} connections cut`;
    },
  },
  {
    name: 'two runners that share nothing, at once',
    walk: async (of, { url }, work) => {
      const others = { ...of, ledger: join(work, 'ledger-of-another') };
      await Promise.all([of, others].map((each) => runUntilDone(() => ({ ...each, service: url }), 5)));
      return '2 runners';
    },
  },
];

/**
 * Proves on a real Bluesky server that every demo item arrives exactly once, as meant, through kills and cuts. Installs
 * the server first. @returns whether all held; what did not is printed.
 */
export async function runRealProofs(around: RealSurroundings): Promise<boolean> {
  const { log, env, clock } = around;
  const started = clock();
  const missing = setUp(env, log);
  if (missing) {
    log(missing);
    return false;
  }
  const { judge } = (await import('./oracle.mjs')) as { readonly judge: Judge };
  const work = mkdtempSync(join(tmpdir(), 'freesheet-real-'));
  try {
    log('Building the demo hub, and starting a real Bluesky server on this computer…');
    await using site = await demoSite(work, env);
    await using server = await startServer(PROOFS.length + 2);
    log(`${site.expected.length} items are to be posted. Seed ${SEED}.`);
    let held = true;
    for (const [place, proof] of PROOFS.entries()) {
      const account = server.accounts[place];
      if (!account) throw new Error('The real server has too few accounts.');
      const of = { site, account, env, ledger: join(work, `ledger-${place}`) };
      held = (await prove(proof, of, server, work, judge, around)) && held;
    }
    held = (await proveAnswers(server, around)) && held;
    log(`The real server took ${Math.round((clock() - started) / 1000)} seconds.`);
    return held;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What people send us is brought, answered once and hidden, by two accounts that no other proof has. */
async function proveAnswers(server: RealServer, { log }: RealSurroundings): Promise<boolean> {
  const [ours, theirs] = server.accounts.slice(PROOFS.length);
  if (!ours || !theirs) throw new Error('The real server has too few accounts.');
  const faults = await faultsOfAnswers(server, { ours, theirs });
  log(`${faults.length === 0 ? 'Held' : 'FAILED'}: a message is brought, answered once and hidden`);
  faults.forEach((fault) => log(`  ${fault}`));
  return faults.length === 0;
}

/** How long each next process lives: none of the first gets far, on any machine, and in the end one gets done. */
function lives(random: () => number): () => number {
  let earlier = 0;
  return () => (FIRST_LIFE + LONGER * earlier++) * (0.75 + random() / 2);
}

/** How many posts a run did not hear of and a later one found: the case that matters most did happen. */
function foundAgain(ledger: string, { expected }: DemoSite): number {
  const { events } = readLedger(
    ledger,
    expected.map(({ id }) => id),
  );
  return events.filter((event) => event.kind === 'receipt' && event.by === 'found').length;
}

async function prove(
  { name, walk }: Proof,
  of: Omit<RunOf, 'service'> & { readonly site: DemoSite },
  server: RealServer,
  work: string,
  judge: Judge,
  { log, clock }: RealSurroundings,
): Promise<boolean> {
  const started = clock();
  const faults: string[] = [];
  const how = await walk(of, server, work).catch((error: unknown) => {
    faults.push(String(error));
    return 'not finished';
  });
  const again = await run({ ...of, service: server.url });
  if (again.exitCode !== 0) faults.push(`a last run ended with ${again.exitCode}: ${again.said}`);
  faults.push(...faultsOf(await postsOf(server.url, of.account.did), of.site, judge));
  const seconds = Math.round((clock() - started) / 1000);
  const found = foundAgain(of.ledger, of.site);
  log(
    `${faults.length === 0 ? 'Held' : 'FAILED'}: ${name} (${how}, ${found} posts found again, ${seconds} seconds)`,
  );
  faults.forEach((fault) => log(`  ${fault}`));
  return faults.length === 0;
}
