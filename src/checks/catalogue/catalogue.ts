import { SUBJECTS, type BadExample, type Check } from '../check.ts';
import { INTRODUCTION } from './introduction.ts';
import { writtenExample } from './written-example.ts';

/** Examples that are shown of each check. */
const SHOWN = 2;

const MADE = `<!-- Made by "npm run catalogue" from the files in src/checks. Change those, and run it again. -->`;

/** The catalogue of checks for staff, by subject and name: the Markdown of docs/checks.md. */
export function catalogue(checks: readonly Check[]): string {
  const bySubject = SUBJECTS.map((subject) => ({
    subject,
    own: checks.filter((check) => check.subject === subject).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  })).filter(({ own }) => own.length > 0);
  const chapters = bySubject.flatMap(({ subject, own }) => [`## ${subject}`, ...own.map(entry)]);
  const text = [INTRODUCTION, '## The checks', CONTENTS, ...chapters].join('\n\n');
  const addresses = addressesOf(text);
  const contents = bySubject.map(({ subject, own }) => {
    const names = own.map(({ name }) => linked(name, addresses));
    return `- ${linked(subject, addresses)}: ${names.join(', ')}`;
  });
  return `${MADE}\n\n${text.replace(CONTENTS, () => contents.join('\n'))}\n`;
}

/** Stands for the list of contents until the addresses of all headings are known. */
const CONTENTS = '{contents}';

function entry(check: Check): string {
  const { name, severity, finds, bad, allowed } = check;
  const stops = severity === 'blocks' ? '**Stops publishing.**' : '**Warns.**';
  const never =
    severity === 'blocks' ? 'This cannot be let pass.' : 'It stops nothing, and cannot be turned off.';
  const pass =
    allowed === false
      ? never
      : `To let it pass:\n\n\`\`\`yaml\nallow:\n  ${name}: Write here why it is right.\n\`\`\``;
  return [`### ${name}`, `${stops} ${finds}`, ...shown(bad).map(writtenExample), pass].join('\n\n');
}

/** The first examples, each with a message of its own: who writes a check puts the plainest first. */
function shown(bad: readonly BadExample[]): readonly BadExample[] {
  const message = ({ says }: BadExample) => says.replace(/^\S+ /, '');
  return [...new Map(bad.toReversed().map((one) => [message(one), one])).values()]
    .toReversed()
    .slice(0, SHOWN);
}

/** The address of each heading on a Git host: of several that differ in capitals only, all but the first get a number. */
function addressesOf(text: string): ReadonlyMap<string, string> {
  const headings = [...text.matchAll(/^#{1,3} (.+)$/gm)].map(([, heading = '']) => heading);
  const seen = new Map<string, number>();
  return new Map(
    headings.map((heading) => {
      const slug = heading
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, '')
        .replaceAll(/\s/g, '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return [heading, times === 0 ? `#${slug}` : `#${slug}-${times}`];
    }),
  );
}

function linked(heading: string, addresses: ReadonlyMap<string, string>): string {
  return `[${heading}](${addresses.get(heading) ?? ''})`;
}
