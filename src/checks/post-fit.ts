import { alertNews } from '../compose/alert-news.ts';
import type { PostAccount } from '../compose/compose.ts';
import { postAccount } from '../compose/post-account.ts';
import { notCarried } from '../hub/carries.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { networkOf } from '../networks/index.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { dayOf } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';
import { cutOn, postableOf, type Cut } from './text/cut-posts.ts';

const LONG =
  'Flu can be serious if you are pregnant, or if you have diabetes, asthma or a weak heart. The vaccine is free for you. ' +
  'You do not need an appointment, and it takes 10 minutes. Wear a top with short sleeves. There is free parking behind ' +
  'the hall, and a quiet room if you would like one. Our nurses speak Polish and Urdu too.';
const SHORT = LONG.slice(0, LONG.indexOf(' Our nurses'));

/** Words of staff that an account would cut off, because its network takes no more. */
export const postFit: Check = {
  name: 'post-fit',
  subject: 'Posts',
  severity: 'blocks',
  finds:
    'Texts of posts that are longer than an account takes, so that the end would be cut off, with how much has to go.',
  bad: [
    {
      front: `social:\n  text: ${LONG}`,
      says: '7:9 The post is too long for "bluesky" (322 of 300 characters). Take out 22 characters, or write a shorter text for "bluesky" under "accounts".',
    },
    {
      front: `social:\n  accounts: { mastodon: "${LONG} ${SHORT}" }`,
      says: '7:26 The post is too long for "mastodon" (632 of 500 characters, with its link). Take out 132 characters.',
    },
    {
      front: `social:\n  text: ${SHORT}\n  hashtags: [FluVaccine, Millmere]`,
      says: '7:9 Not every hashtag has room on "bluesky" (307 of 300 characters, with its hashtags). Take out 7 characters, or a hashtag.',
    },
    {
      front: `kind: alert\nplaces: [millmere]\nchanges:\n  - at: 2026-11-21\n    state: updated\n    what: ${LONG}`,
      says: '11:11 The news is too long for "bluesky" (330 of 300 characters). Take out 30 characters: the text of the item can say the rest.',
    },
  ],
  good: [
    { front: `social:\n  text: ${SHORT}` },
    { front: `social:\n  text: ${SHORT}\n  accounts: { mastodon: "${LONG}" }` },
    { front: 'social:\n  text: Walk in on Saturday.\n  hashtags: [FluVaccine, Millmere]' },
    { front: `social:\n  post: false\n  text: ${LONG}` },
  ],
  alone: true,
  inHub: (facts) => facts.items.flatMap((file) => ofItem(file, facts)),
};

function ofItem(file: ItemFile, facts: Facts): readonly Found[] {
  const { item } = file;
  if (!item || item.withdrawn || !item.social.post) return [];
  const { text, accounts: own, repeat, hashtags } = item.social;
  const accounts = accountsOf(item, facts);
  const judge = (of: readonly PostAccount[], path: readonly PropertyKey[], words: string | undefined) => {
    if (words === undefined) return [];
    const post = postableOf(item, facts.hub, { text: words, hashtags });
    return ofText(
      file,
      ['social', ...path],
      of.flatMap((account) => cutOn(post, account) ?? []),
    );
  };
  return [
    ...judge(
      accounts.filter(({ id }) => own[id] === undefined),
      ['text'],
      text,
    ),
    ...accounts.flatMap((account) => judge([account], ['accounts', account.id], own[account.id])),
    ...(repeat?.texts ?? []).flatMap((again, place) => judge(accounts, ['repeat', 'texts', place], again)),
    ...ofNews(file, item, accounts, facts),
  ];
}

/** The accounts that an item is for, each with the limits of its own server where the ledger has them. */
function accountsOf(item: Item, { hub, serverSays }: Facts): readonly PostAccount[] {
  const day = dayOf(item.published, hub.timeZone);
  return hub.accounts
    .filter((account) => isInUse(account) && !notCarried(account, item) && day >= account.connected)
    .flatMap((account) => {
      const known = networkOf(account);
      const says = serverSays.get(account.id);
      return known ? [postAccount(account, known, says && known.limitsAt?.(says))] : [];
    });
}

function ofText(
  { file, position }: ItemFile,
  path: readonly PropertyKey[],
  cuts: readonly Cut[],
): readonly Found[] {
  const words = cuts.filter(({ lost }) => lost === 'words');
  if (words.length > 0) {
    const other = path[1] === 'text' ? `, or write a shorter text for ${names(words)} under "accounts"` : '';
    const what = `The post is too long for ${sizes(words)}.`;
    return [blocks(file, position(path), what, `${takeOut(words)}${other}.`)];
  }
  if (cuts.length === 0) return [];
  const what = `Not every hashtag has room on ${sizes(cuts)}.`;
  return [warns(file, position(path), what, `${takeOut(cuts)}, or a hashtag.`)];
}

/** The latest news of an alert, which begins its posts. */
function ofNews(
  { file, position, written }: ItemFile,
  item: Item,
  accounts: readonly PostAccount[],
  { hub }: Facts,
): readonly Found[] {
  const news = alertNews(item);
  const last = item.changes.findLast(({ state, minor }) => state !== undefined && !minor);
  if (!news || !last) return [];
  const alone = postableOf(item, hub, { text: news.text });
  const cuts = accounts.flatMap((account) => cutOn(alone, account) ?? []);
  if (cuts.length === 0) return [];
  const place = (written['changes'] as readonly { readonly what?: unknown }[]).findIndex(
    ({ what }) => typeof what === 'string' && what.trim() === last.what,
  );
  return [
    warns(
      file,
      position(['changes', place, 'what']),
      `The news is too long for ${sizes(cuts)}.`,
      `${takeOut(cuts)}: the text of the item can say the rest.`,
    ),
  ];
}

function sizes(cuts: readonly Cut[]): string {
  return list(cuts.map(({ account, size }) => `"${account}" (${size})`));
}

function names(cuts: readonly Cut[]): string {
  return list(cuts.map(({ account }) => `"${account}"`));
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}

function takeOut(cuts: readonly Cut[]): string {
  const over = Math.max(...cuts.map((cut) => cut.over));
  if (over === 0) return 'Use fewer emoji and special letters';
  return `Take out ${over} ${over === 1 ? 'character' : 'characters'}`;
}
