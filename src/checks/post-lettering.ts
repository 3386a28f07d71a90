import type { Check } from './check.ts';
import { blocks } from './problem.ts';
import { letteringIn } from './text/lettering.ts';

/** Languages that write Latin letters as wide as their own. */
const WIDE = /^(?:zh|ja|ko|yue)\b/i;

/** Letters that were made to look bold or pretty, and that are no letters to a screen reader or a search engine. */
export const postLettering: Check = {
  name: 'post-lettering',
  subject: 'Posts',
  severity: 'blocks',
  finds:
    'Bold, curly, wide or boxed lettering, as websites make it for posts: a screen reader skips it or reads out each letter as a symbol, and nobody can search for it.',
  bad: [
    {
      front: 'social:\n  text: Walk in for your 𝗙𝗿𝗲𝗲 𝗳𝗹𝘂 𝘃𝗮𝗰𝗰𝗶𝗻𝗲 on Saturday.',
      says: '7:26 Screen readers cannot read "𝗙𝗿𝗲𝗲 𝗳𝗹𝘂 𝘃𝗮𝗰𝗰𝗶𝗻𝗲". Write "Free flu vaccine" in plain letters.',
    },
    {
      front: 'title: ⓝⓔⓦ clinic opens at Millmere Market Hall',
      says: '5:8 Screen readers cannot read "ⓝⓔⓦ". Write "new" in plain letters.',
    },
    {
      front: 'summary: Come to our ＯＰＥＮ ＤＡＹ on Saturday.',
      says: '5:22 Screen readers cannot read "ＯＰＥＮ ＤＡＹ". Write "OPEN DAY" in plain letters.',
    },
    {
      body: 'Book your place. It is ꜰʀᴇᴇ for everybody.',
      says: '8:24 Screen readers cannot read "ꜰʀᴇᴇ". Write "free" in plain letters.',
    },
    {
      body: 'Please do n̲o̲t̲ come if you have a cough.',
      says: '8:11 Screen readers cannot read "n̲o̲t̲". Write "not" in plain letters.',
    },
  ],
  good: [
    { body: 'Zoë from the café will bring tea. It is 21C inside.' },
    { body: 'Park where you see 🅿️. We need blood of the group A.' },
    { front: 'lang: ur', body: 'مفت ویکسین کے لیے آئیں۔' },
    { front: 'lang: ja\ntitle: ＮＨＳ１１１に電話する前に読んでください' },
  ],
  inWords: ({ file, blocks: all, item, hub }) => {
    const wide = WIDE.test(item?.language ?? hub.language);
    return all.flatMap(({ text, at }) =>
      letteringIn(text, wide).map(({ offset, text: written, plain }) =>
        blocks(
          file,
          at(offset),
          `Screen readers cannot read "${written}".`,
          `Write "${plain}" in plain letters.`,
        ),
      ),
    );
  },
};
