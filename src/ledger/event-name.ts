import type { LedgerEvent } from './event.ts';

/** What the name of an event's file says of it. */
export interface EventName {
  readonly item: string;
  readonly at: string;
  readonly account: string;
  readonly n: string;
  /** As written: it may be a kind that only a later Freesheet knows. */
  readonly kind: string;
  readonly attempt: string;
}

/** The folder of the accounts' own events; no item's id is spelt like it, for ids hold no vowels. */
export const ACCOUNTS_FOLDER = 'accounts';

const NAME =
  /^(?<item>[a-z0-9]+)\/(?<date>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)Z~(?<account>[a-z][a-z0-9.-]*)~(?<n>c\d+|r\d{4}-\d\d-\d\d)~(?<kind>[a-z]+)~(?<attempt>[a-z0-9]+)\.json$/;

/**
 * Where an event lies in the ledger's folder:
 * `k7m2p9q4wd/20261122T120000Z~bluesky~c0~sending~4f1d0c9a7b2e.json`.
 */
export function writeEventName(event: EventName | LedgerEvent): string {
  const { item, at, account, n, kind, attempt } = event;
  const path = `${item}/${at.replaceAll(/[-:]/g, '')}~${account}~${n}~${kind}~${attempt}.json`;
  if (!readEventName(path)) throw new RangeError(`No event can be called "${path}".`);
  return path;
}

/** Reads the path of an event's file from the ledger's folder; nothing when it is not one. */
export function readEventName(path: string): EventName | undefined {
  const parts = NAME.exec(path)?.groups;
  if (!parts || parts.item === ACCOUNTS_FOLDER) return undefined;
  const { item = '', account = '', n = '', kind = '', attempt = '' } = parts;
  const at = `${parts.date}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`;
  return { item, at, account, n, kind, attempt };
}
