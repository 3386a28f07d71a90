import type { Hub } from '../../hub/hub.ts';
import type { AccountEvent } from '../../ledger/account-event.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import { fold, type Progress } from '../../ledger/fold.ts';
import type { Manifest, ManifestItem } from '../../manifest/manifest.ts';
import { dayAfter, onDay } from '../../news/civil-time.ts';
import { dayOf, type Instant } from '../../news/times.ts';
import type { ByHand } from '../../reports/by-hand-lines.ts';
import type { Matter, SummaryFacts } from '../../reports/summary.ts';
import { pausesInForce } from '../plan/pauses.ts';
import type { Step } from '../plan/step.ts';
import { ruledOut } from '../rules.ts';
import type { RunAccount } from '../run-account.ts';
import { endings } from './endings.ts';
import { happenings } from './happenings.ts';

/** What the facts are drawn from: all read at one moment. */
export interface Sources {
  readonly manifest: Manifest;
  readonly hub: Pick<Hub, 'title' | 'accounts' | 'posting' | 'summary'>;
  readonly accounts: readonly RunAccount[];
  /** The ledger's, of the items that the manifest knows. */
  readonly events: readonly LedgerEvent[];
  /** The ledger's, of accounts themselves. */
  readonly ofAccounts?: readonly AccountEvent[];
  /** The plan made of the same. */
  readonly steps: readonly Step[];
  /** What waits for a person to post it by hand. */
  readonly byHand?: ByHand;
  readonly now: Instant;
}

/** A step, and how its item has come on the account. */
interface Standing {
  readonly step: Step;
  readonly account: RunAccount | undefined;
  readonly past: readonly Progress[];
}

/** When the summary goes each morning, where hub.yaml does not say. */
const USUAL_TIME = '08:00';

/** What a summary has to say, sorted by who must act. */
export function summaryFacts(sources: Sources): SummaryFacts {
  const { manifest, hub, accounts, events, byHand, now } = sources;
  const zone = manifest.hub.timeZone;
  const since = onDay(dayAfter(dayOf(now, zone), -1), hub.summary?.at ?? USUAL_TIME, zone);
  const items = new Map(manifest.items.map((item) => [item.id, item]));
  const ids = new Map(accounts.map(({ ledgerId, account }) => [ledgerId, account.id]));
  const handed = new Set(byHand?.posts.map(({ item, account }) => `${item}~${account.id}`));
  const standings = standingsOf(sources).filter(({ step }) => !handed.has(`${step.item}~${step.account}`));
  const needs = standings.flatMap((standing) => needOf(standing, items, zone) ?? []);
  const late = standings.filter(({ step }) => isTriedAgain(step)).map(lateMatter);
  const [refused, others] = [late.filter(({ needs: one }) => one), late.filter(({ needs: one }) => !one)];
  return {
    title: hub.title,
    zone,
    now,
    since,
    needs: [...needs, ...refused.map(({ matter }) => matter)].map(withPage),
    ...(byHand && { byHand }),
    late: others.map(({ matter }) => matter).map(withPage),
    pauses: pausesInForce(now, hub.posting.pause, zone),
    held: standings.filter(({ step }) => step.action === 'hold').map(({ step }) => matterOf(step)),
    out: happenings(events, since, {
      titleOf: (item) => items.get(item)?.title ?? `Item ${item}`,
      accountOf: (ledgerId) => ids.get(ledgerId),
    }),
    ends: endings(manifest, hub, now, sources.ofAccounts),
  };

  /** A matter without a command or a link has the page of its item. */
  function withPage(matter: Matter): Matter {
    const url = items.get(matter.item)?.url;
    return url === undefined || /https?:|npm run/.test(matter.words)
      ? matter
      : { ...matter, words: `${matter.words} ${url}` };
  }
}

function standingsOf({ steps, accounts, events }: Sources): readonly Standing[] {
  const byId = new Map(accounts.map((account) => [account.account.id, account]));
  const byItem = Map.groupBy(events, ({ item }) => item);
  const folded = new Map<string, readonly Progress[]>();
  return steps.map((step) => {
    const account = byId.get(step.account);
    const progress = folded.get(step.item) ?? fold(byItem.get(step.item) ?? []);
    folded.set(step.item, progress);
    return { step, account, past: progress.filter((one) => one.account === account?.ledgerId) };
  });
}

/** What nobody but a person can bring to its end. */
function needOf(
  { step, account, past }: Standing,
  items: ReadonlyMap<string, ManifestItem>,
  zone: string,
): Matter | undefined {
  const { action, owed, posted } = step;
  if (action === 'ask' || action === 'lapse' || (action === 'nothing' && owed)) return matterOf(step);
  const isLapsed = past.some(({ state }) => state === 'lapsed') && action === 'nothing' && !posted;
  const item = items.get(step.item);
  if (!isLapsed || !item || !account) return undefined;
  return ruledOut(item, account, dayOf(item.published, zone)) === undefined ? matterOf(step) : undefined;
}

/** What ought to be public by now, and what the next run tries by itself. */
function isTriedAgain({ action, owed }: Step): boolean {
  return owed && !['ask', 'lapse', 'nothing', 'hold'].includes(action);
}

/** A post that is late, with what went wrong the last time; and whether only a person can end that. */
function lateMatter({ step, account, past }: Standing): { readonly matter: Matter; readonly needs: boolean } {
  const matter = matterOf(step);
  const ns = new Set([step.n, ...(step.targets ?? []).map(({ n }) => n)]);
  const failed = past.flatMap(({ n, failed: failure }) => (ns.has(n) && failure) || []).at(-1);
  if (failed?.refusal === 'unauthorised') {
    const words = `${failed.why} If it wants a new password or token, docs/accounts/${account?.account.network}.md says how to get one. The next run tries again.`;
    return { matter: { ...matter, words, failed: true }, needs: true };
  }
  if (!failed || step.action === 'wait') return { matter, needs: false };
  return {
    matter: { ...matter, words: `${matter.words} The last time it failed: ${failed.why}`, failed: true },
    needs: false,
  };
}

function matterOf({ item, title, account, reason }: Step): Matter {
  return { item, title: title === item ? `Item ${item}` : title, account, words: reason };
}
