import type { EventOf, LedgerEvent } from '../../ledger/event.ts';
import type { Instant } from '../../news/times.ts';
import type { Happening } from '../../reports/summary.ts';

/** How things are called that a reader knows by name. */
export interface Names {
  /** The title of an item; its id when the manifest does not say. */
  readonly titleOf: (item: string) => string;
  /** The id of an account in `hub.yaml` from its name in the ledger; nothing for another run's, as on paper. */
  readonly accountOf: (ledgerId: string) => string | undefined;
}

/** What became public, or was taken away, since a moment: oldest first, each once. */
export function happenings(
  events: readonly LedgerEvent[],
  since: Instant,
  { titleOf, accountOf }: Names,
): readonly Happening[] {
  const recent = events.filter(({ at }) => at >= since);
  const attempts = new Set(recent.map(({ attempt }) => attempt));
  const replaced = new Set(
    events.filter((event) => event.kind === 'deleted' && event.because === 'corrected').map(postsOf),
  );
  const sendings = new Map(
    events.flatMap((event) =>
      event.kind === 'sending' && attempts.has(event.attempt) ? [[event.attempt, event] as const] : [],
    ),
  );
  const found = recent
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .flatMap((event) => {
      const what = whatOf(event, sendings.get(event.attempt), replaced.has(postsOf(event)));
      const account = accountOf(event.account);
      if (what === undefined || account === undefined) return [];
      const url = 'url' in event ? event.url : undefined;
      const key = [event.item, event.account, event.n, event.attempt, what].join('~');
      return [
        { key, what, title: titleOf(event.item), account, at: event.at, ...(url !== undefined && { url }) },
      ];
    });
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(([first]) => {
    if (!first) return [];
    const { key: _, ...happening } = first;
    return [happening];
  });
}

function whatOf(
  event: LedgerEvent,
  sending: EventOf<'sending'> | undefined,
  replaces: boolean,
): Happening['what'] | undefined {
  switch (event.kind) {
    case 'receipt':
      if (sending?.action === 'edit') return 'corrected';
      if (event.n.startsWith('r')) return 'repeated';
      return replaces || sending?.target !== undefined ? 'correction' : 'posted';
    case 'settled':
      return event.outcome === 'posted' ? 'confirmed' : undefined;
    case 'gone':
      return 'gone';
    case 'deleted':
      return event.because === 'withdrawn' ? 'taken-down' : undefined;
    default:
      return undefined;
  }
}

/** What names all posts of an item on an account. */
function postsOf({ item, account }: LedgerEvent): string {
  return `${item}~${account}`;
}
