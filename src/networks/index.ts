import { bluesky } from './bluesky.ts';
import { mastodon } from './mastodon.ts';
import type { Network } from './network.ts';
import { x } from './x.ts';

/** Every network that an account in `hub.yaml` can be on. Paper is none of them: it stands in for each. */
export const networks: readonly Network[] = [bluesky, mastodon, x];

/** A network by the name that `hub.yaml` gives it. */
export function networkById(id: string): Network | undefined {
  return networks.find((network) => network.id === id);
}
