import { slugOf } from '../hub/slug.ts';
import { ITEM_FILE } from '../news/item.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { exampleItem } from './text/example-item.ts';

const TOP = { line: 1, column: 1 };

/** Names of files: each is the address of its item, so it must be fit for one, and no two may be the same. */
export const addresses: Check = {
  name: 'addresses',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'File names that cannot be part of a web address, or that two items share. The name of the file becomes the address of the page, which is printed, posted and shared.',
  allowed: false,
  bad: [
    {
      file: 'news/Flu Clinic FINAL v2.md',
      says: '1:1 The name "Flu Clinic FINAL v2" is not fit for an address. Name it "flu-clinic-final-v2.md".',
    },
    {
      file: 'news/2026.md',
      says: '1:1 The name "2026" is not fit for an address. Use lower-case letters, digits and single hyphens, as in "2026-11-22-flu-clinic.md".',
    },
    {
      file: 'news/2025/flu-clinic.md',
      files: { 'news/2026/flu-clinic.md': exampleItem('id: bcdfghjklm') },
      says: '1:1 "news/2025/flu-clinic.md" has the same name, so both would have the same address. Give the newer of the two another name.',
    },
  ],
  good: [
    { file: 'news/2026/2026-11-20-flu-clinic.md' },
    {
      file: 'news/2025/2025-11-20-flu-clinic.md',
      files: { 'news/2026/2026-11-20-flu-clinic.md': exampleItem('id: bcdfghjklm') },
    },
  ],
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
