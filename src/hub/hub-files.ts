import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ContentError } from './content-error.ts';
import { hubSchema, type Hub } from './hub.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYaml } from './yaml.ts';

/** The file that makes a folder a hub. */
export const HUB_FILE = 'hub.yaml';

/**
 * Reads and checks `hub.yaml`.
 * @param folder the hub's folder, absolute or from the working folder.
 * @throws ContentError naming every mistake in it, or its absence.
 */
export function readHub(folder: string): Hub {
  const path = join(folder, HUB_FILE);
  if (!existsSync(path)) {
    throw new ContentError([
      {
        file: HUB_FILE,
        position: { line: 1, column: 1 },
        what: `There is no hub in "${folder}": it has no ${HUB_FILE}.`,
        instead:
          'Name the right folder after --hub, or copy hub.yaml from the demo hub in content/ and change it.',
      },
    ]);
  }
  return parseHub(readFileSync(path, 'utf8'));
}

/** The text of `hub.yaml` → the hub. @throws ContentError naming every mistake in it. */
export function parseHub(source: string): Hub {
  const document = readYaml(source, HUB_FILE);
  const result = hubSchema.safeParse(document.value, { reportInput: true });
  if (!result.success) {
    throw new ContentError(schemaFaults(HUB_FILE, document, hubSchema, result.error.issues));
  }
  return result.data;
}

/** Every file under the folders of a hub that hold content, as paths from the hub's folder. */
export function contentFiles(folder: string): ReadonlySet<string> {
  return new Set(['news', 'pages', 'public'].flatMap((part) => filesUnder(folder, part)));
}

/** How large each file is that a hub publishes as it stands, in bytes, by its path from the hub's folder. */
export function publicFileSizes(folder: string): ReadonlyMap<string, number> {
  return new Map(filesUnder(folder, 'public').map((file) => [file, statSync(join(folder, file)).size]));
}

function filesUnder(folder: string, part: string): string[] {
  const top = join(folder, part);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${part}/${path.split(sep).join('/')}`,
  );
}
