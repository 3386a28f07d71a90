import type { Position } from '../hub/content-error.ts';
import type { Check } from './check.ts';
import { blocks, warns, type Found } from './problem.ts';
import { nodesOf } from './text/nodes.ts';
import type { Words } from './words.ts';

/** Alt text is read out in one go. Source: NHS digital service manual, "Images", fewer than 125 characters. */
const LONGEST = 124;

const FILE_NAME =
  /^\S+\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?)$|^(img|dsc|dscn|dscf|pxl|screenshot|photo|picture|image)[-_ ]?\d*$/i;

const CLINIC = { 'news/clinic.jpg': '' };

/** Alt text that is missing, is the name of a file, or is too long to listen to. */
export const altText: Check = {
  name: 'alt-text',
  subject: 'Pictures',
  severity: 'blocks',
  finds:
    'Pictures without alt text, or with the name of a file, "photo of", the caption or a whole paragraph in its place. People who cannot see the picture hear these words instead.',
  bad: [
    {
      body: '![](clinic.jpg)',
      files: CLINIC,
      says: '8:1 The picture has no alt text. Say what the picture shows, in a sentence, for people who cannot see it. It goes between "[" and "]".',
    },
    {
      body: '![IMG_2041.jpg](clinic.jpg)',
      files: CLINIC,
      says: '8:1 The alt text "IMG_2041.jpg" is the name of a file. Say what the picture shows, in a sentence, for people who cannot see it.',
    },
    {
      front: 'image: { file: clinic.jpg, alt: Photo of the market hall at night }',
      files: CLINIC,
      says: '6:33 Screen readers already say that it is a picture. Begin with what it shows.',
    },
    {
      front: 'image: { file: clinic.jpg, alt: A tray of flu vaccines, caption: A tray of flu vaccines }',
      files: CLINIC,
      says: '6:33 The alt text and the caption are the same. Let the caption add something.',
    },
    {
      body: '![A tray of flu vaccines](clinic.jpg "A tray of flu vaccines.")',
      files: CLINIC,
      says: '8:1 The alt text and the caption are the same. Let the caption add something.',
    },
    {
      body: '![A market hall with tall windows, three long tables and a row of folded chairs by the door, and a sign above it that points to the lifts](clinic.jpg)',
      files: CLINIC,
      says: '8:1 The alt text has 135 characters, and is read out in one go. Use fewer than 125; put the rest into the text.',
    },
  ],
  good: [
    { body: '![A tray of flu vaccines on a table](clinic.jpg)', files: CLINIC },
    { front: 'image: { file: clinic.jpg, decorative: true }', files: CLINIC },
    {
      front:
        'image: { file: clinic.jpg, alt: A tray of flu vaccines, caption: The clinic at the market hall }',
      files: CLINIC,
    },
    { body: '![Photographs of the old ward on a wall](clinic.jpg)', files: CLINIC },
  ],
  inWords: find,
};

function find(words: Words): readonly Found[] {
  const { file, item, position, inBody } = words;
  const image = item?.image;
  return [
    ...(image && image.alt !== '' ? judge(file, position(['image', 'alt']), image.alt, image.caption) : []),
    ...picturesOf(words).flatMap(({ node, title }) =>
      judge(file, inBody(node), node.alt?.trim() ?? '', title ?? undefined),
    ),
  ];
}

/** The pictures of a body. What stands in quotation marks after the address is shown to who points at it: a caption. */
function picturesOf({ tree, body }: Words) {
  if (!body.includes('![')) return [];
  const titles = new Map(nodesOf(tree, 'definition').map(({ identifier, title }) => [identifier, title]));
  return nodesOf(tree, 'image', 'imageReference').map((node) => ({
    node,
    title: node.type === 'image' ? node.title : titles.get(node.identifier),
  }));
}

function judge(file: string, position: Position, alt: string, caption?: string): readonly Found[] {
  const say = 'Say what the picture shows, in a sentence, for people who cannot see it.';
  if (alt === '')
    return [blocks(file, position, 'The picture has no alt text.', `${say} It goes between "[" and "]".`)];
  if (FILE_NAME.test(alt))
    return [blocks(file, position, `The alt text "${alt}" is the name of a file.`, say)];
  const length = [...alt].length;
  if (length > LONGEST) {
    const what = `The alt text has ${length} characters, and is read out in one go.`;
    return [warns(file, position, what, 'Use fewer than 125; put the rest into the text.')];
  }
  if (/^(an? |the )?(image|picture|photo|photograph|graphic|screenshot) (of|showing|shows)\b/i.test(alt)) {
    const what = 'Screen readers already say that it is a picture.';
    return [warns(file, position, what, 'Begin with what it shows.')];
  }
  if (caption !== undefined && plain(alt) === plain(caption)) {
    return [
      warns(file, position, 'The alt text and the caption are the same.', 'Let the caption add something.'),
    ];
  }
  return [];
}

/** Captions end with a full stop more often than alt text does. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, '');
}
