import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { isInUse } from '../hub/out-of-use.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { fold } from '../ledger/fold.ts';
import { paper, type PaperStore } from '../networks/paper.ts';
import { redact } from '../networks/redact.ts';
import { SettingsError } from '../networks/settings.ts';
import type { Instant } from '../news/times.ts';
import { paperPage } from '../reports/paper-page.ts';
import { writePaperPage } from '../reports/paper-files.ts';
import { pauseLine } from '../reports/ending-line.ts';
import { planReport } from '../reports/plan-report.ts';
import { runReport } from '../reports/run-report.ts';
import { renewTokens } from './accounts/renew-tokens.ts';
import { clockOf } from './clock-of.ts';
import { handOverFacts } from './hand-over-facts.ts';
import { mailingOf } from './mailing-of.ts';
import { openLedger, sweepLedger } from './ledger-files.ts';
import { BY_GIT, type SyndicateOptions } from './options.ts';
import { paperFacts } from './paper-facts.ts';
import { paperStore } from './paper-store-files.ts';
import { pausesInForce } from './plan/pauses.ts';
import type { Step } from './plan/step.ts';
import type { RunAccount } from './run-account.ts';
import { paperAccounts, realAccounts, type RunAccounts } from './run-accounts.ts';
import { lockLedger } from './run-lock-files.ts';
import type { Run } from './run.ts';
import { planNow } from './running.ts';
import { git } from './git.ts';
import { givesWay } from './gives-way.ts';
import { differences } from './differences.ts';
import { readApproved } from './read-approved.ts';
import { saveCommand } from './save-command.ts';
import { gitSave } from './save-git.ts';
import type { Surroundings } from './surroundings.ts';
import { readManifest } from './read-manifest.ts';
import { HAND_OVER_FOLDER, showHandOver } from './show-hand-over.ts';
import { secretsOf } from './summary/secrets.ts';
import { syndicate, type Result } from './syndicate.ts';

/** Where posts on paper and their page lie; git ignores it. */
const PAPER_FOLDER = join('.freesheet', 'paper');

/** What is on paper is no business of the hub's own ledger. */
const PAPER_LEDGER = join(PAPER_FOLDER, 'ledger');

/** A run of `npm run syndicate`. @returns its exit code. @throws ContentError when nothing can be posted at all. */
export async function runSyndicate(options: SyndicateOptions, around: Surroundings): Promise<number> {
  const folder = hubFolder(options.hub, around.env);
  const hub = readHub(folder);
  const ledgerFolder = resolve(options.ledger ?? (options.paper ? PAPER_LEDGER : join(folder, 'ledger')));
  const manifest = await readManifest(options.manifest, hub, around);
  const store = paperStore(resolve(PAPER_FOLDER));
  const { accounts, missing } = accountsOf(hub, options, store, around);
  const { fetch, sleep, random, print: log } = around;
  const { site, wait, release, by, pushed, yesTakeDown } = options;
  const refused = release === undefined ? undefined : notReleasable(manifest, release);
  if (refused !== undefined) {
    log(refused);
    return 1;
  }
  const secrets = [...secretsOf(hub.accounts, around.env)];
  const show = showing(secrets, log);
  const ask = git(around.env);
  const run: Run = {
    manifest,
    hub,
    accounts,
    fetch,
    sleep,
    random,
    log,
    wait,
    ...(site !== undefined && { site }),
    ...(pushed !== undefined && { pushed }),
    ...(yesTakeDown !== undefined && { yesTakeDown }),
    ...(release !== undefined && by !== undefined && { release: { item: release, by } }),
    ...(options.approved !== undefined && {
      approved: await readApproved(options.approved, around.readFile),
    }),
    ...(options.giveWay && { movedOn: givesWay({ hub: folder, ledger: ledgerFolder }, { run: ask }) }),
    ...(options.save !== undefined && {
      save:
        options.save === BY_GIT
          ? gitSave(ledgerFolder, { run: ask, sleep, show })
          : saveCommand(options.save, show),
    }),
    mailing: (account) =>
      mailingOf(account, folder, {
        clock: around.clock(),
        lock: (list) => lockLedger(list, { ...around.me, since: clockOf(hub, around)() }, around.isAlive),
      }),
    ledger: openLedger(ledgerFolder, around.disk),
    now: clockOf(hub, around),
  };
  if (options.plan) {
    const steps = planNow(run);
    const { timeZone } = manifest.hub;
    for (const pause of pausesInForce(run.now(), hub.posting.pause, timeZone))
      log(pauseLine(pause, timeZone));
    log(planReport(steps, differences(run, steps)));
    return 0;
  }
  const unlock = options.save === undefined ? takeLock(ledgerFolder, run.now(), around) : () => {};
  if (!unlock) return 1;
  try {
    const renewed = await renewTokens(run, options.storeSecret, { env: around.env, secrets });
    const result = await syndicate({ ...run, accounts: renewed.accounts });
    const differing = differences(run, result.left).filter(({ step }) => step.action === 'nothing');
    if (release !== undefined) for (const why of notReleased(release, result)) log(why);
    log(runReport(result, differing.length));
    if (missing.length > 0) log(new SettingsError(missing).message);
    for (const unknown of unknownNetworks(accounts)) log(unknown);
    if (options.paper) await showPaper(run, result.left, store);
    else await showByHand(run, result.left, around);
    return result.exitCode === 0 && !renewed.ok ? 1 : result.exitCode;
  } finally {
    unlock();
  }
}

