import type { Check } from './check.ts';
import { blocks } from './problem.ts';
import { writeDay } from '../news/times.ts';

/** Embargoed items in a repository that everybody can read: the site keeps them back, git does not. */
export const embargoInPublic: Check = {
  name: 'embargo-in-public',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Embargoed items in a repository that everybody can read: the site keeps them back, git does not. Nothing is found where hub.yaml says "repository: private".',
  bad: [
    {
      front: 'published: 2026-12-01 09:00',
      hub: 'repository: public',
      says: '5:12 Anybody can read this item in the repository now, and it is embargoed until Tuesday 1 December 2026. Keep it out of this repository until then. If it is no secret, say why: allow: { embargo-in-public: "The date was announced on 3 November." }',
    },
    {
      front: 'published: 2027-01-04\nkind: alert\nplaces: [millmere]',
      hub: 'repository: public',
      says: '5:12 Anybody can read this item in the repository now, and it is embargoed until Monday 4 January 2027. Keep it out of this repository until then. If it is no secret, say why: allow: { embargo-in-public: "The date was announced on 3 November." }',
    },
  ],
  good: [
    { front: 'published: 2026-12-01 09:00' },
    { front: 'published: 2026-11-22 11:59', hub: 'repository: public' },
    { front: 'published: 2026-12-01\ndraft: true', hub: 'repository: public' },
    {
      front: 'published: 2026-12-01\nallow: { embargo-in-public: The council announced it on 3 November. }',
      hub: 'repository: public',
    },
  ],
  passes: true,
  inHub: ({ items, hub, now }) =>
    hub.repository === 'private'
      ? []
      : items.flatMap(({ file, item, position }) => {
          if (!item || item.draft || item.published <= now) return [];
          const day = writeDay(item.published, hub.timeZone);
          return [
            blocks(
              file,
              position(['published']),
              `Anybody can read this item in the repository now, and it is embargoed until ${day}.`,
              `Keep it out of this repository until then. If it is no secret, say why: allow: { embargo-in-public: "The date was announced on 3 November." }`,
            ),
          ];
        }),
};
