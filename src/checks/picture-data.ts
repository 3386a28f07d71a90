import type { PictureData } from '../pictures/picture-data.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

const TOP = { line: 1, column: 1 };

/** A picture of a phone, as its file is before anybody has cleaned it. */
const AS_TAKEN = { width: 4032, height: 3024, hasGps: true, hasCamera: true, hasAuthor: false };
const CLEAN = { width: 1200, height: 800, hasGps: false, hasCamera: false, hasAuthor: false };
const NO_ITEM = { body: 'Come in.' };

/** Pictures whose files tell where they were taken, by whom, or with which camera. */
export const pictureData: Check = {
  name: 'picture-data',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    'Pictures whose files tell where they were taken: a home, perhaps. Whoever can read the repository can read it. The camera and the author are warned of. The site itself never shows any of this.',
  bad: [
    {
      ...NO_ITEM,
      more: { pictures: new Map([['news/visit.jpg', AS_TAKEN]]) },
      says: '1:1 This picture tells where it was taken, and with which camera. Run "npm run clean-pictures -- news/visit.jpg", and read there how to take the old one out of the history.',
    },
    {
      ...NO_ITEM,
      more: { pictures: new Map([['public/team.jpg', { ...CLEAN, hasCamera: true, hasAuthor: true }]]) },
      says: '1:1 This picture tells with which camera it was taken, and by whom. Run "npm run clean-pictures -- public/team.jpg", which takes that out.',
    },
    {
      ...NO_ITEM,
      more: { pictures: new Map([['news/nurse.png', { ...CLEAN, hasAuthor: true }]]) },
      says: '1:1 This picture tells by whom it was taken. Run "npm run clean-pictures -- news/nurse.png", which takes that out.',
    },
  ],
  good: [
    { ...NO_ITEM, more: { pictures: new Map([['news/clinic.jpg', CLEAN]]) } },
    {
      ...NO_ITEM,
      more: {
        pictures: new Map([['public/broken.jpg', { ...CLEAN, width: 0, height: 0, unreadable: true }]]),
      },
    },
  ],
  allowed: false,
  inHub: find,
};

function find({ pictures }: Facts): readonly Found[] {
  return [...pictures].flatMap(([file, data]) => {
    const what = tells(data);
    if (what === undefined) return [];
    const command = `Run "npm run clean-pictures -- ${quoted(file)}"`;
    if (!data.hasGps) return [warns(file, TOP, what, `${command}, which takes that out.`)];
    const history = 'and read there how to take the old one out of the history.';
    return [blocks(file, TOP, what, `${command}, ${history}`)];
  });
}

/** What a picture tells, in one sentence; nothing for one that tells nothing. */
function tells({ hasGps, hasCamera, hasAuthor }: PictureData): string | undefined {
  const taken = hasGps ? 'where it was taken' : undefined;
  const camera = hasCamera ? (hasGps ? 'with which camera' : 'with which camera it was taken') : undefined;
  const author = hasAuthor ? (hasGps || hasCamera ? 'by whom' : 'by whom it was taken') : undefined;
  const all = [taken, camera, author].filter((part) => part !== undefined);
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const first = all.slice(0, -1).join(', ');
  return `This picture tells ${first === '' ? last : `${first}, and ${last}`}.`;
}

function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file}'`;
}
