import * as all from './all-pretends.ts';
import { onMastodon } from './on-mastodon.ts';
import type { Pretend, PretendAround } from './pretend.ts';

type MakePretend = (around: PretendAround) => Pretend;

/** Every pretend server, by the name under which the fault table shows it. */
export const PRETENDS: Readonly<Record<string, MakePretend>> = {
  ...Object.fromEntries(Object.values<MakePretend>(all).map((make) => [make({}).network.name, make])),
  'Mastodon, on a server that ignores keys': (around) => onMastodon(around, { keys: 'ignored' }),
};
