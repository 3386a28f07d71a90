import { leavesSite, isWhole, redirectsOf, samePath, type Redirect } from '../news/redirects.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';
import { siteMap } from './text/site-map.ts';

const TOP = { line: 1, column: 1 };

/** How many single addresses, and how many folders, Cloudflare Pages reads: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MOST = { single: 2000, whole: 100 };

/** Old addresses that could never lead anywhere: taken, told twice, going in circles, or leading to nothing. */
export const redirects: Check = {
  name: 'redirects',
  subject: 'Links',
  severity: 'blocks',
  finds:
    'Old addresses that lead nowhere, lead in circles, or stand in the way of a page. Links on other websites and on paper would break.',
  allowed: false,
  bad: [
    {
      hub: 'redirects: [{ from: /flu/, to: /flu-clinic/ }]',
      says: '1:1 "/flu/" leads to "/flu-clinic/", and the site has no such page. Write the path of a page, with a "/" at its end.',
    },
    {
      hub: 'redirects: [{ from: /news/, to: /news/example/ }]',
      says: '1:1 "/news/" is said to have moved, and there is a page at that path. Take the old path out.',
    },
    {
      front: 'formerly: [/topics/vaccinations/]',
      says: '1:1 "/topics/vaccinations/" is said to have moved, and there is a page at that path. Take the old path out.',
    },
    {
      hub: 'redirects: [{ from: /flu/, to: /news/example/ }, { from: /jab/, to: /flu/ }]',
      says: '1:1 "/jab/" leads to "/flu/", which moved too. Write "/news/example/", where it is now.',
    },
  ],
  good: [
    { hub: 'redirects: [{ from: /flu/, to: /news/example/ }, { from: /jab/, to: /news/example/ }]' },
    { hub: 'redirects: [{ from: /press/*, to: /news/ }]' },
    { front: 'formerly: [/news/flu-clinic/]' },
  ],
  inHub: find,
};

function find(facts: Facts): readonly Found[] {
  const all = redirectsOf(
    facts.hub,
    facts.items.flatMap(({ item }) => item ?? []),
  );
  if (all.length === 0) return [];
  const { paths } = siteMap(facts);
  const first = new Map(all.toReversed().map((redirect) => [samePath(redirect.from), redirect]));
  const wrong = (redirect: Redirect) =>
    unfit(redirect) ??
    taken(redirect, paths) ??
    swallows(redirect, paths) ??
    twice(redirect, first) ??
    movedAgain(redirect, first) ??
    leadsNowhere(redirect, paths);
  const faults = all.flatMap((redirect) => {
    const found = wrong(redirect);
    return found ? [blocks(redirect.file, TOP, ...found)] : [];
  });
  return [...faults, ...tooMany(all)];
}

type Fault = readonly [what: string, instead: string];

function unfit({ from, to }: Redirect): Fault | undefined {
  if (/(^|\/)\.\.?(\/|$)|\*./.test(from)) {
    return [`"${from}" cannot be an old path.`, 'Write it without "." or ".." and with "*" only at its end.'];
  }
  if (samePath(from) === '/') {
    return [
      'The front page cannot move away.',
      'To move a whole site, see "Move a whole site" in docs/hosting.',
    ];
  }
  if (to.includes('*') && !(to.endsWith('*') && isWhole({ from }))) {
    return [
      `"${to}" holds a "*", and "${from}" does not end in one.`,
      'Take the "*" out, or end both in one.',
    ];
  }
  return undefined;
}

function taken({ from }: Redirect, paths: ReadonlySet<string>): Fault | undefined {
  if (isWhole({ from }) || !paths.has(samePath(from))) return undefined;
  return [`"${from}" is said to have moved, and there is a page at that path.`, 'Take the old path out.'];
}

/** Cloudflare Pages obeys a rule even where there is a page: a folder that leads into itself would lead round for ever. */
function swallows(redirect: Redirect, paths: ReadonlySet<string>): Fault | undefined {
  if (!isWhole(redirect) || leavesSite(redirect)) return undefined;
  const below = redirect.from.slice(0, -1);
  const page = [...paths].find((path) => path.startsWith(below));
  if (page === undefined) return undefined;
  return [
    `"${redirect.from}" is said to have moved, and "${page}" is a page below it, which nobody could reach.`,
    'Write the old paths one by one.',
  ];
}

function twice(redirect: Redirect, first: ReadonlyMap<string, Redirect>): Fault | undefined {
  const other = first.get(samePath(redirect.from));
  if (other === redirect || !other) return undefined;
  return [
    `"${redirect.from}" is said to have moved twice: to "${other.to}" (${other.file}) and to "${redirect.to}".`,
    'Keep one of the two.',
  ];
}

function movedAgain({ from, to }: Redirect, first: ReadonlyMap<string, Redirect>): Fault | undefined {
  const next = leavesSite({ to }) ? undefined : first.get(samePath(to));
  if (!next) return undefined;
  return samePath(next.to) === samePath(from) || next.from === from
    ? [`"${from}" and "${to}" lead to each other.`, 'Say which of the two is the new path.']
    : [`"${from}" leads to "${to}", which moved too.`, `Write "${next.to}", where it is now.`];
}

function leadsNowhere({ from, to }: Redirect, paths: ReadonlySet<string>): Fault | undefined {
  if (leavesSite({ to }) || to.endsWith('*') || /\.[a-z0-9]+$/i.test(to) || paths.has(to)) return undefined;
  return [
    `"${from}" leads to "${to}", and the site has no such page.`,
    'Write the path of a page, with a "/" at its end.',
  ];
}

function tooMany(all: readonly Redirect[]): readonly Found[] {
  const whole = all.filter(isWhole).length;
  if (whole <= MOST.whole && all.length - whole <= MOST.single) return [];
  const what = `There are ${all.length - whole} old paths and ${whole} old folders: Cloudflare Pages reads ${MOST.single} and ${MOST.whole}.`;
  return [warns('hub.yaml', TOP, what, 'Put what is alike into one folder with "*", or use another host.')];
}
