import { sentenceEnds } from '../compose/sentences.ts';
import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { KIND_NAMES } from '../news/kind-names.ts';
import { writeDay, writeTime, type Instant } from '../news/times.ts';
import type { CopyUnit } from './copy.ts';
import { consultationRow, eventDays, noticeRow, withoutYear } from './dated-rows.ts';
import { qrCode, type QrCode } from './qr-code.ts';
import { sentence } from './say.ts';
import type { ShortAddress } from './short-address.ts';
import type { Monday } from './week.ts';

/** Everything that there is to print of an item. */
export interface PaperStory {
  readonly item: Item;
  /** Its kind, unless it is news. */
  readonly kicker?: string;
  /** What may never be left out: when it is, or when an alert was given. */
  readonly dateline?: string;
  /** The first sentence of its summary, which stands for it where there is no room for the whole. */
  readonly opening: string;
  readonly copy: readonly CopyUnit[];
  readonly address: ShortAddress;
  readonly code: QrCode;
}

/** A paragraph or a list as it is printed, with the heading before it. */
export interface PaperParagraph {
  readonly heading?: string;
  readonly text: string;
  readonly list: readonly string[];
}

/** What stories are put together from. */
export interface StorySource {
  readonly hub: Pick<Hub, 'places' | 'timeZone'>;
  readonly monday: Monday;
  /** The article of an item, cut into what may be left out. */
  readonly copy: (item: Item) => readonly CopyUnit[];
  readonly address: (item: Item) => ShortAddress;
}

/** An item as a story of the paper. */
export function paperStory(item: Item, { hub, monday, copy, address }: StorySource): PaperStory {
  const at = address(item);
  return {
    item,
    ...(needsKicker(item) && { kicker: KIND_NAMES[item.kind] }),
    ...datelineOf(item, hub, monday),
    opening: item.summary.slice(0, sentenceEnds(item.summary)[0]).trim(),
    copy: [...ownCopy(item, hub, monday), ...copy(item)].map(unbroken),
    address: at,
    code: qrCode(at.url),
  };
}

/** Its kind, where it is not news, and its title does not begin with it. */
function needsKicker({ kind, title }: Item): boolean {
  return kind !== 'news' && !title.startsWith(KIND_NAMES[kind]);
}

/** Phone numbers, which stay in one line: `01632 960 001`. */
const PHONE = /\b0\d{2,4}(?: \d{2,4}){1,3}\b/g;

function unbroken(unit: CopyUnit): CopyUnit {
  const keep = (text: string) => text.replaceAll(PHONE, (number) => number.replaceAll(' ', '\u00a0'));
  return { ...unit, text: keep(unit.text), ...(unit.list && { list: unit.list.map(keep) }) };
}

/** The first units of a story as paragraphs. */
export function paragraphsOf(units: readonly CopyUnit[]): readonly PaperParagraph[] {
  const paragraphs: PaperParagraph[] = [];
  for (const { heading, text, list = [], joins } of units) {
    const last = paragraphs.at(-1);
    if (joins && last && last.list.length === 0) {
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${text}`, list };
    } else paragraphs.push({ ...(heading !== undefined && { heading }), text, list });
  }
  return paragraphs;
}

function datelineOf(item: Item, hub: StorySource['hub'], monday: Monday): { readonly dateline?: string } {
  const words = datelineWords(item, hub, monday);
  return words === undefined ? {} : { dateline: words };
}

function datelineWords(item: Item, hub: StorySource['hub'], monday: Monday): string | undefined {
  const { kind, published, stoodDown } = item;
  if (kind === 'notice') return `${noticeRow(item, hub, monday).when}.`;
  if (kind === 'consultation') return `${consultationRow(item, hub, monday).when}.`;
  if (kind === 'event') {
    return eventDays([item], hub, monday).flatMap(({ day, rows }) =>
      rows.map(({ when, where, notes }) => [`${day}, ${when}, ${where}.`, ...notes.map(sentence)].join(' ')),
    )[0];
  }
  if (kind !== 'alert') return undefined;
  const over = stoodDown ? ` Stood down at ${momentOf(stoodDown, hub.timeZone)}.` : '';
  return withoutYear(`Alert given at ${momentOf(published, hub.timeZone)}.${over}`, monday);
}

/** What an item says in its own fields, before its article. */
function ownCopy(item: Item, hub: StorySource['hub'], monday: Monday): readonly CopyUnit[] {
  const paragraph = (text: string): CopyUnit => ({ text: sentence(text), joins: false });
  if (item.consultation) return consultationRow(item, hub, monday).notes.map(paragraph);
  return (item.youSaidWeDid?.points ?? []).flatMap(({ said, decision, did }) => [
    {
      ...paragraph(`You said: ${said}`),
      text: `You said: ${sentence(said)} ${DID[decision]} ${sentence(did)}`,
    },
  ]);
}

const DID = { changed: 'We did:', planned: 'We will:', 'not-changed': 'Not changed:' } as const;

function momentOf(instant: Instant, zone: string): string {
  return `${writeTime(instant, zone)} on ${writeDay(instant, zone)}`;
}
