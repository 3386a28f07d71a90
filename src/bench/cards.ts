import { load } from 'js-yaml';
import { cardOf } from '../cards/card.ts';
import { drawCard } from '../cards/render.ts';
import { hubSchema } from '../hub/hub.ts';
import { parseItemFile } from '../news/item-files.ts';
import { median } from './median.ts';
import { madeHubYaml } from './made-hub.ts';
import { madeItem } from './made-item.ts';

/** What drawing cards took. */
export interface CardsMeasure {
  readonly cards: number;
  readonly perSecond: number;
  /** Milliseconds of processors a card. */
  readonly cpu: number;
  /** Median bytes of a card, and those of the largest. */
  readonly bytes: number;
  readonly largest: number;
}

/** What is read before and after: milliseconds of the clock, and of the processors this process has used. */
export interface Stopwatch {
  readonly wall: () => number;
  readonly cpu: () => number;
}

/** Drawn before the measurement: the first ones read fonts and make code fast. */
const BEFORE = 20;
const AT_ONCE = 4;

/** Draws the landscape cards of so many made items, as a build does. */
export async function measureCards(count: number, seed: number, watch: Stopwatch): Promise<CardsMeasure> {
  const made = { items: count + BEFORE, seed };
  const hub = hubSchema.parse(load(madeHubYaml(made).text));
  const cards = Array.from({ length: made.items }, (_, number) => {
    const { file, text } = madeItem(made, number);
    const { item } = parseItemFile(text, file, hub);
    return item ? [cardOf(item, hub)] : [];
  }).flat();
  await drawAll(cards.slice(0, BEFORE));
  const [wall, cpu] = [watch.wall(), watch.cpu()];
  const sizes = await drawAll(cards.slice(BEFORE));
  return {
    cards: sizes.length,
    perSecond: sizes.length / ((watch.wall() - wall) / 1000),
    cpu: (watch.cpu() - cpu) / sizes.length,
    bytes: median(sizes) ?? 0,
    largest: Math.max(...sizes),
  };
}

async function drawAll(cards: readonly Parameters<typeof drawCard>[0][]): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const drawn = await Promise.all(cards.slice(from, from + AT_ONCE).map(drawCard));
    sizes.push(...drawn.map(({ byteLength }) => byteLength));
  }
  return sizes;
}