function accountsOf(
  hub: Hub,
  { paper: onPaper, site }: SyndicateOptions,
  store: PaperStore,
  { env, networkOf }: Surroundings,
): RunAccounts {
  if (!onPaper) return realAccounts(hub.accounts, env, networkOf);
  const page =
    site === undefined ? pathToFileURL(resolve(PAPER_FOLDER, 'index.html')) : new URL('/paper/', site);
  return { accounts: paperAccounts(hub.accounts, (own) => paper(own, store, page.href)), missing: [] };
}

/** Only an alert that is live may go out without its link. */
function notReleasable({ items }: Manifest, id: string): string | undefined {
  const item = items.find((one) => one.id === id);
  if (!item) return `There is no item "${id}" in this manifest, so nothing was released or posted.`;
  return item.kind === 'alert'
    ? undefined
    : `"${item.title}" is no alert: only an alert may go out without its link. Nothing was posted.`;
}

/** Why nothing was done about an item that a person released, on each account where that is so. */
function notReleased(id: string, { outcomes, left }: Result): readonly string[] {
  const done = new Set(outcomes.flatMap(({ item, account }) => (item === id ? [account] : [])));
  return left
    .filter(({ item, account, owed }) => item === id && !owed && !done.has(account))
    .map(({ title, account, reason }) => `"${title}" was not released on ${account}: ${reason}`);
}

/** A name in `hub.yaml` that was mistyped must not pass in silence. */
function unknownNetworks(accounts: readonly RunAccount[]): readonly string[] {
  return accounts
    .filter(({ account, network }) => isInUse(account) && !network)
    .map(
      ({ account: { id, network } }) =>
        `This Freesheet does not know a network called "${network}", so nothing is posted to "${id}". Correct hub.yaml, or write "enabled: false" there.`,
    );
}

/** Prints what the save command says, which may know an address with a password in it. */
function showing(secrets: readonly string[], log: Run['log']): (text: string) => void {
  return (text) => log(redact(text.trimEnd(), secrets));
}

function takeLock(
  ledger: string,
  since: Instant,
  { me, isAlive, print }: Surroundings,
): (() => void) | undefined {
  const lock = lockLedger(ledger, { ...me, since }, isAlive);
  if (lock.got) {
    sweepLedger(ledger);
    return lock.release;
  }
  print(lock.why);
  return undefined;
}

async function showPaper(
  { manifest, accounts, site, log }: Run,
  left: readonly Step[],
  store: PaperStore,
): Promise<void> {
  const html = paperPage(paperFacts(manifest, accounts, left, await store.kept(), site));
  log(`The posts on paper: ${writePaperPage(resolve(PAPER_FOLDER), html)}`);
}

async function showByHand(
  run: Run,
  left: readonly Step[],
  { env }: Pick<Surroundings, 'env'>,
): Promise<void> {
  const progress = (item: string) => fold(run.ledger.read([item]));
  const facts = handOverFacts({ ...run, progress, steps: left, env });
  const shown = await showHandOver(resolve(HAND_OVER_FOLDER), facts, run);
  if (shown) run.log(`To be posted by hand: ${shown.path}`);
}
