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

/** What the name of an account's event says of it: it is of no item, and of no post. */
export type AccountEventName = Omit<EventName, 'item' | 'n'>;

/** The folder of the accounts' own events; no item's id is spelt like it, for ids hold no vowels. */
export const ACCOUNTS_FOLDER = 'accounts';

const MOMENT = String.raw`(?<date>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)Z`;
const ACCOUNT = String.raw`(?<account>[a-z][a-z0-9.-]*)`;
const KIND_AND_ATTEMPT = String.raw`(?<kind>[a-z]+)~(?<attempt>[a-z0-9]+)\.json`;

const NAME = new RegExp(
  String.raw`^(?<item>[a-z0-9]+)/${MOMENT}~${ACCOUNT}~(?<n>c\d+|r\d{4}-\d\d-\d\d)~${KIND_AND_ATTEMPT}$`,
);
const ACCOUNT_NAME = new RegExp(`^${ACCOUNTS_FOLDER}/${ACCOUNT}/${MOMENT}~${KIND_AND_ATTEMPT}$`);

/**
 * Where an event lies in the ledger's folder:
 * `k7m2p9q4wd/20261122T120000Z~bluesky~c0~sending~4f1d0c9a7b2e.json`.
 */
export function writeEventName(event: EventName | LedgerEvent): string {
  const { item, at, account, n, kind, attempt } = event;
  return checked(`${item}/${compact(at)}~${account}~${n}~${kind}~${attempt}.json`, readEventName);
}

/** Reads the path of an event's file from the ledger's folder; nothing when it is not one. */
export function readEventName(path: string): EventName | undefined {
  const parts = NAME.exec(path)?.groups;
  if (!parts || parts['item'] === ACCOUNTS_FOLDER) return undefined;
  const { item = '', account = '', n = '', kind = '', attempt = '' } = parts;
  return { item, at: momentOf(parts), account, n, kind, attempt };
}

/** Where an event of an account lies: `accounts/bluesky/20261122T120000Z~proved~4f1d0c9a7b2e.json`. */
export function writeAccountEventName({ account, at, kind, attempt }: AccountEventName): string {
  const path = `${ACCOUNTS_FOLDER}/${account}/${compact(at)}~${kind}~${attempt}.json`;
  return checked(path, readAccountEventName);
}

/** Reads the path of an account's event from the ledger's folder; nothing when it is not one. */
export function readAccountEventName(path: string): AccountEventName | undefined {
  const parts = ACCOUNT_NAME.exec(path)?.groups;
  if (!parts) return undefined;
  const { account = '', kind = '', attempt = '' } = parts;
  return { at: momentOf(parts), account, kind, attempt };
}

function checked(path: string, read: (path: string) => unknown): string {
  if (!read(path)) throw new RangeError(`No event can be called "${path}".`);
  return path;
}

function compact(at: string): string {
  return at.replaceAll(/[-:]/g, '');
}

function momentOf({ date, month, day, hour, minute, second }: Readonly<Record<string, string>>): string {
  return `${date}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
