import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { KIND_NAMES } from '../news/kind-names.ts';
import { writeDay } from '../news/times.ts';
import { phoneNumbers } from './phone-numbers.ts';
import type { Edition } from './running-order.ts';
import { say, sayNumber, sentence } from './say.ts';
import { sayAddress, type ShortAddress } from './short-address.ts';
import { weekRows } from './week-rows.ts';
import { writeWeek } from './week.ts';

/** One item as it is read out: a heading, then what is said of it. */
interface Spoken {
  readonly item: Item;
  readonly kind: string;
  readonly sentences: readonly string[];
}

/**
 * An edition as a text to be read out, on a telephone line or by a screen reader: how many items there are, then one
 * after another, whole sentences without signs, addresses spelled, and the phone numbers last.
 * @param address where an item can be typed from paper.
 */
export function readingOut(
  edition: Edition<Item>,
  hub: Pick<Hub, 'name' | 'title' | 'places' | 'timeZone' | 'edition' | 'contacts'>,
  address: (item: Item) => ShortAddress,
): string {
  const spoken = spokenItems(edition, hub);
  const items = spoken.map(({ item, kind, sentences }, at) =>
    [
      `Item ${at + 1} of ${spoken.length}. ${kind}.`,
      sentence(say(item.title)),
      ...sentences.map((words) => sentence(say(words))),
      `To read more, type ${sayAddress(address(item))}.`,
    ].join('\n'),
  );
  return `${[opening(edition, hub, spoken.length), ...items, ...corrections(edition, hub), phones(hub), 'That is the end of this edition.'].join('\n\n')}\n`;
}

function opening(
  { monday }: Edition<Item>,
  { edition, title, name }: Pick<Hub, 'edition' | 'title' | 'name'>,
  count: number,
): string {
  return [
    sentence(edition.title ?? title),
    `News from ${name}, for the week of ${writeWeek(monday)}.`,
    count === 1 ? 'There is 1 item.' : `There are ${count} items.`,
    'Phone numbers are at the end.',
  ].join('\n');
}

function spokenItems(edition: Edition<Item>, hub: Pick<Hub, 'places' | 'timeZone'>): readonly Spoken[] {
  const { lead, stories, done } = edition;
  const { notices, events, consultations } = weekRows(edition, hub);
  const news = [...(lead ? [lead] : []), ...stories].map((item) => ({
    item,
    kind: KIND_NAMES[item.kind],
    sentences: [item.summary, ...ofAlert(item, hub)],
  }));
  const dated = [...notices, ...events, ...consultations]
    .filter(({ item }) => item !== lead)
    .map(({ item, when, where, notes }) => ({
      item,
      kind: KIND_NAMES[item.kind],
      sentences: [when, where, item.summary, ...notes].filter((words) => words !== ''),
    }));
  const decided = done.map((item) => ({ item, kind: KIND_NAMES[item.kind], sentences: [item.summary] }));
  return [...news, ...dated, ...decided];
}

/** An alert may be over when it is read out. */
function ofAlert(
  { kind, published, stoodDown }: Item,
  { timeZone }: Pick<Hub, 'timeZone'>,
): readonly string[] {
  if (kind !== 'alert') return [];
  const over = stoodDown ? [`It was stood down on ${writeDay(stoodDown, timeZone)}`] : [];
  return [`This alert was given on ${writeDay(published, timeZone)}`, ...over];
}

function corrections({ corrected }: Edition<Item>, { timeZone }: Pick<Hub, 'timeZone'>): readonly string[] {
  if (corrected.length === 0) return [];
  const lines = corrected.flatMap(({ item, changes }) =>
    changes.map(
      ({ at, what }) => `In ${say(item.title)}, on ${writeDay(at, timeZone)}: ${sentence(say(what))}`,
    ),
  );
  return [['Corrections.', ...lines].join('\n')];
}

function phones(hub: Pick<Hub, 'edition' | 'contacts'>): string {
  const lines = phoneNumbers(hub).map(({ name, phone, note }) =>
    [`${name}: ${sayNumber(phone)}`, ...(note === undefined ? [] : [say(note)])].join(', '),
  );
  return ['Phone numbers.', ...lines.map(sentence)].join('\n');
}
