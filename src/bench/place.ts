import { join } from 'node:path';
import type { MadeHub } from './made-head.ts';
import type { Command } from './measured-run-files.ts';
import { MADE_NOW } from './made-head.ts';

/** Where one size of hub is measured, and what every command there is told. */
export interface Place {
  readonly hub: MadeHub;
  /** The folder of the hub. */
  readonly content: string;
  readonly out: string;
  readonly store: string;
  readonly ledger: string;
  /** The folder in which sites for other builders lie. */
  readonly peers: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An npm script of ours with its arguments, as npm would run it, without the time that npm takes itself. */
  readonly script: (name: string, ...args: readonly string[]) => Command;
}

/** What a place is made from. All paths are absolute. */
export interface Ground {
  /** The folder of this project. */
  readonly root: string;
  /** The program of Node. */
  readonly node: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The place of a hub within the folder of the bench. */
export function placeOf(hub: MadeHub, { root, node, folder, env }: Ground): Place {
  const within = (name: string): string => join(folder, String(hub.items), name);
  const store = within('store');
  const told = { ...env, FREESHEET_NOW: MADE_NOW, FREESHEET_STORE: store };
  return {
    hub,
    content: within('hub'),
    out: within('site'),
    store,
    ledger: within('ledger'),
    peers: within('peers'),
    env: told,
    script: (name, ...args) => ({
      program: node,
      args: [join(root, 'scripts/run.mjs'), name, ...args],
      folder: root,
      env: told,
    }),
  };
}
