import { slugOf } from '../hub/slug.ts';
import { ITEM_FILE } from '../news/item.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

const TOP = { line: 1, column: 1 };

/** Names of files: each is the address of its item, so it must be fit for one, and no two may be the same. */
export const addresses: Check = {
  name: 'addresses',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'Names of files: each is the address of its item, so it must be fit for one, and no two may be the same.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items }: Facts): readonly Found[] {
  const first = new Map<string, string>();
  return items.flatMap(({ file }) => {
    const name = file.slice(file.lastIndexOf('/') + 1).replace(ITEM_FILE, '');
    const other = first.get(name.toLowerCase());
    if (other === undefined) first.set(name.toLowerCase(), file);
    return [...unfit(file, name), ...(other === undefined ? [] : [taken(file, other)])];
  });
}

function taken(file: string, other: string): Found {
  const what = `"${other}" has the same name, so both would have the same address.`;
  return blocks(file, TOP, what, 'Give the newer of the two another name.');
}

function unfit(file: string, name: string): readonly Found[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !/^\d{4}$/.test(name)) return [];
  const better = slugOf(name, 100);
  const instead =
    better === '' || better === name
      ? 'Use lower-case letters, digits and single hyphens, as in "2026-11-22-flu-clinic.md".'
      : `Name it "${better}${file.slice(file.lastIndexOf('.'))}".`;
  return [blocks(file, TOP, `The name "${name}" is not fit for an address.`, instead)];
}
