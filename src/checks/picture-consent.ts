import { posix } from 'node:path';
import type { Position } from '../hub/content-error.ts';
import { nearest } from '../hub/nearest.ts';
import { dayAfter } from '../news/civil-time.ts';
import type { Item } from '../news/item.ts';
import { FIELD_ASKS } from '../news/kinds/asks.ts';
import { pictureNamed } from '../news/people.ts';
import { picturesIn } from '../news/pictures-in-text.ts';
import { dayOf } from '../news/times.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import { blocks, type Found } from './problem.ts';
import { peopleIn } from './text/people-words.ts';
import type { Words } from './words.ts';

/** Days: two years. Consent is renewed, never kept for ever; `npm run new` offers the same for a story. */
const CONSENT = 730;

/** Pictures of people of whom nobody has said that they agreed, and entries under "people" that fit no picture. */
export const pictureConsent: Check = {
  name: 'picture-consent',
  subject: 'Consent',
  severity: 'blocks',
  finds:
    'Pictures that show people, by their alt text or caption or because the item is a story, when "people" gives neither a consent nor "identifiable: false". A face that is out cannot be taken back.',
  bad: [
    {
      front: 'image: { file: clinic.jpg, alt: A nurse gives a vaccine to an older man }',
      files: { 'news/clinic.jpg': '' },
      says: '6:33 This picture shows people ("nurse"), and nothing says that they agreed to it. If nobody can be recognised, or it is a drawing, add the line: people: [{ picture: clinic.jpg, identifiable: false }]. Else ask them, and add: people: [{ picture: clinic.jpg, consent: { reference: WRITE-THE-NUMBER-HERE, until: 2028-11-19 } }].',
    },
    {
      front: 'people:\n  - { picture: hall.jpg, identifiable: false }',
      body: '![The market hall.](hall.jpg)\n\n![Mrs Green cuts the ribbon.](ribbon.jpg)',
      files: { 'news/hall.jpg': '', 'news/ribbon.jpg': '' },
      says: '12:1 This picture shows people ("Mrs Green"), and nothing says that they agreed to it. If nobody can be recognised, or it is a drawing, add this under "people": - { picture: ribbon.jpg, identifiable: false }. Else ask them, and add: - { picture: ribbon.jpg, consent: { reference: WRITE-THE-NUMBER-HERE, until: 2028-11-19 } }.',
    },
    {
      front:
        'kind: story\nstory: { teller: resident, consent: { reference: C-1, until: 2028-11-30 } }\nimage: { file: bench.jpg, alt: A bench in a park, caption: Where it began }',
      files: { 'news/bench.jpg': '' },
      says: "8:32 This is somebody's story, and nothing says whether they can be recognised in this picture. If nobody can be recognised, or it is a drawing, add the line: people: [{ picture: bench.jpg, identifiable: false }]. Else ask them, and add: people: [{ picture: bench.jpg, consent: { reference: WRITE-THE-NUMBER-HERE, until: 2028-11-19 } }].",
    },
    {
      front:
        'image: { file: clinic.jpg, alt: A nurse at work }\npeople: [{ picture: clinic.jpeg, identifiable: false }]',
      files: { 'news/clinic.jpg': '' },
      says: '7:21 This item shows no picture "clinic.jpeg". Write "clinic.jpg" if that is the one.',
    },
    {
      front: 'people: [{ picture: /team.jpg, consent: { reference: C-1, until: 2028-11-30 } }]',
      body: '![Our team.](/team.jpg)',
      files: { 'public/team.jpg': '' },
      says: '6:21 The site could not take this picture away when the consent ends: it lies in the public folder. Put it beside the item, and name it without the slash.',
    },
  ],
  good: [
    {
      front:
        'image: { file: clinic.jpg, alt: A nurse gives a vaccine to an older man }\npeople:\n  - { picture: clinic.jpg, consent: { reference: C-2026-014, until: 2028-11-30 } }\n  - { picture: clinic.jpg, consent: { reference: C-2026-015, until: 2028-11-30 } }',
      files: { 'news/clinic.jpg': '' },
    },
    {
      front: 'people: [{ picture: ./crowd.jpg, identifiable: false }]',
      body: '![A crowd outside the hall, seen from a roof.](crowd.jpg)',
      files: { 'news/crowd.jpg': '' },
    },
    {
      front: 'image: { file: ward.jpg, alt: The new children’s ward has a window in each room }',
      body: '![The staff car park is behind the hospital.](park.jpg)',
      files: { 'news/ward.jpg': '', 'news/park.jpg': '' },
    },
    {
      body: '![A bar chart of the people who waited for more than 4 hours.](chart.png)',
      files: { 'news/chart.png': '' },
    },
    { front: 'image: { file: tea.jpg, decorative: true }', files: { 'news/tea.jpg': '' } },
  ],
  inWords: (words) => {
    const { item, english } = words;
    // Of a withdrawn item no picture is shown.
    if (!item || isTakenBack(item)) return [];
    const shown = shownPictures(words, item);
    const unfit = unfitEntries(words, item, shown);
    return unfit.length > 0 ? unfit : unsaid(words, item, shown, english);
  },
};

