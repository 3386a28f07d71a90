import { didYouMean } from '../hub/nearest.ts';
import type { Item } from '../news/item.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { exampleItem } from './text/example-item.ts';

const ORIGINAL = { 'news/original.md': exampleItem('id: bcdfghjklm') };

/** Translations of nothing, of themselves, or into the language they are translated from. */
export const translations: Check = {
  name: 'translations',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'Translations that name no original, name themselves, or are in the language of the original. Readers could not go from one to the other.',
  allowed: false,
  bad: [
    {
      front: 'lang: pl\ntranslationOf: bcdfghjklm',
      says: '7:16 No item has the id "bcdfghjklm". Copy the id from the file of the item that this one translates.',
    },
    {
      front: 'lang: pl\ntranslationOf: fv7kq2mxw4',
      says: '7:16 An item cannot be a translation of itself. Copy the id of the item that this one translates.',
    },
    {
      front: 'translationOf: bcdfghjklm',
      files: ORIGINAL,
      says: '2:1 This item and the one it translates are both in "en-GB". Write the language of this item, as in "lang: pl".',
    },
  ],
  good: [{ front: 'lang: pl\ntranslationOf: bcdfghjklm', files: ORIGINAL }, { front: 'lang: pl' }],
  inHub: find,
};

function find({ items }: Facts): readonly Found[] {
  const all = new Map(items.flatMap(({ item }) => (item ? [[item.id, item] as const] : [])));
  return items.flatMap(({ file, item, position }) => {
    const found = item && wrong(item, all);
    return found ? [blocks(file, position([found.field]), found.what, found.instead)] : [];
  });
}

function wrong(item: Item, all: ReadonlyMap<string, Item>) {
  const { id, translationOf, language } = item;
  if (translationOf === undefined) return undefined;
  const original = all.get(translationOf);
  if (!original) {
    const what = `No item has the id "${translationOf}".`;
    return { field: 'translationOf', what, instead: didYouMeanId(translationOf, all) };
  }
  if (translationOf === id) {
    const what = 'An item cannot be a translation of itself.';
    return { field: 'translationOf', what, instead: 'Copy the id of the item that this one translates.' };
  }
  if (original.language !== language) return undefined;
  const what = `This item and the one it translates are both in "${language}".`;
  return { field: 'lang', what, instead: 'Write the language of this item, as in "lang: pl".' };
}

function didYouMeanId(written: string, all: ReadonlyMap<string, Item>): string {
  const advice = didYouMean(written, [...all.keys()], '');
  return advice.startsWith('Did')
    ? advice
    : 'Copy the id from the file of the item that this one translates.';
}
