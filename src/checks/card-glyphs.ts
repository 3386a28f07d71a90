import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Titles that the font of the cards cannot write: the item gets a plain card, with topic and hub only. */
export const cardGlyphs: Check = {
  name: 'card-glyphs',
  subject: 'Pictures',
  severity: 'warns',
  finds:
    'Titles that the font of the cards cannot write: the item gets a plain card, with topic and hub only.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, missingGlyphs }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }) => {
    const missing = item ? missingGlyphs(item.title) : [];
    if (missing.length === 0) return [];
    const [few, more] = [missing.slice(0, 5).join(' '), missing.length > 5 ? ' and others' : ''];
    return [
      warns(
        file,
        position(['title']),
        `The font of the cards has no ${few}${more}.`,
        'The card will show the topic and the hub only. Leave it so, or write the title without.',
      ),
    ];
  });
}
