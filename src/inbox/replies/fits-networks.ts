import { isInUse } from '../../hub/out-of-use.ts';
import { fullUrl, type Hub } from '../../hub/hub.ts';
import { networkOf } from '../../networks/index.ts';
import type { Limits } from '../../networks/network.ts';
import { fill } from './fill.ts';
import type { Reply } from './reply.ts';

/** A network on which a reply is too long. */
export interface TooLong {
  /** As people know it: `Bluesky`. */
  readonly network: string;
  /** `312 of 300 characters` */
  readonly size: string;
}

/** Longer than the address of any item of the demonstration hub, of which there are 57. */
const LONG_PATH = '/news/2026-11-28-flu-vaccine-walk-in-clinics-in-brackenford/';

/**
 * The networks in use on which a reply does not fit, filled in with the hub's own words and the address of an item. Only those
 * count on which messages are answered from here.
 */
export function tooLong(reply: Reply, hub: Hub): readonly TooLong[] {
  const { text } = fill(reply, hub, fullUrl(hub, LONG_PATH));
  return answering(hub)
    .filter(({ id }) => reply.networks === undefined || reply.networks.includes(id))
    .filter(({ limits }) => !limits.fits(text))
    .map(({ name, limits }) => ({
      network: name,
      size: `${limits.count(text)} of ${limits.max} ${limits.unit}`,
    }));
}

/** The networks of accounts in use that bring messages, each once, with how an answer is counted there. */
function answering({
  accounts,
}: Hub): readonly { readonly id: string; readonly name: string; readonly limits: Limits }[] {
  const used = accounts.filter(isInUse).flatMap((account) => networkOf(account) ?? []);
  return [...new Map(used.map((network) => [network.id, network])).values()]
    .filter(({ inbox }) => inbox?.sees.length !== 0)
    .map(({ id, name, limits, inbox }) => ({ id, name, limits: inbox?.limits ?? limits }));
}
