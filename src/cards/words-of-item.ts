import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import { writeDays } from '../news/events/when.ts';
import type { Item } from '../news/item.ts';
import { KIND_NAMES } from '../news/kind-names.ts';
import { writeDay } from '../news/times.ts';
import { writeUntil } from '../news/until.ts';
import type { CardWords } from './card-words.ts';
import { lettered, missingGlyphs, type Lettered } from './lettering.ts';

export type CardItem = Pick<
  Item,
  'id' | 'file' | 'title' | 'kind' | 'topics' | 'published' | 'language' | 'event' | 'consultation'
>;
export type CardHub = Pick<
  Hub,
  'name' | 'title' | 'site' | 'topics' | 'language' | 'timeZone' | 'colours' | 'demo'
>;

/** What the card of an item says. @returns as well why it shows topic and hub only, where no font can draw its title. */
export function wordsOfItem(
  item: CardItem,
  hub: CardHub,
): { readonly words: CardWords; readonly plain?: string } {
  const title = lettered(item.title, item.language);
  const topic = hub.topics.find(
    ({ id, name }) => id === item.topics[0] && lettered(name, hub.language),
  )?.name;
  const hubName = nameOf([hub.title, hub.name], hub);
  const words: CardWords = {
    title: title ?? ours(topic ?? hubName, hub),
    band: ours(bandOf(item.kind, title && topic), hub),
    alert: item.kind === 'alert',
    hubName,
    date: dateOf(item, hub.timeZone),
    demo: hub.demo,
    colour: hub.colours.dark,
    side: title?.direction === 'rtl' ? 'right' : 'left',
  };
  return title ? { words } : { words, plain: whyPlain(item) };
}

/** What the card of the hub itself says. */
export function wordsOfHub(hub: CardHub): CardWords {
  return {
    title: ours(nameOf([hub.title, hub.name], hub), hub),
    band: ours('News', hub),
    alert: false,
    hubName: nameOf([hub.name, hub.title], hub),
    date: new URL(hub.site).hostname,
    demo: hub.demo,
    colour: hub.colours.dark,
    side: 'left',
  };
}

/** Words of the hub's own, which some font has. */
function ours(text: string, { language }: CardHub): Lettered {
  return lettered(text, language) ?? { text, lettering: 'arimo', language, direction: 'ltr' };
}

/** The first name that can stand in the foot, else where the site is. */
function nameOf(names: readonly string[], { site }: CardHub): string {
  return names.find((name) => lettered(name, 'en')?.lettering === 'arimo') ?? new URL(site).hostname;
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

function whyPlain({ title, file }: CardItem): string {
  const missing = missingGlyphs(title).map((glyph) => `"${glyph}"`);
  return `${file}: the fonts of the cards have no ${missing.join(', ')}. Its card shows the topic and the hub only.`;
}
