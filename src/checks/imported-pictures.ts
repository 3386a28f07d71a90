import type { Check } from './check.ts';
import { blocks } from './problem.ts';

/** A picture that MDX imports as a module. */
const IMPORT =
  /^[ \t]*import\b[^\n'"]*['"](?<path>[^'"\n]+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic))(?:\?[^'"\n]*)?['"]/gim;

/** Pictures that MDX imports: they would be published as they are, with the place where they were taken, and stay when a consent ends. */
export const importedPictures: Check = {
  name: 'imported-pictures',
  subject: 'Pictures',
  severity: 'blocks',
  finds:
    'Pictures that an MDX item imports: they would be published as they left the camera, with place and name, and would stay when a consent ends.',
  bad: [
    {
      file: 'news/example.mdx',
      body: "import van from './van.jpg'\n\nThe van comes on Monday.",
      says: '8:1 The picture "./van.jpg" is imported, so it is published as it left the camera, and stays when a consent ends. Take the import out, and write where it stands: ![What it shows](./van.jpg)',
    },
    {
      file: 'news/example.mdx',
      body: "The hall.\n\nimport hall from '../photos/hall.png'",
      says: '10:1 The picture "../photos/hall.png" is imported, so it is published as it left the camera, and stays when a consent ends. Take the import out, and write where it stands: ![What it shows](../photos/hall.png)',
    },
  ],
  good: [
    {
      file: 'news/example.mdx',
      body: '![A van.](./van.jpg)',
      files: { 'news/van.jpg': '' },
    },
    { body: "Write `import van from './van.jpg'` in the first line." },
  ],
  inWords: ({ file, body, inBody }) =>
    file.endsWith('.mdx')
      ? [...body.matchAll(IMPORT)].map(({ index, groups }) => {
          const path = groups?.['path'] ?? '';
          return blocks(
            file,
            inBody(index),
            `The picture "${path}" is imported, so it is published as it left the camera, and stays when a consent ends.`,
            `Take the import out, and write where it stands: ![What it shows](${path})`,
          );
        })
      : [],
};
