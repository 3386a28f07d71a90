import { join, resolve } from 'node:path';
import { ContentError } from '../../hub/content-error.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Message } from '../../mail/message.ts';
import type { Instant } from '../../news/times.ts';
import { summary, type Failure } from '../../reports/summary.ts';
import { undrawnSummary } from '../../reports/undrawn-summary.ts';
import type { InboxTold } from '../../reports/waiting-counts.ts';
import { openLedger } from '../ledger-files.ts';
import { readManifest } from '../read-manifest.ts';
import { realAccounts } from '../run-accounts.ts';
import type { Surroundings } from '../surroundings.ts';
import { HAND_OVER_FOLDER, showHandOver } from '../show-hand-over.ts';
import { gather, HAND_OVER_FILE } from './gather.ts';
import type { SummaryOptions } from './options.ts';

/** How many lines of what a run printed go along: the last ones say what state things are in. */
const MOST_LOG_LINES = 40;

/** What drawing a summary asks of its surroundings. */
export interface Drawing extends Pick<Surroundings, 'env' | 'fetch' | 'disk' | 'readFile'> {
  /** Who waits for an answer, by the messages that are kept in a folder; in the usual one, when that is empty. Throws nothing. */
  readonly whoWaits: (folder: string, hub: Hub, now: Instant) => InboxTold;
}

/** A summary; `whole` unless what it is drawn from could not be read, which it then says. */
export interface Drawn {
  readonly message: Message;
  readonly whole: boolean;
}

/** Draws the summary from manifest, ledger and what a failed run printed. @param folder the hub's. */
export async function draw(
  options: SummaryOptions,
  folder: string,
  hub: Hub,
  now: Instant,
  around: Drawing,
): Promise<Drawn> {
  const failure = await failureOf(options, around);
  const waiting = options.inbox === undefined ? undefined : around.whoWaits(options.inbox, hub, now);
  const told = waiting && { waiting };
  try {
    const manifest = await readManifest(options.manifest, hub, around);
    const { accounts } = realAccounts(hub.accounts, around.env);
    const ledger = openLedger(resolve(options.ledger ?? join(folder, 'ledger')), around.disk);
    const { run, handOver: pageFolder } = options;
    const { env } = around;
    const { facts, handOver } = gather({
      manifest,
      hub,
      accounts,
      ledger,
      now,
      env,
      ...(run !== undefined && { run }),
    });
    const page = await showHandOver(resolve(pageFolder ?? HAND_OVER_FOLDER), handOver, around);
    const message = summary({ ...facts, ...told }, failure);
    return {
      message: { ...message, ...(page && { page: { file: HAND_OVER_FILE, html: page.inOne } }) },
      whole: !waiting || !('unread' in waiting),
    };
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    const about = { title: hub.title, zone: hub.timeZone, now, ...told };
    return { message: undrawnSummary(about, thrown.message, failure), whole: false };
  }
}

async function failureOf(
  { afterFailure, runLog }: SummaryOptions,
  { readFile }: Drawing,
): Promise<Failure | undefined> {
  if (afterFailure === undefined) return undefined;
  const words = /[.!?]$/.test(afterFailure) ? afterFailure : `${afterFailure}.`;
  if (runLog === undefined) return { words };
  const text = await readFile(runLog).catch(() => 'What the run printed could not be read.');
  return { words, log: text.trimEnd().split('\n').slice(-MOST_LOG_LINES).join('\n') };
}
