import { HUB_FILE } from '../hub/hub-files.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** The files of Frutiger under the names that nhsuk-frontend asks for. */
const FRUTIGER = ['55Roman', '65Bold'].flatMap((weight) =>
  ['woff2', 'woff'].map((ending) => `public/fonts/FrutigerLTW01-${weight}.${ending}`),
);

/** The logo and the font that hub.yaml turns on, and that are not in the hub's public folder. */
export const namedFiles: Check = {
  name: 'named-files',
  subject: 'Files',
  severity: 'blocks',
  finds: 'A logo or a font that the settings of the hub ask for, and that is not in its public folder.',
  allowed: false,
  bad: [
    {
      hub: 'logo: { file: logo.svg, alt: Marsh Trust }',
      says: '1:1 hub.yaml needs the file "public/logo.svg", and it is not there. Put it there, or take the logo or font out of hub.yaml.',
    },
    {
      hub: 'font: frutiger',
      files: Object.fromEntries(FRUTIGER.slice(1).map((file) => [file, ''])),
      says: '1:1 hub.yaml needs the file "public/fonts/FrutigerLTW01-55Roman.woff2", and it is not there. Put it there, or take the logo or font out of hub.yaml.',
    },
  ],
  good: [
    { hub: 'logo: { file: logo.svg, alt: Marsh Trust }', files: { 'public/logo.svg': '' } },
    { hub: 'font: frutiger', files: Object.fromEntries(FRUTIGER.map((file) => [file, ''])) },
  ],
  inHub: find,
};

function find({ hub, files }: Facts): readonly Found[] {
  const logo = hub.logo ? [`public/${hub.logo.file}`] : [];
  const font = hub.font === 'frutiger' ? FRUTIGER : [];
  return [...logo, ...font]
    .filter((file) => !files.has(file))
    .map((file) =>
      blocks(
        HUB_FILE,
        { line: 1, column: 1 },
        `hub.yaml needs the file "${file}", and it is not there.`,
        'Put it there, or take the logo or font out of hub.yaml.',
      ),
    );
}
