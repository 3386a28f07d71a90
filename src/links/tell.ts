import { writeDay } from '../news/times.ts';
import type { OutsideLink, Place } from './outside-links.ts';
import type { Remembered } from './memory.ts';

/** What is said of a link at one of its places. */
export interface Told {
  readonly place: Place;
  /** Whether it is surely dead: nobody can open it, and waiting does not help. */
  readonly dead: boolean;
  readonly what: string;
  readonly instead: string;
}

/** What staff are told of a link of which something is to be told, for each of its places. */
export function tell({ url, places }: OutsideLink, known: Remembered, zone: string): readonly Told[] {
  return places.map((place) => ({ place, ...words(`${url}${place.hash}`, place.hash, known, zone) }));
}

function words(
  url: string,
  hash: string,
  { said, since = '' }: Remembered,
  zone: string,
): Omit<Told, 'place'> {
  const { host, pathname } = new URL(url);
  switch (said.kind) {
    case 'gone':
      return {
        dead: true,
        what:
          said.status === 404
            ? `There is no page at ${url} (404).`
            : `The page at ${url} was taken away for good (410).`,
        instead: 'Link to where it is now, or take the link out.',
      };
    case 'moved': {
      const to = new URL(said.to);
      if (to.pathname === '/' && pathname !== '/') {
        const what = `${url} leads to the front page of ${to.host} only.`;
        return {
          dead: false,
          what,
          instead: 'Look there for the page that was meant, or take the link out.',
        };
      }
      if (to.hash === '') to.hash = hash;
      return { dead: false, what: `${url} has moved for good.`, instead: `Write "${to.href}".` };
    }
    case 'nowhere':
      return {
        dead: true,
        what: `There has been no website at ${host} since ${writeDay(since, zone)}.`,
        instead: 'Correct the address, or take the link out.',
      };
    case 'private':
      return {
        dead: false,
        what: `${host} is not on the public internet, so readers cannot open ${url}.`,
        instead: 'Link to what everybody can open, or take the link out.',
      };
    case 'failing':
      return {
        dead: false,
        what: `${url} has not opened since ${writeDay(since, zone)}: ${said.why}.`,
        instead: 'Try it in a browser. If it does not open there either, take the link out.',
      };
    default:
      throw new Error(`Nothing is told of a link that is ${said.kind}.`);
  }
}
