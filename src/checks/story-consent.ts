import { consentEnd, type ConsentEnd } from '../news/consent.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns } from './problem.ts';
import { endDay, endsSoon } from './text/consent-ends.ts';
import { storyOutputs } from './text/outputs.ts';

const STORY = 'kind: story\n';
const consent = (until: string) =>
  `story: { teller: staff, consent: { reference: C-2026-014, until: ${until} } }`;

/** Stories whose consent has ended, or soon will: the site withdraws them by itself, and here is where else they are. */
export const storyConsent: Check = {
  name: 'story-consent',
  subject: 'Consent',
  severity: 'warns',
  finds:
    'Stories whose consent ends within 30 days, has ended or was taken back. The site withdraws them by itself from that moment; this names every place in which they are or were. Nothing names the reference: what checks say is often public.',
  bad: [
    {
      front: `${STORY}${consent('2026-12-21')}`,
      says: '7:66 The consent to tell this story ends on Monday 21 December 2026, and then the site withdraws it by itself. To keep it, ask the person again and write until when the consent holds. It is or was on its page https://example.org/news/example/ with its card and its poster; in the lists, the search and the sitemap of the site; in the feeds at / and /stories/; in no post of which the ledger here knows; in the freesheet of Monday 16 to Sunday 22 November 2026. Paper cannot be recalled.',
    },
    {
      front: `${STORY}${consent('2027-12-21, withdrawn: 2026-11-21')}`,
      more: {
        posts: new Map([
          [
            'fv7kq2mxw4',
            [{ account: 'news', network: 'Bluesky', state: 'there', url: 'https://bsky.app/x' }],
          ],
        ]),
      },
      says: '7:89 The person took back the consent to tell this story on Saturday 21 November 2026, so the site withdraws it. Make sure that it is gone, then take its words out of the repository too: npm run withdraw -- fv7kq2mxw4 --erase. It is or was on its page https://example.org/news/example/ with its card and its poster; in the lists, the search and the sitemap of the site; in the feeds at / and /stories/; in posts: Bluesky (news) https://bsky.app/x; in the freesheet of Monday 16 to Sunday 22 November 2026. Paper cannot be recalled.',
    },
    {
      front: `${STORY}${consent('2026-11-19')}`,
      says: '7:66 The consent to tell this story ended on Thursday 19 November 2026, before the story is published: nobody ever sees it. Correct one of the two days, or ask the person again.',
    },
  ],
  good: [
    { front: `${STORY}${consent('2026-12-22')}` },
    {
      front: `${STORY}${consent('2026-11-21')}\nwithdrawn: { at: 2026-11-21, reason: She asked us to. }`,
    },
  ],
  inHub: (facts) =>
    facts.items.flatMap(({ file, item, position }) => {
      // Who wrote "withdrawn" knows.
      if (!item?.story || isTakenBack(item)) return [];
      const end = consentEnd(item.story.consent);
      if (!endsSoon(end, facts)) return [];
      const at = position(['story', 'consent', end.why === 'ended' ? 'until' : 'withdrawn']);
      return [warns(file, at, ...inWords(item, end, facts))];
    }),
};

function inWords(item: Item, end: ConsentEnd, facts: Facts): readonly [what: string, instead: string] {
  const { now, hub } = facts;
  const { at, why } = end;
  const day = endDay(end, hub.timeZone);
  const past = at <= now;
  const ends =
    why === 'ended'
      ? `The consent to tell this story ${past ? 'ended' : 'ends'} on ${day}`
      : `The person ${past ? 'took' : 'takes'} back the consent to tell this story on ${day}`;
  if (at <= item.published) {
    return [
      `${ends}, before the story is published: nobody ever sees it.`,
      'Correct one of the two days, or ask the person again.',
    ];
  }
  const where = `${storyOutputs(item, facts)} Paper cannot be recalled.`;
  if (!past) {
    const keep = 'To keep it, ask the person again and write until when the consent holds.';
    return [`${ends}, and then the site withdraws it by itself.`, `${keep} ${where}`];
  }
  if (publicState(item, now) === 'hidden') {
    return [`${ends}, so it cannot be published.`, 'Ask the person again, or delete the file.'];
  }
  const erase = `Make sure that it is gone, then take its words out of the repository too: npm run withdraw -- ${item.id} --erase.`;
  return [`${ends}, so the site withdraws it.`, `${erase} ${where}`];
}
