import { linkSpans } from '../compose/atoms.ts';
import { sameAddress } from '../compose/own-link.ts';
import { fullUrl } from '../hub/hub.ts';
import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { postTexts } from './text/post-texts.ts';

/** Services that hide where a link leads. */
const SHORTENERS = new Set(
  (
    'bit.ly bitly.com buff.ly cutt.ly dlvr.it fb.me goo.gl hubs.la hubs.ly is.gd linktr.ee lnkd.in ow.ly rb.gy rebrand.ly ' +
    'shorturl.at t.co t.ly tiny.cc tinyurl.com trib.al v.gd'
  ).split(' '),
);

/** Without "https://" or "www.", only what ends like an address is one: "Saturday.Come" is a slip of another kind. */
const ADDRESS =
  /^(?:https?:\/\/|www\.)|^[^/@]+\.(?:uk|com|org|net|gov|info|io|co|ly|me|gl|gd|gy|cc|it|in|la|at|ee|eu|health|care|example)(?:[/?#:]|$)/i;

/** Links in posts: the item's own is added to each, and a second one competes with it. */
export const postLinks: Check = {
  name: 'post-links',
  subject: 'Posts',
  severity: 'warns',
  finds:
    "Links in the text of a post, because the item's own link is added to every post, and short links that hide where they lead.",
  bad: [
    {
      front: 'social:\n  text: Book your flu vaccine at https://www.nhs.uk/flu today.',
      says: '7:34 Every post has the link of its item, and this is a second one. Take it out of the post, and put it into the item.',
    },
    {
      front: 'social:\n  accounts:\n    mastodon: Board papers are at www.example.org/board/papers.',
      says: '8:35 Every post has the link of its item, and this is a second one. Take it out of the post, and put it into the item.',
    },
    {
      front: 'social:\n  text: "Book now: bit.ly/FluMillmere"',
      says: '7:20 Nobody can see where "bit.ly" leads. Take it out of the post, and put the full address into the item.',
    },
    {
      front: 'summary: Book at https://tinyurl.com/millmere-flu or call us.',
      says: '5:18 Nobody can see where "tinyurl.com" leads. Write the full address to which it leads.',
    },
  ],
  good: [
    { front: 'social:\n  text: Walk in on Saturday, or email flu@example.org to ask.' },
    { front: 'social:\n  text: Go to NHS 111 online or call 111. We close at 5:30pm.' },
    { front: 'social:\n  text: Read more at https://example.org/news/example/ before you come.' },
    { front: 'summary: Book at blood.co.uk or call 0300 123 23 23.' },
  ],
  inWords: (words) => {
    const { file, item, hub, blocks } = words;
    if (!item) return [];
    const own = fullUrl(hub, item.path);
    const inPosts = postTexts(words).flatMap(({ text, at }) =>
      addressesIn(text)
        .filter(({ address }) => !sameAddress(address, own))
        .map(({ offset, address }) => {
          const hides = shortener(address);
          return hides === undefined
            ? warns(
                file,
                at(offset),
                'Every post has the link of its item, and this is a second one.',
                'Take it out of the post, and put it into the item.',
              )
            : warns(
                file,
                at(offset),
                hidden(hides),
                'Take it out of the post, and put the full address into the item.',
              );
        }),
    );
    const composed = blocks.filter(
      ({ path, kind }) => path?.length === 1 && (kind === 'title' || kind === 'summary'),
    );
    const inOthers = composed.flatMap(({ text, at }) =>
      addressesIn(text).flatMap(({ offset, address }) => {
        const hides = shortener(address);
        return hides === undefined
          ? []
          : [warns(file, at(offset), hidden(hides), 'Write the full address to which it leads.')];
      }),
    );
    return [...inOthers, ...inPosts];
  },
};

interface Address {
  readonly offset: number;
  readonly address: string;
}

function addressesIn(text: string): readonly Address[] {
  return linkSpans(text)
    .map(({ start, end }) => ({ offset: start, address: text.slice(start, end) }))
    .filter(({ address }) => ADDRESS.test(address));
}

/** The host that hides where a link leads, if it does. */
function shortener(address: string): string | undefined {
  const host = address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .split(/[/?#:]/)[0]
    ?.toLowerCase();
  return host !== undefined && SHORTENERS.has(host) ? host : undefined;
}

function hidden(host: string): string {
  return `Nobody can see where "${host}" leads.`;
}
