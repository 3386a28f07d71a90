import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type TemplateFile } from './template.ts';

/** Reads the templates of a hub, by name: those in its folder `templates`, if it has one. */
export function readTemplates(hubFolder: string): readonly TemplateFile[] {
  const folder = join(hubFolder, 'templates');
  if (!existsSync(folder)) return [];
  return globSync('*.md', { cwd: folder })
    .toSorted()
    .map((name) => parseTemplate(readFileSync(join(folder, name), 'utf8'), `templates/${name}`));
}
