import { nearest } from '../hub/nearest.ts';
import { slugOf } from '../hub/slug.ts';
import { linkedFile } from '../news/linked-file.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';
import { exampleItem } from './text/example-item.ts';
import { headingIds, placesIn } from './text/heading-ids.ts';
import { linksIn } from './text/links-in-text.ts';
import { textFacts } from './text/text-facts.ts';
import { wordsOf, type Words } from './words.ts';

/** Places that every page has. */
const EVERYWHERE = new Set(['', 'top', 'maincontent']);

const OTHER = { 'news/parking.md': exampleItem('id: bcdfghjklm', '## Where to park\n\nIn Mill Lane.') };

/** Links to a part of a page that is not there: readers land at the top, and look for it themselves. */
export const anchors: Check = {
  name: 'anchors',
  subject: 'Links',
  severity: 'warns',
  finds:
    'Links to a part of a page that is not there, as a rule because the heading was changed. Readers land at the top of the page, and have to look for it.',
  bad: [
    {
      body: 'See [how to book](#how-to-bok).\n\n## How to book\n\nCall us.',
      says: '8:5 This page has no part called "#how-to-bok". Write "#how-to-book", which is the heading "How to book".',
    },
    {
      body: 'See [how to book](#How to book).\n\n## How to book\n\nCall us.'.replace(
        '(#How to book)',
        '(#How%20to%20book)',
      ),
      says: '8:5 This page has no part called "#How to book". Write "#how-to-book", which is the heading "How to book".',
    },
    {
      body: 'See [where to park](parking.md#parking-at-night).',
      files: OTHER,
      says: '8:5 "news/parking.md" has no part called "#parking-at-night". Link to the page alone, or to a heading that is there: "#where-to-park".',
    },
    {
      body: 'See [the part on prices](#prices).',
      says: '8:5 This page has no part called "#prices". Write a heading of that name, or take the link out.',
    },
  ],
  good: [
    { body: 'See [how to book](#how-to-book).\n\n## How to book\n\nCall us.' },
    { body: 'See [where to park](parking.md#where-to-park).', files: OTHER },
    { body: 'See [where to park](/news/parking/#where-to-park).', files: OTHER },
    { body: 'See [the last one](#prices-1).\n\n## Prices\n\nFree.\n\n## Prices\n\nFree.' },
    { body: 'See [the guide](https://www.nhs.uk/conditions/flu/#how-to-treat-flu), or [go up](#top).' },
  ],
  inHub: find,
};

function find(facts: Facts): readonly Found[] {
  const all = [...facts.items, ...facts.pages];
  const files = new Map(all.map((one) => [one.file, one]));
  const words = new Map<string, Words>();
  const read = (file: string): Words | undefined => {
    const known = words.get(file);
    const named = files.get(file);
    if (known || !named) return known;
    const made = wordsOf(named, facts);
    words.set(file, made);
    return made;
  };
  const fileAt = new Map(
    [...facts.items.map(({ item }) => item), ...facts.pages.map(({ page }) => page)].flatMap((one) =>
      one ? [[one.path, one.file]] : [],
    ),
  );
  return all
    .filter((one) => textFacts(one).links.some((target) => target.includes('#')))
    .flatMap(({ file, body }) =>
      linksIn(body).flatMap(({ offset, target }): readonly Found[] => {
        const [address = '', fragment] = target.split('#');
        if (fragment === undefined) return [];
        const to =
          address === '' ? file : (fileAt.get(address.split('?')[0] ?? '') ?? linkedFile(file, target));
        const there = to === undefined ? undefined : read(to);
        const name = decoded(fragment);
        if (!there || EVERYWHERE.has(name) || placesIn(there).has(name)) return [];
        const own = read(file);
        if (!own) return [];
        const page = to === file ? 'This page' : `"${to}"`;
        const what = `${page} has no part called "#${name}".`;
        return [warns(file, own.inBody(offset), what, instead(name, there, to === file))];
      }),
    );
}

function instead(name: string, there: Words, isOwn: boolean): string {
  const headings = headingIds(there);
  const ids = headings.map(({ id }) => id);
  const slug = slugOf(name, 100);
  const near = ids.includes(slug) ? slug : nearest(name, ids);
  const heading = headings.find(({ id }) => id === near);
  if (heading) return `Write "#${heading.id}", which is the heading "${heading.text}".`;
  if (isOwn) return 'Write a heading of that name, or take the link out.';
  const some = ids.slice(0, 3).map((id) => `"#${id}"`);
  return some.length === 0
    ? 'Link to the page alone.'
    : `Link to the page alone, or to a heading that is there: ${some.join(', ')}.`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
