import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Fonts that have the letters of Latin and Arabic and no others. */
const FONTS: Partial<Facts> = {
  missingGlyphs: (text) => [
    ...new Set(text.match(/[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}]/gu)),
  ],
};

/** Titles that the fonts of the cards cannot write: the item gets a plain card, with topic and hub only. */
export const cardGlyphs: Check = {
  name: 'card-glyphs',
  subject: 'Pictures',
  severity: 'warns',
  finds:
    'Titles with letters that the sharing picture cannot show, such as those of Chinese, or emoji. The picture then names only the topic and the hub.',
  bad: [
    {
      front: 'title: ነጻ ክታበት ጉንፋዕ ኣብ ሚልሚር\nlang: ti',
      more: FONTS,
      says: '5:8 The fonts of the cards have no ነ ጻ ክ ታ በ and others. The card will show the topic and the hub only. Leave it so, or write the title without.',
    },
    {
      front: 'title: 在市场大厅免费接种流感疫苗，无需预约，请直接前来\nlang: zh',
      more: FONTS,
      says: '5:8 The fonts of the cards have no 在 市 场 大 厅 and others. The card will show the topic and the hub only. Leave it so, or write the title without.',
    },
  ],
  good: [
    { front: 'title: ملمیر میں فلو کی ویکسین مفت لگوائیں\nlang: ur', more: FONTS },
    { front: 'title: Zaszczep się przeciw grypie w Millmere\nlang: pl', more: FONTS },
    { front: 'title: "Café Écoute opens for carers: £1 a cup"', more: FONTS },
  ],
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
        `The fonts of the cards have no ${few}${more}.`,
        'The card will show the topic and the hub only. Leave it so, or write the title without.',
      ),
    ];
  });
}
