import { SURVEY_NETWORKS, type SurveyNetwork } from './networks.ts';
import { bodyKey, type SurveyRow } from './row.ts';
import { shareText, type Share } from './share.ts';
import { STATES, type Judged, type State } from './state.ts';

/** A row and how its account stands. */
export type Surveyed = SurveyRow & Judged;

/** What a survey counts on one network. */
export interface NetworkCount {
  readonly network: string;
  /** As people know it. */
  readonly name: string;
  /** Bodies with an account there, of those of which that is known. */
  readonly present: Share;
  /** Bodies with a line for it, of which even that is not known. */
  readonly unknown: number;
  /** Bodies without a line for it. */
  readonly unlisted: number;
  /** Active accounts, of those whose activity is known. A parked one is not active. */
  readonly active: Share;
  /** Accounts in each state. */
  readonly states: Readonly<Record<State, number>>;
  /** How many accounts were read, and how many a person looked at. */
  readonly read: number;
  readonly observed: number;
  /** The first and the last day on which a person looked. */
  readonly looked?: { readonly from: string; readonly to: string };
}

/** What a survey counts. */
export interface Counts {
  readonly bodies: number;
  readonly rows: number;
  /** Bodies with an account on any social network, of those of which that is known. */
  readonly anywhere: Share;
  /** Only networks that are in the survey. */
  readonly networks: readonly NetworkCount[];
}

/** States from which it is known whether an account is active. */
const KNOWN = ['active', 'quiet', 'inactive', 'parked'] as const;

/** How many of the accounts on a network are active: `22 of 61, 36%`, `not known` or `no account`. */
export function activeText({ active, states }: Pick<NetworkCount, 'active' | 'states'>): string {
  const unknown = states['not looked at'] + states['not known'];
  return active.of + unknown === 0 ? 'no account' : shareText(active);
}

/** What there is of each, by network and in all. */
export function count(rows: readonly Surveyed[]): Counts {
  const bodies = new Set(rows.map(bodyKey)).size;
  const social = new Set(SURVEY_NETWORKS.flatMap(({ id, social: is }) => (is ? [id] : [])));
  const networks = SURVEY_NETWORKS.flatMap((network) => {
    const there = rows.filter((row) => row.network === network.id);
    return there.length > 0 ? [countNetwork(network, there, bodies)] : [];
  });
  const { share } = presence(rows.filter(({ network }) => social.has(network)));
  return { bodies, rows: rows.length, anywhere: share, networks };
}

function countNetwork({ id, name }: SurveyNetwork, rows: readonly Surveyed[], bodies: number): NetworkCount {
  const states = Object.fromEntries(
    STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<State, number>;
  const { share, unknown } = presence(rows);
  const known = rows.filter(({ state }) => KNOWN.some((one) => one === state));
  const looked = known
    .filter(({ how }) => how === 'observed')
    .map(({ on }) => on)
    .toSorted();
  const [from] = looked;
  const to = looked.at(-1);
  return {
    network: id,
    name,
    present: share,
    unknown,
    unlisted: bodies - share.of - unknown,
    active: { count: states.active, of: known.length },
    states,
    read: known.length - looked.length,
    observed: looked.length,
    ...(from !== undefined && to !== undefined && { looked: { from, to } }),
  };
}

/** Bodies that have an account by any of their rows. */
function presence(rows: readonly Surveyed[]): { readonly share: Share; readonly unknown: number } {
  const bodies = new Map<string, boolean | undefined>();
  for (const row of rows) {
    const key = bodyKey(row);
    const before = bodies.has(key) ? bodies.get(key) : false;
    bodies.set(
      key,
      before || row.present || (before === undefined || row.present === undefined ? undefined : false),
    );
  }
  const known = [...bodies.values()].filter((one) => one !== undefined);
  return {
    share: { count: known.filter(Boolean).length, of: known.length },
    unknown: bodies.size - known.length,
  };
}
