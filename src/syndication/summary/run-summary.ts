import { join, resolve } from 'node:path';
import { readHub } from '../../hub/hub-files.ts';
import { hubFolder } from '../../hub/which-hub.ts';
import { channelsOf } from '../../mail/channels.ts';
import { messageId } from '../../mail/message-id.ts';
import { cut, eachText, type Message } from '../../mail/message.ts';
import { plainText } from '../../mail/plain-text.ts';
import { tell } from '../../mail/tell.ts';
import { redact } from '../../networks/redact.ts';
import { SettingsError } from '../../networks/settings.ts';
import { dayOf } from '../../news/times.ts';
import { summary, type Failure } from '../../reports/summary.ts';
import { openLedger } from '../ledger-files.ts';
import { readManifest } from '../read-manifest.ts';
import { realAccounts } from '../run-accounts.ts';
import type { Surroundings } from '../surroundings.ts';
import { gather } from './gather.ts';
import type { SummaryOptions } from './options.ts';
import { secretsOf } from './secrets.ts';

/** How many lines of each section are told. */
const MOST_LINES = 50;

/** How many lines of what a run printed go along: the last ones say what state things are in. */
const MOST_LOG_LINES = 40;

type Around = Pick<Surroundings, 'env' | 'fetch' | 'clock' | 'momentOf' | 'disk' | 'readFile' | 'print'>;

/** A run of `npm run summary`: prints the summary, and tells whom hub.yaml names. @returns its exit code. @throws ContentError when there is nothing to draw it from. */
export async function runSummary(options: SummaryOptions, around: Around): Promise<number> {
  const { env, print } = around;
  const folder = hubFolder(options.hub, env);
  const hub = readHub(folder);
  const now = around.momentOf(hub, env, around.clock());
  const manifest = await readManifest(options.manifest, hub, around);
  const { accounts } = realAccounts(hub.accounts, env);
  const ledger = openLedger(resolve(options.ledger ?? join(folder, 'ledger')), around.disk);
  const facts = gather({ manifest, hub, accounts, ledger, now });
  const secrets = secretsOf(hub.accounts, env);
  const whole = summary(facts, await failureOf(options, around));
  const message = eachText(cut(whole, MOST_LINES), (text) => redact(text, secrets));
  print(`${message.subject}\n\n${plainText(message)}`);
  if (options.print) return 0;
  const id = messageId(hub.tag, dayOf(now, facts.zone), options.afterFailure && wordsOf(message));
  const { channels, missing, unusable } = channelsOf(hub, env, around.fetch);
  const told = await tell(channels, message, id);
  for (const { words } of told) print(words);
  if (missing.length + unusable.length > 0) throw new SettingsError(missing, faultOf(missing, unusable));
  if (told.length === 0) print('It was only printed: nobody is named under "summary" in hub.yaml.');
  return told.every((one) => one.told) ? 0 : 1;
}

async function failureOf(
  { afterFailure, runLog }: SummaryOptions,
  { readFile }: Around,
): Promise<Failure | undefined> {
  if (afterFailure === undefined) return undefined;
  if (runLog === undefined) return { words: afterFailure };
  const text = await readFile(runLog).catch(() => 'What the run printed could not be read.');
  return { words: afterFailure, log: text.trimEnd().split('\n').slice(-MOST_LOG_LINES).join('\n') };
}

/** What tells one failure of a day from another: everything but the moment, which stands in the lead. */
function wordsOf({ subject, sections, log }: Message): string {
  return JSON.stringify([subject, sections, log]);
}

function faultOf(missing: readonly string[], unusable: readonly string[]): string {
  const notSet =
    missing.length === 0
      ? []
      : [
          `Not set: ${missing.join(', ')}. Set them in the environment or the workflow's secrets; "The morning summary" in the README says how.`,
        ];
  return [...notSet, ...unusable].join('\n');
}
