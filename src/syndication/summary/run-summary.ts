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
import type { Surroundings } from '../surroundings.ts';
import { draw, type Drawing } from './draw.ts';
import type { SummaryOptions } from './options.ts';
import { secretsOf } from './secrets.ts';

/** How many lines of each section are told. */
const MOST_LINES = 50;

type Around = Drawing & Pick<Surroundings, 'clock' | 'momentOf' | 'print'>;

/**
 * A run of `npm run summary`: prints the summary, and tells whom hub.yaml names.
 * @returns its exit code. @throws ContentError when hub.yaml cannot be read, SettingsError when a setting is missing.
 */
export async function runSummary(options: SummaryOptions, around: Around): Promise<number> {
  const { env, print } = around;
  const folder = hubFolder(options.hub, env);
  const hub = readHub(folder);
  const now = around.momentOf(hub, env, around.clock());
  const { message: drawn, whole } = await draw(options, folder, hub, now, around);
  const secrets = secretsOf(hub.accounts, env);
  const message = eachText(cut(drawn, MOST_LINES), (text) => redact(text, secrets));
  print(`${message.subject}\n\n${plainText(message)}`);
  const exitCode = whole ? 0 : 1;
  if (options.print) return exitCode;
  const id = messageId(hub.tag, dayOf(now, hub.timeZone), otherThanMorning(options, message, whole));
  const { channels, missing, unusable } = channelsOf(hub, env, around.fetch);
  const told = await tell(channels, message, id);
  for (const { words } of told) print(words);
  if (missing.length + unusable.length > 0) throw new SettingsError(missing, faultOf(missing, unusable));
  if (told.length === 0) print('It was only printed: nobody is named under "summary" in hub.yaml.');
  return told.every((one) => one.told) ? exitCode : 1;
}

/** What tells one email of a day from another: everything but the moment, which stands in the lead. Nothing for the morning's. */
function otherThanMorning(
  { afterFailure, inbox }: SummaryOptions,
  { subject, sections, log }: Message,
  whole: boolean,
): Parameters<typeof messageId>[2] {
  const isMorning = whole && afterFailure === undefined;
  if (isMorning && inbox === undefined) return undefined;
  const said = JSON.stringify([afterFailure, subject, sections, log]);
  return { kind: isMorning ? 'inbox' : 'failure', said };
}

function faultOf(missing: readonly string[], unusable: readonly string[]): string {
  const notSet = `Not set: ${missing.join(', ')}. Set them in the environment or the workflow's secrets; "The morning summary" in the README says how.`;
  return [...(missing.length > 0 ? [notSet] : []), ...unusable].join('\n');
}
