import { didYouMean } from './nearest.ts';

interface Named {
  readonly id: string;
}

interface HubIds {
  readonly places: readonly Named[];
  readonly topics: readonly Named[];
  readonly accounts: readonly (Named & {
    readonly url: string;
    readonly network: string;
    readonly parked?: { readonly see?: string };
    readonly did?: string;
    readonly places?: readonly string[];
    readonly topics?: readonly string[];
  })[];
  readonly posting?: {
    readonly pause: readonly { readonly accounts?: readonly string[]; readonly topics?: readonly string[] }[];
  };
}

/** An id of hub.yaml that stands twice, or that nothing has. */
export interface HubIdFault {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly instead: string;
}

/** What is wrong with the ids of a hub: places, topics and accounts must each be told apart, and be there. */
export function hubIdFaults(hub: HubIds): readonly HubIdFault[] {
  const lists = ['places', 'topics', 'accounts'] as const;
  const carried = ['places', 'topics'] as const;
  return [
    ...lists.flatMap((list) => repeated(hub[list], list)),
    ...sameAccount(hub.accounts.map(({ url }) => url)),
    ...hub.accounts.flatMap((account, index) =>
      carried.flatMap((list) => unknown(account[list] ?? [], hub[list], ['accounts', index, list])),
    ),
    ...parkedFaults(hub.accounts),
    ...didFaults(hub.accounts),
    ...(hub.posting?.pause ?? []).flatMap((pause, index) =>
      (['accounts', 'topics'] as const).flatMap((list) =>
        unknown(pause[list] ?? [], hub[list], ['posting', 'pause', index, list]),
      ),
    ),
  ];
}

function repeated(all: readonly Named[], list: string): HubIdFault[] {
  const ids = all.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [list, index, 'id'],
            what: `"${id}" is the id of two ${list}.`,
            instead: 'Give this one another id.',
          },
        ],
  );
}

/** One account under two ids would have every item twice. */
function sameAccount(urls: readonly string[]): HubIdFault[] {
  const same = urls.map((url) => url.toLowerCase().replace(/\/+$/, ''));
  return same.flatMap((url, index) =>
    same.indexOf(url) === index
      ? []
      : [
          {
            path: ['accounts', index, 'url'],
            what: 'Two accounts have this address, so every item would be posted there twice.',
            instead: 'Keep one of them, or correct the address.',
          },
        ],
  );
}

/** A parked account sends people to an account that is in use, or to an address. */
function parkedFaults(accounts: HubIds['accounts']): HubIdFault[] {
  const used = accounts.filter(({ parked }) => parked === undefined).map(({ id }) => id);
  return accounts.flatMap(({ parked }, index) =>
    parked?.see === undefined || /^https?:\/\//.test(parked.see) || used.includes(parked.see)
      ? []
      : [
          {
            path: ['accounts', index, 'parked', 'see'],
            what: `"${parked.see}" is no account in use, and no address.`,
            instead: didYouMean(parked.see, used, 'Write an address in full, or one of'),
          },
        ],
  );
}

/** The address of a site can be the handle of one Bluesky account. */
function didFaults(accounts: HubIds['accounts']): HubIdFault[] {
  const first = accounts.findIndex(({ did, network }) => did !== undefined && network === 'bluesky');
  return accounts.flatMap(({ did }, index) =>
    did === undefined || index === first
      ? []
      : [
          {
            path: ['accounts', index, 'did'],
            what: 'Only one account, on Bluesky, can have the address of this site as its handle.',
            instead: 'Take this line out.',
          },
        ],
  );
}

function unknown(
  written: readonly string[],
  known: readonly Named[],
  path: readonly (string | number)[],
): HubIdFault[] {
  const ids = known.map(({ id }) => id);
  return written.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          {
            path: [...path, index],
            what: `"${id}" is not among the ${String(path.at(-1))} of this hub.`,
            instead: didYouMean(id, ids, 'The ids there are'),
          },
        ],
  );
}