/** A picture that an item shows. */
interface Shown {
  /** Path from the hub's folder, or on the site. */
  readonly picture: string;
  /** As the item names it. */
  readonly name: string;
  /** Alt text and caption. */
  readonly said: readonly string[];
  readonly at: Position;
}

function shownPictures({ file, body, position, inBody }: Words, { image }: Item): readonly Shown[] {
  const own = image && {
    picture: posix.normalize(image.file),
    name: image.file.slice(file.lastIndexOf('/') + 1),
    said: [image.alt, image.caption ?? ''],
    at: position(['image', image.alt === '' ? 'file' : 'alt']),
  };
  const inText = picturesIn(body)
    .filter(({ target }) => target !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    .map(({ target, alt, offset }) => ({
      picture: pictureNamed(target, file),
      name: target,
      said: [alt],
      at: inBody(offset),
    }));
  return own ? [own, ...inText] : inText;
}

function unfitEntries(
  { file, written, position }: Words,
  { people }: Item,
  shown: readonly Shown[],
): readonly Found[] {
  const entries = (Array.isArray(written['people']) ? written['people'] : []) as { picture?: unknown }[];
  return people.flatMap(({ picture, end }, index): readonly Found[] => {
    const at = position(['people', index, 'picture']);
    if (!shown.some((one) => one.picture === picture)) {
      const name = String(entries[index]?.picture ?? picture);
      const near = nearest(
        name,
        shown.map((one) => one.name),
      );
      const instead =
        near === undefined
          ? 'Write its name as it stands in "image" or in the text, or take this entry out.'
          : `Write "${near}" if that is the one.`;
      return [blocks(file, at, `This item shows no picture "${name}".`, instead)];
    }
    if (end === undefined || !picture.startsWith('/')) return [];
    const what =
      'The site could not take this picture away when the consent ends: it lies in the public folder.';
    return [blocks(file, at, what, 'Put it beside the item, and name it without the slash.')];
  });
}

function unsaid(
  { file, hub }: Words,
  item: Item,
  shown: readonly Shown[],
  english: boolean,
): readonly Found[] {
  const told = new Set(item.people.map(({ picture }) => picture));
  const until = dayAfter(dayOf(item.published, hub.timeZone), CONSENT);
  return shown.flatMap(({ picture, name, said, at }) => {
    if (told.has(picture)) return [];
    const word = english ? said.flatMap((text) => peopleIn(text) ?? [])[0] : undefined;
    if (word === undefined && item.kind !== 'story') return [];
    told.add(picture);
    const what =
      word === undefined
        ? "This is somebody's story, and nothing says whether they can be recognised in this picture."
        : `This picture shows people ("${word}"), and nothing says that they agreed to it.`;
    return [blocks(file, at, what, whatToWrite(name, until, item.people.length > 0))];
  });
}

function whatToWrite(name: string, until: string, isList: boolean): string {
  const named = /^[\w./ -]+$/.test(name) ? name : JSON.stringify(name);
  const line = (said: string): string => {
    const entry = `{ picture: ${named}, ${said} }`;
    return isList ? `- ${entry}` : `people: [${entry}]`;
  };
  const add = isList ? 'add this under "people"' : 'add the line';
  const agreed = `consent: { reference: ${FIELD_ASKS.consent}, until: ${until} }`;
  return `If nobody can be recognised, or it is a drawing, ${add}: ${line('identifiable: false')}. Else ask them, and add: ${line(agreed)}.`;
}
