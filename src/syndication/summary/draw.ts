import { join, resolve } from 'node:path';
import { ContentError } from '../../hub/content-error.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Message } from '../../mail/message.ts';
import type { Instant } from '../../news/times.ts';
import { summary, type Failure } from '../../reports/summary.ts';
import { undrawnSummary } from '../../reports/undrawn-summary.ts';
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
export type Drawing = Pick<Surroundings, 'env' | 'fetch' | 'disk' | 'readFile'>;

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
    const message = summary(facts, failure);
    return {
      message: { ...message, ...(page && { page: { file: HAND_OVER_FILE, html: page.inOne } }) },
      whole: true,
    };
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    const about = { title: hub.title, zone: hub.timeZone, now };
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
