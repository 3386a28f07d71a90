import { nearest } from '../hub/nearest.ts';
import { publicState } from '../news/live.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found, type Severity } from './problem.ts';
import { linkedFile } from '../news/linked-file.ts';
import { linksIn } from './text/links-in-text.ts';
import { textFacts } from './text/text-facts.ts';
import { positionAt } from './text/position-at.ts';
import { siteMap, type SiteMap } from './text/site-map.ts';
import { exampleItem } from './text/example-item.ts';

/** How many characters names must share at their beginning to be compared. */
const ALIKE = 4;

const ABOUT = { 'pages/about.md': '---\ntitle: About us\nsummary: Who we are.\n---\n\nWe plan care.\n' };

/** Links to what is not there, or not there for the public. Other people's websites are not asked. */
export const links: Check = {
  name: 'links',
  subject: 'Links',
  severity: 'blocks',
  finds: 'Links to a page that is not on this site, or that readers cannot open yet.',
  bad: [
    {
      body: 'Ask [our team](/about).',
      files: ABOUT,
      says: '8:5 The address "/about" has no "/" at its end. Write "/about/".',
    },
    {
      body: 'Read [all about vaccines](/topics/vaccination/).',
      says: '8:6 The site has no page "/topics/vaccination/". Did you mean "/topics/vaccinations/"?',
    },
    {
      body: 'See [the opening times](opening-times.md).',
      says: '8:5 This links to "news/opening-times.md", which is not there. Correct the link, or take it out.',
    },
    {
      body: 'See [the opening times](opening-times.md).',
      files: { 'news/opening-times.md': exampleItem('id: bcdfghjklm\ndraft: true') },
      says: '8:5 This links to an item that is not public yet. Link to something that readers can open; until then the words stand without a link.',
    },
  ],
  good: [
    { body: 'Ask [our team](/about/), or read [who we are](../pages/about.md).', files: ABOUT },
    { front: 'topics: [vaccinations]', body: 'Read [all about vaccines](/topics/vaccinations/).' },
    {
      body: 'See [the opening times](opening-times.md).',
      files: { 'news/opening-times.md': exampleItem('id: bcdfghjklm') },
    },
    { body: 'Find out about [the flu vaccine](https://www.nhs.uk/vaccinations/flu-vaccine/).' },
  ],
  inHub: find,
};

function find(facts: Facts): readonly Found[] {
  const map = siteMap(facts);
  return [...facts.items, ...facts.pages].flatMap((of): readonly Found[] => {
    const { file } = of;
    if (textFacts(of).links.every((target) => !wrongLink(file, target, facts, map))) return [];
    const { source, body } = of;
    return linksIn(body).flatMap(({ offset, target }) => {
      const wrong = wrongLink(file, target, facts, map);
      if (!wrong) return [];
      const position = positionAt(source, source.length - body.length + offset);
      const problem = wrong.severity === 'blocks' ? blocks : warns;
      return [problem(file, position, wrong.what, wrong.instead)];
    });
  });
}

interface Wrong {
  readonly severity: Severity;
  readonly what: string;
  readonly instead: string;
}

function wrongLink(from: string, target: string, facts: Facts, map: SiteMap): Wrong | undefined {
  if (target.startsWith('/') && !target.startsWith('//')) return wrongAddress(target, facts, map);
  const file = linkedFile(from, target);
  if (file === undefined) return undefined;
  const path = map.pathOf.get(file);
  if (path !== undefined) return notPublic(path, facts, map);
  return {
    severity: 'blocks',
    what: `This links to "${file}", which is not there.`,
    instead: suggestion(file, [...map.pathOf.keys()]),
  };
}

/** A name close to the one written: only names that begin alike are compared, for a hub may have thousands. */
function suggestion(written: string, all: readonly string[]): string {
  const name = lastPart(written);
  const alike = all.filter((other) => lastPart(other).startsWith(name.slice(0, ALIKE)));
  const near = alike.find((other) => lastPart(other) === name) ?? nearest(written, alike);
  return near === undefined ? 'Correct the link, or take it out.' : `Did you mean "${near}"?`;
}

function lastPart(path: string): string {
  return path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
}

function wrongAddress(target: string, facts: Facts, map: SiteMap): Wrong | undefined {
  const [address = ''] = target.split(/[#?]/);
  if (/\.[a-z0-9]+$/i.test(address)) return undefined;
  if (!address.endsWith('/')) {
    const what = `The address "${address}" has no "/" at its end.`;
    return { severity: 'blocks', what, instead: `Write "${address}/".` };
  }
  if (map.paths.has(address)) return notPublic(address, facts, map);
  if (map.gone.has(address)) {
    const what = `The page "${address}" is gone: all that stood on it was withdrawn.`;
    return { severity: 'warns', what, instead: 'Take the link out, and let the words stand.' };
  }
  return {
    severity: 'blocks',
    what: `The site has no page "${address}".`,
    instead: suggestion(address, [...map.paths]),
  };
}

function notPublic(path: string, { now }: Facts, map: SiteMap): Wrong | undefined {
  const item = map.itemAt.get(path);
  const state = item && publicState(item, now);
  if (state === undefined || state === 'live') return undefined;
  return {
    severity: 'warns',
    what: `This links to an item that is ${state === 'withdrawn' ? 'withdrawn' : 'not public yet'}.`,
    instead: 'Link to something that readers can open; until then the words stand without a link.',
  };
}
