import { isInUse } from '../../hub/out-of-use.ts';
import { teamOf } from '../../inbox/clock/team.ts';
import { workedBetween } from '../../inbox/clock/worked-between.ts';
import { answerTimes } from '../../inbox/store/answer-times-files.ts';
import { lastAsked, type LastAsked } from '../../inbox/store/messages-files.ts';
import type { Instant } from '../../news/times.ts';
import type { Ending } from '../../reports/summary.ts';
import type { Office } from '../office.ts';
import type { OutFacts } from '../out-facts.ts';
import { accountLife, type AccountLife } from './account-life.ts';
import { propose, type Proposal } from './propose.ts';

/** An account of ours, how alive it is, and what it needs. */
export interface AccountNow {
  readonly id: string;
  /** As people know it. */
  readonly network: string;
  readonly url: string;
  readonly lastPost?: Instant;
  readonly lastAnswer?: Instant;
  readonly life: AccountLife;
  /** When the next post is planned, and of what. */
  readonly planned?: { readonly at: Instant; readonly title: string };
  /** What could be posted when nothing is planned. */
  readonly proposal?: Proposal;
  /** Minutes of the team's work to a first answer: in the middle, and at worst. Nothing when nobody was answered. */
  readonly answers?: { readonly count: number; readonly median: number; readonly worst: number };
  readonly token?: Extract<Ending, { kind: 'token' }>;
  /** How many posts there a person must see to: of which nobody knows whether they are public, or that were refused or missed. */
  readonly unsure: number;
  readonly asked?: LastAsked;
  /** Whether its network lets anybody ask for messages. */
  readonly asks: boolean;
  /** What its inbox can never show. */
  readonly blind: readonly string[];
}

/** Every account in use, in the order of hub.yaml. */
export function accountsNow(
  office: Office,
  { accounts, events, steps, summary, progress }: OutFacts,
): readonly AccountNow[] {
  const { hub, db } = office;
  const zone = hub.timeZone;
  const now = office.now();
  const team = teamOf(hub);
  const times = Map.groupBy(answerTimes(db), ({ account }) => account);
  const asked = lastAsked(db);
  const receipts = Map.groupBy(
    events.filter(
      (event) => event.kind === 'receipt' || (event.kind === 'settled' && event.outcome === 'posted'),
    ),
    ({ account }) => account,
  );
  const { items } = office.manifest();
  return accounts
    .filter(({ account }) => isInUse(account))
    .map((runAccount): AccountNow => {
      const { account, ledgerId, network } = runAccount;
      const own = times.get(account.id) ?? [];
      const lastPost = (receipts.get(ledgerId) ?? [])
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
      const lastAnswer = own
        .map(({ answered }) => answered)
        .toSorted()
        .at(-1);
      const next = steps
        .filter(
          (step) => step.account === account.id && (step.action === 'wait' || step.action === 'publish'),
        )
        .map(({ until, action, title }) => ({ at: action === 'wait' ? (until ?? now) : now, title }))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
      const traces = {
        ...(lastPost && { lastPost }),
        ...(lastAnswer && { lastAnswer }),
        ...(next && { next: next.at }),
      };
      const proposal = next ? undefined : propose(runAccount, { items, progress, now, zone });
      const minutes = own
        .map(({ came, answered }) => workedBetween(came, answered, team))
        .toSorted((a, b) => a - b);
      const token = summary.ends.find((end) => end.kind === 'token' && end.account === account.id);
      const last = asked.get(account.id);
      return {
        id: account.id,
        network: network?.name ?? account.network,
        url: account.url,
        ...(lastPost && { lastPost }),
        ...(lastAnswer && { lastAnswer }),
        life: accountLife(traces, account.connected, now, zone),
        ...(next && { planned: next }),
        ...(proposal && { proposal }),
        ...(minutes.length > 0 && {
          answers: { count: minutes.length, median: middle(minutes), worst: minutes.at(-1) ?? 0 },
        }),
        ...(token?.kind === 'token' && { token }),
        unsure: summary.needs.filter((need) => need.account === account.id).length,
        ...(last && { asked: last }),
        asks: (network?.inbox.sees.length ?? 0) > 0,
        blind: network?.inbox.blind ?? [],
      };
    });
}

/** The middle of sorted numbers; of two in the middle the lower, for it is one that was measured. */
function middle(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
