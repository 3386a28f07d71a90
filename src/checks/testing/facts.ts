import { ACCESSIBILITY_FILE, parseAccessibility } from '../../hub/accessibility-files.ts';
import { ContentError } from '../../hub/content-error.ts';
import { parseHub } from '../../hub/hub-files.ts';
import type { Hub } from '../../hub/hub.ts';
import { parseReply } from '../../inbox/replies/reply.ts';
import { parseItemFile } from '../../news/item-files.ts';
import { parsePageFile } from '../../news/page.ts';
import { parseTemplate } from '../../news/templates/template.ts';
import type { Facts } from '../facts.ts';
import type { Check, Example } from '../check.ts';
import type { Found } from '../problem.ts';
import { exampleItem, withLines } from '../text/example-item.ts';
import { wordsOf } from '../words.ts';

const HUB_LINES = [
  'name: Marsh Trust',
  'title: Marsh News',
  'strapline: News',
  'site: https://example.org',
  'tag: example.org,2026',
  'repository: private',
  'places: [{ id: millmere, name: Millmere }]',
  'topics: [{ id: vaccinations, name: Vaccinations }]',
  'contacts: { public: { name: Team } }',
  'accounts: [{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-01-01 }, { id: mastodon, network: mastodon, url: "https://social.example.org/@news", connected: 2026-01-01 }]',
];

/** A small hub for tests of checks. */
export const HUB: Hub = parseHub(HUB_LINES.join('\n'));

/** The facts of an accessibility statement that nothing is wrong with. */
export const ACCESSIBILITY = `status: partially
prepared: 2026-11-01
reviewed: 2026-11-20
answerIn: 5
can: [zoom in]
problems: [{ what: Two videos have no captions, by: 2027-01-29 }]
automatic: { on: 2026-11-20, by: axe, what: every page }
improving: We caption them.
`;

/** Front matter that nothing is wrong with; lines of `more` take the place of those of the same name, or are added. */
export const item = exampleItem;

/** Facts about a hub of these files, by their paths, at midday on Sunday 22 November 2026. */
export function facts(files: Readonly<Record<string, string>>, more: Partial<Facts> = {}): Facts {
  const hub = more.hub ?? HUB;
  const named = Object.entries(files);
  const items = named
    .filter(([file]) => /^news\/.*\.mdx?$/.test(file))
    .map(([file, text]) => parseItemFile(text, file, hub));
  return {
    hub,
    now: '2026-11-22T12:00:00Z',
    items,
    all: more.items ?? items,
    pages: named
      .filter(([file]) => file.startsWith('pages/'))
      .map(([file, text]) => parsePageFile(text, file)),
    templates: named
      .filter(([file]) => file.startsWith('templates/'))
      .map(([file, text]) => parseTemplate(text, file)),
    replies: named
      .filter(([file]) => file.startsWith('replies/'))
      .map(([file, text]) => parseReply(text, file)),
    dictionary: new Set(['millmere']),
    files: new Set(Object.keys(files)),
    accessibility: accessibilityOf(files[ACCESSIBILITY_FILE] ?? ACCESSIBILITY),
    ledgerIds: [],
    serverSays: new Map(),
    postedIds: new Set(),
    posts: new Map(),
    fileSizes: new Map(named.map(([file, text]) => [file, Buffer.byteLength(text)])),
    pictures: new Map(),
    missingGlyphs: () => [],
    newId: () => 'bnwdbnwd22',
    ...more,
  };
}

function accessibilityOf(source: string): Facts['accessibility'] {
  try {
    return { read: parseAccessibility(source), faults: [] };
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    return { faults: thrown.faults };
  }
}

/** Problems as one line each, with their places: `news/a.md:8:1 blocks What. Instead.` */
export function lines(problems: readonly Found[]): readonly string[] {
  return problems.map(
    ({ file, line, column, severity, what, instead }) =>
      `${file}:${line}:${column} ${severity} ${what} ${instead}`,
  );
}

/** What one check finds. */
export function run(check: Check, known: Facts): readonly Found[] {
  if ('inHub' in check) return check.inHub(known);
  return [...known.items, ...known.pages].flatMap((file) => check.inWords(wordsOf(file, known)));
}

/** The facts of an example: a hub with its item, and the files that belong to it. */
export function exampleFacts({ body, front, hub, file = 'news/example.md', files, more }: Example): Facts {
  const ownHub = hub === undefined ? {} : { hub: parseHub(withLines(HUB_LINES, hub)) };
  return facts({ [file]: item(front, body), ...files }, { ...ownHub, ...more });
}
