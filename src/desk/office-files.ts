import { join, resolve } from 'node:path';
import { ContentError } from '../hub/content-error.ts';
import { readHub } from '../hub/hub-files.ts';
import type { Account, Hub } from '../hub/hub.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { oneStore } from '../inbox/answering/one-store.ts';
import { aboutItems } from '../inbox/collecting/about-items.ts';
import { collect } from '../inbox/collecting/collect.ts';
import { readReplies } from '../inbox/replies/reply-files.ts';
import { letGo } from '../inbox/store/retention-files.ts';
import { openStore, type Store } from '../inbox/store/store-files.ts';
import { privateFolder, type Computer } from '../inbox/store/store-place.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { redact } from '../networks/redact.ts';
import { clockOf } from '../syndication/clock-of.ts';
import { git } from '../syndication/git.ts';
import { openLedger, sweepLedger } from '../syndication/ledger-files.ts';
import { mailingOf } from '../syndication/mailing-of.ts';
import { readManifest } from '../syndication/read-manifest.ts';
import { realAccounts } from '../syndication/run-accounts.ts';
import { lockLedger } from '../syndication/run-lock-files.ts';
import type { Run } from '../syndication/run.ts';
import { gitSave } from '../syndication/save-git.ts';
import { runSettle } from '../syndication/run-settle.ts';
import { secretsOf } from '../syndication/summary/secrets.ts';
import type { Surroundings } from '../syndication/surroundings.ts';
import { syndicate } from '../syndication/syndicate.ts';
import type { Office } from './office.ts';
import type { OfficeOptions } from './options.ts';
import { signedInOften } from './signed-in-often.ts';

/** How long a manifest stands before a page reads it anew, and how long a page waits for it; in milliseconds. */
const READ_AGAIN_AFTER = 20_000;
const PAGE_WAITS = 3000;

/** What opening the office is handed, besides what every run is. */
export interface OfficeSurroundings extends Surroundings {
  readonly computer: Computer;
  /** Surveys the accounts of a list. */
  readonly survey: Office['survey'];
  /** Whether all messages are made up: then they may lie among the files of the project. */
  readonly invented?: boolean;
  readonly surveyLists?: Office['surveyLists'];
  /** What pretend servers are known by, in a demonstration: only they are reached, whatever hub.yaml says. */
  readonly pretends?: {
    readonly env: Surroundings['env'];
    readonly fetch: typeof fetch;
    /** Whether an account has one, or needs none. */
    readonly has: (account: Account) => boolean;
  };
}

/** An office that is open, to be closed at the end. */
export interface OpenOffice {
  readonly office: Office;
  readonly close: () => void;
}

/**
 * Opens all that the desk and `collect` work with: hub, ledger, the published manifest, the accounts, and the private store.
 * @throws ContentError or SettingsError, in words for staff, when one of them cannot be used.
 */
