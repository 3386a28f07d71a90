import { createHash } from 'node:crypto';
import type { CardShape } from '../hub/account-fields.ts';
import { LAYOUTS } from './card-layouts.ts';
import { cardTree, type CardElement } from './card-tree.ts';
import { cardColours, type CardWords, type ColourPair } from './card-words.ts';
import { FONT_HASH } from './glyphs.ts';
import { RTL_FONT_HASHES } from './rtl-fonts.ts';
import type { ShapedText } from './shaped-text.ts';
import { shapedTexts } from './shaped-texts.ts';
import { wordsOfHub, wordsOfItem, type CardHub, type CardItem } from './words-of-item.ts';

/**
 * Raise one when drawing changes in a way that the description does not show, so that kept cards are drawn again: all, those
 * on which Pango draws, those that are JPEGs.
 */
const DRAWING = 2;
const SHAPING = 1;
const JPEG = 1;

const HASH_LENGTH = 16;

/** The picture that goes with an item when it is shared: all that drawing it needs, as data. */
export interface Card {
  readonly shape: CardShape;
  /** sha-256 over what is drawn, the fonts and the way of drawing; 16 hexadecimal digits. */
  readonly hash: string;
  /** `<item id>.<hash>.png`, or `hub.<hash>.png`; `.jpg` in every shape but landscape. */
  readonly file: string;
  /** What the card says, for who cannot see it: the same in every shape. */
  readonly alt: string;
  readonly tree: CardElement;
  /** What is drawn upon the tree; nothing on most cards. */
  readonly texts: readonly ShapedText[];
  readonly colours: readonly ColourPair[];
  /** Why the card shows topic and hub only, as a sentence for staff; nothing when it shows the title. */
  readonly plain?: string;
}

/** The card of an item in a shape. A title that no font can draw gives a plain one. */
export function cardOf(item: CardItem, hub: CardHub, shape: CardShape = 'landscape'): Card {
  const { words, plain } = wordsOfItem(item, hub);
  return { ...cardFrom(item.id, words, shape), ...(plain !== undefined && { plain }) };
}

/** The card of the hub itself, for every page that is no item. */
export function hubCard(hub: CardHub): Card {
  return cardFrom('hub', wordsOfHub(hub), 'landscape');
}

/** The address of a card, without the base path. */
export function cardPath(card: Pick<Card, 'file'>): string {
  return `/cards/${card.file}`;
}

/** The type of the picture. One network takes nothing but JPEG; only the shape of link cards is not meant for it. */
export function cardType(shape: CardShape): 'image/png' | 'image/jpeg' {
  return shape === 'landscape' ? 'image/png' : 'image/jpeg';
}

/** Words → the card. @param owner the item's id, or `hub`. */
function cardFrom(owner: string, words: CardWords, shape: CardShape): Card {
  const layout = LAYOUTS[shape];
  const tree = cardTree(words, layout);
  const texts = shapedTexts(words, layout);
  const hash = hashOf([
    DRAWING,
    FONT_HASH,
    tree,
    ...(texts.length > 0 ? [SHAPING, texts, texts.map(({ font }) => RTL_FONT_HASHES[font])] : []),
    ...(cardType(shape) === 'image/jpeg' ? [JPEG] : []),
  ]);
  const said = [words.band.text, words.title.text, words.hubName, words.date];
  return {
    shape,
    hash,
    file: `${owner}.${hash}.${cardType(shape) === 'image/jpeg' ? 'jpg' : 'png'}`,
    alt: `${[...said, ...(words.demo ? ['Demonstration'] : [])].join('. ')}.`,
    tree,
    texts,
    colours: cardColours(words),
  };
}

function hashOf(drawn: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, HASH_LENGTH);
}
