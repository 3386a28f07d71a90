import { join } from 'node:path';
import { makeCold, remove } from './cold-files.ts';
import { backToBegin, newBranch, takeStep } from './hub-repository-files.ts';
import type { Command } from './measured-run-files.ts';
import type { Peer } from './peers/peer.ts';
import { coolDown } from './peers/peer-files.ts';
import type { Place } from './place.ts';
import { edited, middle, PUBLISH, stepsOf } from './steps.ts';

/** What becomes of a command. */
export interface Keeper {
  /** Runs it, and keeps what it took under a name. */
  readonly take: (name: string, command: Command) => Promise<void>;
  /** Says that another builder's failed. */
  readonly tell: (name: string, error: unknown) => void;
}

/** The build of a hub. */
export function buildOf({ content, out, script }: Place): Command {
  return script('build', '--hub', content, '--out', out);
}

/** The name of the row of another builder. */
export function coldName({ name }: Pick<Peer, 'name'>): string {
  return `${name}, cold`;
}

/** Everything once, from a cold build on; the other builders come right after the item that was published. */
export async function oneRun(place: Place, peers: readonly Peer[], keeper: Keeper): Promise<void> {
  backToBegin(place.content);
  makeCold(place);
  for (const step of stepsOf(place.hub)) {
    takeStep(place.content, step);
    await keeper.take(step.name, buildOf(place));
    if (step.name === PUBLISH) await othersInTurn(place, peers, keeper);
  }
  await planAndChecks(place, keeper.take);
}

async function othersInTurn(place: Place, peers: readonly Peer[], keeper: Keeper): Promise<void> {
  for (const peer of peers) {
    const folder = join(place.peers, peer.name);
    const [program, ...args] = peer.command;
    coolDown(folder, peer);
    const command = { program, args, folder, env: place.env };
    await keeper.take(coldName(peer), command).catch((error: unknown) => keeper.tell(coldName(peer), error));
  }
}

async function planAndChecks(
  { hub, content, out, store, ledger, script }: Place,
  take: Keeper['take'],
): Promise<void> {
  const manifest = join(out, 'items.json');
  const plan = ['--manifest', manifest, '--hub', content, '--ledger', ledger, '--plan'];
  await take('plan, ten accounts', script('syndicate', ...plan));
  // A store of its own: what builds kept is of no use to it, and it is to know nothing at first.
  const ofChecks = `${store}-of-check`;
  remove(ofChecks);
  const check = (...more: readonly string[]) => {
    const command = script('check', '--hub', content, ...more);
    return { ...command, env: { ...command.env, FREESHEET_STORE: ofChecks } };
  };
  await take('check, nothing known', check());
  await take('check', check());
  newBranch(content, 'proposal');
  const change = edited(hub, middle(hub, true), 'A title as it is proposed');
  takeStep(content, { name: 'A proposal', write: [change], remove: [] });
  await take('check --changed', check('--changed', '--base', 'main'));
}
