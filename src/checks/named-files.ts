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
  finds: "The logo and the font that hub.yaml turns on, and that are not in the hub's public folder.",
  bad: [],
  good: [],
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
