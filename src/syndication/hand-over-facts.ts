import type { Hub } from '../hub/hub.ts';
import type { EventOf } from '../ledger/event.ts';
import type { Progress } from '../ledger/fold.ts';
import type { Manifest, ManifestItem } from '../manifest/manifest.ts';
import type { HandedPost, HandOverFacts } from '../reports/handed-post.ts';
import { newestHanded } from './plan/by-hand.ts';
import { standingOf } from './plan/standing.ts';
import type { Step, Target } from './plan/step.ts';
import { windowOf } from './plan/window.ts';
import { postByHand } from './post-by-hand.ts';
import type { RunAccount } from './run-account.ts';
import { inWords } from './times-in-words.ts';

/** What the page of what is posted by hand is drawn from: all read at one moment. */
export interface HandOverSources {
  readonly manifest: Manifest;
  readonly hub: Pick<Hub, 'posting'>;
  readonly accounts: readonly RunAccount[];
  /** What the ledger says of an item. */
  readonly progress: (item: string) => readonly Progress[];
  /** The plan made of the same. */
  readonly steps: readonly Step[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What waits for a person on one account, with all that is known of it. */
interface Waiting {
  readonly step: Step;
  readonly account: RunAccount;
  readonly past: readonly Progress[];
  readonly item: ManifestItem | undefined;
}

/** What a person is to post, to correct and to delete by hand: alerts first, then what is late, then what waits longest. */
export function handOverFacts(sources: HandOverSources): HandOverFacts {
  const { manifest, env } = sources;
  const waiting = sources.steps.flatMap((step) => waitingOf(step, sources) ?? []);
  const posts = waiting.flatMap((one) => handedOf(one, sources));
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  return {
    hub: { name: manifest.hub.name, site: manifest.hub.site },
    posts: posts
      .toSorted((a, b) => rank(a) - rank(b) || Number(a.at > b.at) - Number(a.at < b.at))
      .map(({ handed }) => handed),
    ...(server &&
      repository && { settle: { workflow: `${server}/${repository}/actions/workflows/settle.yml` } }),
  };
}

/** A thing to do by hand, and since when it waits. */
interface Handed {
  readonly at: string;
  readonly handed: HandedPost;
}

function rank({ handed: { alert, late } }: Handed): number {
  return alert ? 0 : late ? 1 : 2;
}

function waitingOf(step: Step, { manifest, accounts, progress }: HandOverSources): Waiting | undefined {
  const account = accounts.find((one) => one.account.id === step.account);
  if (!account?.network?.byHand || (step.action !== 'ask' && !step.owed)) return undefined;
  const own = progress(step.item).filter((one) => one.account === account.ledgerId);
  const item = manifest.items.find(({ id }) => id === step.item);
  const past = item && step.n.startsWith('r') ? own.filter(({ n }) => n === step.n) : own;
  return { step, account, past, item };
}

function handedOf(waiting: Waiting, sources: HandOverSources): readonly Handed[] {
  const { step, past, item } = waiting;
  const sending = newestHanded(past);
  if (item && step.action === 'ask') {
    if (step.targets) return step.targets.map((target) => toCorrect(waiting, target, item, sources));
    return sending ? [toPost(waiting, sending, item, sources)] : [];
  }
  if (item || !step.owed) return [];
  const standing = standingOf(past).map((target) => toDelete(waiting, sources, target.n, target.posted));
  return standing.length > 0 || !sending
    ? standing
    : [toDelete(waiting, sources, sending.n, { at: sending.at, text: sending.text })];
}

function toPost(
  waiting: Waiting,
  sending: EventOf<'sending'>,
  item: ManifestItem,
  sources: HandOverSources,
): Handed {
  const { timeZone } = sources.manifest.hub;
  const { n, at } = sending;
  const made = postByHand(waiting.account, item, sending);
  const postNow = waiting.past
    .flatMap((one) => one.postNow ?? [])
    .toSorted()
    .at(-1);
  const { end, expires = end } = windowOf(item, { ...sources, posting: sources.hub.posting }, postNow);
  return {
    at,
    handed: {
      ...aboutOf(waiting, 'post', `posted <address of the post>`, sources),
      ...made,
      n,
      since: inWords(at, timeZone),
      // A repeat has a time of its own.
      ...(n.startsWith('c') && { until: inWords(expires < end ? expires : end, timeZone) }),
    },
  };
}

function toCorrect(
  waiting: Waiting,
  { n, posted }: Target,
  item: ManifestItem,
  sources: HandOverSources,
): Handed {
  const at = item.changes.findLast(({ minor }) => !minor)?.at ?? posted.at;
  return {
    at,
    handed: {
      ...aboutOf(waiting, 'correct', `skip --correction ${item.correction}`, sources),
      ...postByHand(waiting.account, item),
      n,
      correction: item.correction,
      since: inWords(at, sources.manifest.hub.timeZone),
      former: formerOf(posted),
    },
  };
}

function toDelete(
  waiting: Waiting,
  sources: HandOverSources,
  n: string,
  was: { readonly at: string; readonly url?: string; readonly text?: string },
): Handed {
  const { manifest } = sources;
  const at = manifest.withdrawn.find(({ id }) => id === waiting.step.item)?.at ?? was.at;
  const since = inWords(at, manifest.hub.timeZone);
  return {
    at,
    handed: { ...aboutOf(waiting, 'delete', 'deleted', sources), n, since, former: formerOf(was) },
  };
}

function formerOf({ url, text }: { readonly url?: string; readonly text?: string }): HandedPost['former'] {
  return { ...(url !== undefined && { url }), ...(text !== undefined && { text }) };
}

function aboutOf(
  { step, account: { account, ledgerId, network }, item }: Waiting,
  kind: HandedPost['kind'],
  outcome: string,
  { manifest }: HandOverSources,
): Omit<HandedPost, 'n' | 'since'> {
  return {
    kind,
    item: step.item,
    title: item?.title ?? `Item ${step.item}`,
    itemUrl: item?.url ?? manifest.hub.site,
    account: { id: account.id, network: network?.name ?? account.network, url: account.url },
    ledgerId,
    late: step.owed,
    ...(item?.kind === 'alert' && { alert: true }),
    command: `npm run settle -- ${step.item} ${ledgerId} ${outcome} --by <your role>`,
  };
}
