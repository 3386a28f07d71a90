import { createHash } from 'node:crypto';
import type { KeptMessage } from '../inbox/kept-message.ts';
import { triage } from '../inbox/triage/triage.ts';
import type { Finding } from '../inbox/triage/rule.ts';
import type { RuleId } from '../inbox/triage/rule-ids.ts';
import type { Office } from './office.ts';

/** What one rule makes of a message. Only ever advice. */
export interface Advice extends Finding {
  readonly rule: RuleId;
  /** What such a message is: `Danger to life, or safeguarding`. */
  readonly name: string;
}

/** How many messages the advice on is remembered of. */
const MOST_REMEMBERED = 20_000;

/** What was told of a message, by a hash, and what the rules made of it. */
interface Remembered {
  readonly told: string;
  readonly advice: readonly Advice[];
}

/** Of each office that is open: to read ten thousand messages again for every page would take seconds. */
const remembered = new WeakMap<Office, Map<number, Remembered>>();

/** What the rules make of a message, the most urgent first. The same message is read once. */
export function adviceOn(office: Office, message: KeptMessage): readonly Advice[] {
  const item = office.manifest().items.find(({ id }) => id === message.item);
  const hides = office.inboxAccounts.find(({ id }) => id === message.account)?.network.inbox.hides ?? false;
  const { text, kind, readers, links, at, language } = message;
  const said = {
    text,
    kind,
    readers,
    links,
    at,
    ...(language !== undefined && { language }),
    ...(item && { item: { title: item.title, url: item.url } }),
  };
  const told = createHash('sha256')
    .update(JSON.stringify([said, hides]))
    .digest('base64');
  const known = remembered.get(office) ?? new Map<number, Remembered>();
  remembered.set(office, known);
  const before = known.get(message.number);
  if (before?.told === told) return before.advice;
  const advice = triage(said, { hub: office.hub, hides });
  known.set(message.number, { told, advice });
  const [oldest] = known.keys();
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  return advice;
}
