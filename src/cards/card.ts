import { createHash } from 'node:crypto';
import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import { direction } from '../news/direction.ts';
import { writeDays } from '../news/events/when.ts';
import type { Item } from '../news/item.ts';
import { KIND_NAMES } from '../news/kind-names.ts';
import { writeDay } from '../news/times.ts';
import { writeUntil } from '../news/until.ts';
import { cardColours, cardTree, type CardElement, type CardWords } from './card-tree.ts';
import { FONT_HASH, missingGlyphs } from './glyphs.ts';

/** Pixels, the same for every card. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Raise it when drawing changes in a way that the tree does not show, so that kept cards are drawn again. */
const DRAWING = 1;

const HASH_LENGTH = 16;

/** The picture that goes with an item when it is shared. */
export interface Card {
  /** sha-256 over what is drawn, the font and the way of drawing; 16 hexadecimal digits. */
  readonly hash: string;
  /** `<item id>.<hash>.png`, or `hub.<hash>.png` */
  readonly file: string;
  /** What the card says, for who cannot see it. */
  readonly alt: string;
  readonly tree: CardElement;
  /** Each pair of ground and text, `#rrggbb`. */
  readonly colours: readonly (readonly [ground: string, text: string])[];
  /** Why the card shows topic and hub only, as a sentence for staff; nothing when it shows the title. */
  readonly plain?: string;
}

type CardItem = Pick<
  Item,
  'id' | 'file' | 'title' | 'kind' | 'topics' | 'published' | 'language' | 'event' | 'consultation'
>;
type CardHub = Pick<Hub, 'name' | 'title' | 'site' | 'topics' | 'timeZone' | 'colours' | 'demo'>;

/** The card of an item. A title that the font cannot draw gives a plain one. */
export function cardOf(item: CardItem, hub: CardHub): Card {
  const plain = whyPlain(item);
  const alert = item.kind === 'alert';
  const topic = hub.topics.find(({ id, name }) => id === item.topics[0] && drawable(name))?.name;
  const hubName = [hub.title, hub.name].find(drawable) ?? new URL(hub.site).hostname;
  const says = {
    title: plain === undefined ? item.title : (topic ?? hubName),
    band: bandOf(item.kind, plain === undefined ? topic : undefined),
    alert,
    hubName,
    date: dateOf(item, hub.timeZone),
    demo: hub.demo,
    colour: hub.colours.dark,
  };
  return { ...drawn(item.id, says), plain };
}

/** The card of the hub itself, for every page that is no item. */
export function hubCard(hub: CardHub): Card {
  const { hostname } = new URL(hub.site);
  return drawn('hub', {
    title: [hub.title, hub.name].find(drawable) ?? hostname,
    band: 'News',
    alert: false,
    hubName: [hub.name, hub.title].find(drawable) ?? hostname,
    date: hostname,
    demo: hub.demo,
    colour: hub.colours.dark,
  });
}

/** Words → the card. @param owner the item's id, or `hub`. */
function drawn(owner: string, says: CardWords): Card {
  const tree = cardTree(says);
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, FONT_HASH, tree]))
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const words = [says.band, says.title, says.hubName, says.date, ...(says.demo ? ['Demonstration'] : [])];
  return {
    hash,
    file: `${owner}.${hash}.png`,
    alt: `${words.join('. ')}.`,
    tree,
    colours: cardColours(says),
  };
}

/** The address of a card, without the base path. */
export function cardPath(card: Pick<Card, 'file'>): string {
  return `/cards/${card.file}`;
}

/** The kind of item and its topic, `What's on: Vaccinations`; of news the topic alone, and no words twice. */
function bandOf(kind: Kind, topic: string | undefined): string {
  const name = KIND_NAMES[kind];
  if (topic === undefined || topic === name) return name;
  return kind === 'news' ? topic : `${name}: ${topic}`;
}

/** The day that counts for who sees the card alone: of an event, or that it was cancelled; of the end of a consultation; else of publication. */
function dateOf({ event, consultation, published }: CardItem, zone: string): string {
  if (event) return `${event.cancelled ? 'Cancelled: ' : ''}${writeDays(event, zone)}`;
  if (consultation) return `Closes at ${writeUntil(consultation.closes, zone)}`;
  return writeDay(published, zone);
}

function whyPlain({ title, language, file }: CardItem): string | undefined {
  const missing = missingGlyphs(title);
  const shows = 'Its card shows the topic and the hub only.';
  if (missing.length > 0) {
    return `${file}: the font of the cards has no ${missing.map((glyph) => `"${glyph}"`).join(', ')}. ${shows}`;
  }
  // Numbers in right-to-left text would be drawn back to front.
  if (direction(language) === 'rtl' || /\p{Script=Hebrew}/u.test(title)) {
    return `${file}: cards cannot yet draw titles written from right to left. ${shows}`;
  }
  return undefined;
}

function drawable(text: string): boolean {
  return missingGlyphs(text).length === 0 && !/\p{Script=Hebrew}/u.test(text);
}
