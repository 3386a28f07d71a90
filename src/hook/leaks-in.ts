import { reasonsOf } from '../news/allowances.ts';
import { CALLED, suspectsIn, type Suspect } from '../checks/text/personal-data-in.ts';
import { parsePageFile } from '../news/page.ts';
import type { PersonalKind } from '../news/personal-data.ts';
import type { PublicContacts } from '../news/personal-data/public-contacts.ts';

/** Kinds that nobody writes into a message about a change by right: names and addresses of who made it stand there. */
const IN_MESSAGES: ReadonlySet<PersonalKind> = new Set([
  'nhs-number',
  'date-of-birth',
  'hospital-number',
  'home-address',
]);

/** Personal data in one version of a file, but for what its own front matter lets pass with a reason. */
export function leaksInText(source: string, path: string, known: PublicContacts): readonly Suspect[] {
  const reasons = allowedIn(source, path);
  return suspectsIn(source, known).filter(({ kind }) => !reasons.has(CALLED[kind].check));
}

/** The newest version of a file, to which earlier ones are held. */
export interface Newest {
  /** Whether it still holds the same. */
  readonly holds: (suspect: Suspect) => boolean;
  /** Whether it holds the same, and lets it pass with a reason: then an earlier version may leave with it. */
  readonly letsPass: (suspect: Suspect) => boolean;
}

/** The newest version of a file, by its text; nothing of one that is no longer there. */
export function newestVersion(source: string | undefined, path: string, known: PublicContacts): Newest {
  if (source === undefined) return { holds: () => false, letsPass: () => false };
  const reasons = allowedIn(source, path);
  const same = new Set(suspectsIn(source, known).map(sign));
  const holds = (suspect: Suspect) => same.has(sign(suspect));
  return { holds, letsPass: (suspect) => holds(suspect) && reasons.has(CALLED[suspect.kind].check) };
}

/** Personal data in what a commit says of itself. */
export function leaksInMessage(message: string, known: PublicContacts): readonly Suspect[] {
  return suspectsIn(message, known).filter(({ kind }) => IN_MESSAGES.has(kind));
}

function allowedIn(source: string, path: string): ReadonlyMap<string, string> {
  return reasonsOf(parsePageFile(source, path));
}

function sign({ kind, text }: Suspect): string {
  return `${kind} ${text.replace(/[^\p{L}\d]/gu, '').toLowerCase()}`;
}