export async function openOffice(options: OfficeOptions, around: OfficeSurroundings): Promise<OpenOffice> {
  const folder = hubFolder(options.hub, around.env);
  const read = readHub(folder);
  const hub = around.pretends ? { ...read, accounts: read.accounts.filter(around.pretends.has) } : read;
  const env = { ...around.env, ...around.pretends?.env };
  const now = clockOf(hub, around);
  const ledgerFolder = resolve(options.ledger ?? join(folder, 'ledger'));
  const ledger = openLedger(ledgerFolder, around.disk);
  const source = options.manifest ?? `${hub.site}/items.json`;
  let manifest: Manifest = await readManifest(source, hub, around);
  let tried: { readonly at: number; readonly why?: string } = { at: around.clock() };
  const { accounts } = realAccounts(hub.accounts, env, around.networkOf);
  const secrets = secretsOf(hub.accounts, env);
  const log = (line: string): void => around.print(redact(line, secrets));
  const save = options.save
    ? gitSave(ledgerFolder, { run: git(env), sleep: around.sleep, show: (text) => log(text.trimEnd()) })
    : () => Promise.resolve(true);
  // What was posted elsewhere meanwhile is asked for answers too. Where it cannot be had, git's words are printed.
  await save();
  const store = storeOf(options, hub, around, now());
  const run = (): Run => ({
    // Pretend servers are no real accounts, so a demonstration may post to them.
    manifest: around.pretends ? { ...manifest, hub: { ...manifest.hub, demo: false } } : manifest,
    hub: around.pretends ? { ...hub, demo: false } : hub,
    accounts,
    fetch: around.pretends?.fetch ?? around.fetch,
    sleep: around.sleep,
    random: around.random,
    log,
    wait: 0,
    ledger,
    now,
    ...(options.save && { save }),
    ...(options.site !== undefined && { site: options.site }),
    mailing: (account) =>
      mailingOf(account, folder, {
        clock: around.clock(),
        lock: (list) => lockLedger(list, { ...around.me, since: now() }, around.isAlive),
      }),
  });
  const inboxAccounts = signedInOften(accounts, run, around.clock);
  const office: Office = {
    hub,
    folder,
    manifest: () => manifest,
    accounts,
    inboxAccounts,
    ledger,
    db: store.db,
    replies: readReplies(folder),
    now,
    env,
    site: options.site ?? new URL(hub.site).origin,
    survey: around.survey,
    surveyLists: around.surveyLists ?? [],
    answering: {
      db: store.db,
      hubTag: hub.tag,
      language: hub.language,
      now,
      random: around.random,
      mayAnswer: oneStore({
        ledger: { read: () => ledger.readAccounts(), write: (event) => ledger.writeAccount(event), save },
        store: store.id,
        now,
        random: around.random,
        zone: hub.timeZone,
        takeOver: options.takeOver,
      }),
    },
    reread: async () => {
      if (around.clock() - tried.at < READ_AGAIN_AFTER) return tried.why;
      tried = { at: around.clock() };
      try {
        manifest = await readManifest(source, hub, soon(around));
      } catch (thrown) {
        if (!(thrown instanceof ContentError)) throw thrown;
        tried = { ...tried, why: thrown.faults.map(({ what }) => what).join(' ') };
      }
      return tried.why;
    },
    collect: async (progress) => {
      await save();
      manifest = await readManifest(source, hub, around);
      letGo(store.db, hub.inbox.keepDays, now(), hub.timeZone);
      const about = aboutItems(manifest, ledger.read(manifest.items.map(({ id }) => id)));
      let asked = 0;
      return collect({
        db: store.db,
        accounts: inboxAccounts,
        now,
        zone: hub.timeZone,
        ...about,
        progress: ({ network, id }) => {
          progress(`Asking ${network.name} (${id})`, asked / inboxAccounts.length);
          asked += 1;
        },
      });
    },
    post: async (progress) => {
      const lock = lockLedger(ledgerFolder, { ...around.me, since: now() }, around.isAlive);
      if (!lock.got)
        return { outcomes: [], left: [], urgency: [], gaveWay: false, exitCode: 1, trouble: lock.why };
      try {
        sweepLedger(ledgerFolder);
        progress('Posting');
        manifest = await readManifest(source, hub, around);
        return await syndicate(run());
      } finally {
        lock.release();
      }
    },
    settle: async (settlement) => {
      const said: string[] = [];
      const code = runSettle(
        { ...settlement, hub: folder, ledger: ledgerFolder },
        { ...around, env, print: (line) => void said.push(line) },
      );
      const saved = code === 0 ? await save() : true;
      const words = saved
        ? said
        : [...said, 'It is noted here, but could not be brought to the others: try again.'];
      return { ok: code === 0 && saved, words: words.join(' ') };
    },
  };
  return { office, close: () => store.close() };
}

/** The same, for a page: it does not wait long for a site. */
function soon({ fetch, readFile }: OfficeSurroundings): Parameters<typeof readManifest>[2] {
  return { readFile, fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PAGE_WAITS) }) };
}

function storeOf(
  { private: named }: OfficeOptions,
  hub: Hub,
  { computer, me, random, invented }: OfficeSurroundings,
  now: string,
): Store {
  return openStore({
    folder: resolve(named ?? privateFolder(hub.tag, computer)),
    hubTag: hub.tag,
    host: me.host,
    now,
    random,
    ...(invented && { invented }),
  });
}
