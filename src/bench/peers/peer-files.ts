import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeMade } from '../made-hub-files.ts';
import type { Peer, PeerItem } from './peer.ts';

/**
 * Writes the site of another builder into a new folder.
 * @param modules the folder node_modules of this project, whose packages the site may use.
 */
export function writePeer(folder: string, peer: Peer, items: readonly PeerItem[], modules: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of peer.files(items)) writeMade(folder, file);
  linkModules(join(folder, 'node_modules'), modules);
}

/** Takes away what a cold build does not find. */
export function coolDown(folder: string, { caches }: Peer): void {
  for (const cache of caches) rmSync(join(folder, cache), { recursive: true, force: true });
}

/** The version of a builder in its own words, or nothing where it is not installed. */
export function versionOf(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

/** Each package by a link of its own, so that what a builder keeps there is its own. */
function linkModules(folder: string, modules: string): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  for (const name of names) symlinkSync(join(modules, name), join(folder, name), 'junction');
}
