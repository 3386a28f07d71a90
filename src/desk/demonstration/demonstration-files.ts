import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHub } from '../../hub/hub-files.ts';
import { NetworkError } from '../../networks/network.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import type { Disk } from '../../syndication/ledger-files.ts';
import { proofOf } from '../../syndication/accounts/proof.ts';
import type { Office } from '../office.ts';
import { outFacts } from '../out-facts.ts';
import { waysToSettle } from '../ways-to-settle.ts';
import { openOffice, type OfficeSurroundings, type OpenOffice } from '../office-files.ts';
import { pretendDay, type PretendDay } from './pretend-day.ts';
import { RESIDENTS } from './residents.ts';

/** When the posts of the demonstration went out, and when its day begins: a Monday at the start of work. */
const POSTED = '2026-11-20T09:00:00Z';
const MORNING = '2026-11-23T09:05:00Z';

const MINUTE = 60_000;

/** What a demonstration day is handed. */
export interface DemonstrationOptions {
  readonly hubFolder: string;
  /** items.json of the site that was built. */
  readonly manifest: string;
  /** Where the site is served: `http://127.0.0.1:4321`. */
  readonly site: string;
  /** A folder of its own, which is begun anew. */
  readonly folder: string;
}

/** Flushing hundreds of events takes longer than all else, and after a power cut a demonstration begins anew. */
const UNFLUSHED: Disk = { writeFlushed: writeFileSync, moveFlushed: renameSync };

/** A demonstration day, and its pretend servers. */
export interface Demonstration extends OpenOffice {
  readonly day: PretendDay;
}

/**
 * A desk on a Monday morning: items were posted to pretend servers, and made-up residents have answered. Nothing reaches a
 * real account.
 */
export async function demonstration(
  { hubFolder, manifest, site, folder }: DemonstrationOptions,
  around: OfficeSurroundings,
): Promise<Demonstration> {
  rmSync(folder, { recursive: true, force: true });
  const started = around.clock();
  let begins = msOf(POSTED);
  const clock = (): number => begins + around.clock() - started;
  const hub = readHub(hubFolder);
  const day = pretendDay(hub, { clock, here: around.fetch, site });
  const { office, close } = await openOffice(
    {
      hub: hubFolder,
      manifest,
      site,
      ledger: join(folder, 'ledger'),
      private: join(folder, 'private'),
      save: false,
      takeOver: false,
    },
    {
      ...around,
      clock,
      disk: UNFLUSHED,
      // The clock itself is the demonstration's.
      momentOf: (_hub, _env, ms) => instantFromMs(ms),
      // Pretend servers are done at once.
      sleep: () => Promise.resolve(),
      invented: true,
      pretends: day,
    },
  );
  await provenByAPerson(office);
  await office.post(() => {});
  begins += MINUTE;
  await tidyUp(office);
  residentsWrite(day, office);
  begins += msOf(MORNING) - msOf(office.now());
  await office.collect(() => {});
  return { office, close, day };
}

function residentsWrite({ pretends }: PretendDay, office: Office): void {
  const { items } = office.manifest();
  const events = office.ledger.read(items.map(({ id }) => id));
  for (const { account, about, at, ...message } of RESIDENTS) {
    const item =
      about === undefined ? undefined : items.find(({ title }) => title.toLowerCase().includes(about));
    const receipt = events.find(
      (event) => event.kind === 'receipt' && event.account === account && event.item === item?.id,
    );
    // Another hub has other items: what nobody posted, nobody answers.
    if (about !== undefined && receipt?.kind !== 'receipt') continue;
    const under = receipt?.kind === 'receipt' ? { under: receipt.post } : {};
    pretends.get(account)?.inbox?.say({ ...message, ...under, at: msOf(at) });
  }
}

/** Some networks show a first post to its makers only, until a person has opened it where nobody is signed in. */
async function provenByAPerson({ accounts, inboxAccounts, ledger, now, answering }: Office): Promise<void> {
  for (const account of accounts.filter(({ network, settings }) => network?.provedFirst && settings)) {
    const signedIn = await inboxAccounts.find(({ id }) => id === account.account.id)?.signIn();
    if (!signedIn || signedIn instanceof NetworkError) continue;
    const opened = {
      url: account.account.url,
      by: 'duty communications officer',
      at: now(),
      attempt: answering.random(),
    };
    ledger.writeAccount(proofOf(account, await signedIn.whoAmI(), opened));
  }
}

/** How many posts a person is still to make by hand. */
const LEFT_BY_HAND = 2;

/** A demonstration begins with a year of items: what that leaves behind is settled, so that the morning is a usual one. */
async function tidyUp(office: Office): Promise<void> {
  const by = 'duty communications officer';
  const { summary, handOver } = outFacts(office);
  for (const { item, account, words } of summary.needs) {
    const canBeLeft = waysToSettle(words).ways.some(({ outcome }) => outcome === 'skip');
    if (canBeLeft) await office.settle({ item, account, outcome: 'skip', by });
  }
  for (const { item, ledgerId, account } of handOver.posts.slice(0, -LEFT_BY_HAND)) {
    await office.settle({ item, account: ledgerId, outcome: 'posted', url: account.url, by });
  }
}
