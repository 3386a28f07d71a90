import { parseArgs } from 'node:util';

/** What `npm run summary` was asked for. */
export interface SummaryOptions {
  /** A file or an address. */
  readonly manifest: string;
  readonly hub?: string;
  readonly ledger?: string;
  /** Why a run failed, in words; nothing for the morning's summary. */
  readonly afterFailure?: string;
  /** A file with what the run printed. */
  readonly runLog?: string;
  /** Where the page of what is posted by hand is written. */
  readonly handOver?: string;
  /** The address of the run that keeps that page with its files. */
  readonly run?: string;
  /** Where messages are kept, so that it tells who waits; an empty text for the usual place, nothing for no word of them. */
  readonly inbox?: string;
  /** Whether it is only printed. */
  readonly print: boolean;
}

/** Printed for `--help`, and after a wrong use. */
export const SUMMARY_HELP = `Tells the people named under "summary" in hub.yaml what was posted, what was not and what to do.

npm run summary -- --manifest <file or address> [options]

  --manifest <file or address>  items.json, as the build wrote it
  --hub <folder>                the hub; FREESHEET_HUB or content when left out
  --ledger <folder>             the ledger; the folder "ledger" of the hub when left out
  --morning                     the summary of the morning, which is also the one when nothing else is said
  --after-failure <words>       the summary after a run that failed, and why it did
  --run-log <file>              what that run printed: it goes with the email
  --hand-over <folder>          where the page of what is posted by hand is written; .freesheet/hand-over when left out
  --run <address>               the page of the run that keeps that folder: whoever gets no email finds it there
  --inbox [<folder>]            tells who waits for an answer too, in counts only: on the computer that keeps the messages;
                                FREESHEET_PRIVATE or the folder of your own user when no folder is named
  --print                       prints it, and sends nothing

The settings: SMTP_URL for email, SUMMARY_WEBHOOK for Teams or Slack.
Ends with 0 when it went everywhere, 1 when it did not or a setting is missing, 2 for a wrong use.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readSummaryOptions(args: readonly string[]): SummaryOptions | { readonly wrong: string } {
  const { values } = parseArgs({
    args: args.map(bareInbox),
    options: {
      manifest: { type: 'string' },
      hub: { type: 'string' },
      ledger: { type: 'string' },
      morning: { type: 'boolean', default: false },
      'after-failure': { type: 'string' },
      'run-log': { type: 'string' },
      'hand-over': { type: 'string' },
      run: { type: 'string' },
      inbox: { type: 'string' },
      print: { type: 'boolean', default: false },
    },
  });
  const empty = Object.entries(values).find(([name, value]) => value === '' && name !== 'inbox');
  if (empty) return { wrong: `--${empty[0]} has no value: write one after it, or leave it out.` };
  const {
    manifest,
    morning,
    print,
    'after-failure': afterFailure,
    'run-log': runLog,
    'hand-over': handOver,
    ...others
  } = values;
  if (manifest === undefined) {
    return { wrong: '--manifest is missing: name items.json, a file or an address.' };
  }
  if (morning && afterFailure !== undefined) {
    return { wrong: 'Say --morning or --after-failure, not both.' };
  }
  return {
    ...others,
    manifest,
    print,
    ...(afterFailure !== undefined && { afterFailure }),
    ...(runLog !== undefined && { runLog }),
    ...(handOver !== undefined && { handOver }),
  };
}

/** `--inbox` with no folder after it means the usual one. */
function bareInbox(arg: string, place: number, args: readonly string[]): string {
  const next = args[place + 1];
  return arg === '--inbox' && (next === undefined || next.startsWith('--')) ? '--inbox=' : arg;
}
