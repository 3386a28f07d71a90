import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Card } from './card.ts';
import { keepCards, readCard } from './card-files.ts';

const OLD = card('bbbbbbbbbb.1111.png');
const NEW = card('bbbbbbbbbb.2222.png');
const OTHER = card('cccccccccc.1111.png');
const SQUARE = card('bbbbbbbbbb.3333.jpg');
const NEW_SQUARE = card('bbbbbbbbbb.4444.jpg');

let store = '';
beforeEach(() => {
  store = join(mkdtempSync(join(tmpdir(), 'cards-')), 'store');
});

test('a card is drawn once, and taken from the store afterwards', async () => {
  const draw = vi.fn<typeof drawing>(drawing);
  await keepCards({ store, cards: [OLD], now: '2026-01-01T00:00:00Z', draw });
  const files = await keepCards({ store, cards: [OLD], now: '2026-01-02T00:00:00Z', draw });
  expect(draw).toHaveBeenCalledOnce();
  expect(files).toEqual([OLD.file]);
  expect(new TextDecoder().decode(readCard(store, OLD.file))).toBe(`drawn ${OLD.file}`);
});

test.each([
  ['the build that replaces it', '2026-06-01T00:00:00Z', [OLD.file, NEW.file]],
  ['one day less than 90 days later', '2026-08-29T00:00:00Z', [OLD.file, NEW.file]],
  ['90 days later', '2026-08-30T00:00:00Z', [NEW.file]],
])('a former card counts its 90 days from when it was last current: %s', async (_, now, files) => {
  await build([OLD], '2026-01-01T00:00:00Z');
  await build([NEW], '2026-06-01T00:00:00Z');
  await build([NEW], '2026-06-30T00:00:00Z');
  expect(await build([NEW], now)).toEqual(files);
  expect(pictures()).toEqual(files);
});

test('a card that is current again counts anew', async () => {
  await build([OLD], '2026-01-01T00:00:00Z');
  await build([NEW], '2026-02-01T00:00:00Z');
  await build([OLD], '2026-04-01T00:00:00Z');
  expect(await build([NEW], '2026-06-01T00:00:00Z')).toEqual([OLD.file, NEW.file]);
});

test('withdrawing an item removes its cards at once, current and former, and no others', async () => {
  await build([OLD, OTHER], '2026-01-01T00:00:00Z');
  await build([NEW, OTHER], '2026-01-02T00:00:00Z');
  expect(await build([OTHER], '2026-01-03T00:00:00Z')).toEqual([OTHER.file]);
  expect(pictures()).toEqual([OTHER.file]);
});

test.each([
  ['is kept with the others, and its former ones too', [NEW, NEW_SQUARE, OTHER]],
  ['stays for the posts that show it when no account wants its shape any more', [NEW, OTHER]],
])('a card in another shape %s, and goes with its item', async (_, cards) => {
  await build([OLD, SQUARE, OTHER], '2026-01-01T00:00:00Z');
  const files = await build(cards, '2026-01-02T00:00:00Z');
  expect(files).toEqual([...new Set([...cards, OLD, SQUARE].map(({ file }) => file))].toSorted());
  expect(pictures()).toEqual(files);
  expect(await build([OTHER], '2026-01-03T00:00:00Z')).toEqual([OTHER.file]);
  expect(pictures()).toEqual([OTHER.file]);
});

test('a card whose drawing was interrupted is drawn again', async () => {
  await expect(
    keepCards({ store, cards: [OLD], now: '2026-01-01T00:00:00Z', draw: stopped }),
  ).rejects.toThrow('Stopped.');
  expect(pictures()).toEqual([]);
  expect(await build([OLD], '2026-01-01T00:00:00Z')).toEqual([OLD.file]);
});

test('a card already drawn is looked up by its name: its bytes are not read', async () => {
  await build([OTHER], '2026-01-01T00:00:00Z');
  mkdirSync(join(store, OLD.file));
  expect(await build([OLD, OTHER], '2026-01-01T00:00:00Z')).toEqual([OLD.file, OTHER.file]);
});

test('cards are drawn several at a time, each once, and no more of them than eight', async () => {
  const cards = Array.from({ length: 30 }, (_, number) => card(`bbbbbbbbbb.${1000 + number}.png`));
  let [now, most] = [0, 0];
  const draw = vi.fn<typeof drawing>(async (each) => {
    most = Math.max(most, ++now);
    await setImmediate();
    now--;
    return drawing(each);
  });
  await keepCards({ store, cards: [...cards, ...cards], now: '2026-01-01T00:00:00Z', draw });
  expect(draw).toHaveBeenCalledTimes(30);
  expect(most).toBe(8);
});

test('after one failed no other is begun', async () => {
  const cards = Array.from({ length: 30 }, (_, number) => card(`bbbbbbbbbb.${1000 + number}.png`));
  const draw = vi.fn<typeof stopped>(stopped);
  await expect(keepCards({ store, cards, now: '2026-01-01T00:00:00Z', draw })).rejects.toThrow('Stopped.');
  await setImmediate();
  expect(draw).toHaveBeenCalledTimes(8);
});

test('without its index the store takes former cards as last current now, rather than losing them', async () => {
  await build([OLD], '2026-01-01T00:00:00Z');
  writeFileSync(join(store, 'index.json'), '{}');
  expect(await build([NEW], '2026-12-01T00:00:00Z')).toEqual([OLD.file, NEW.file]);
  expect(existsSync(join(store, 'index.json.part'))).toBe(false);
});

function build(cards: readonly Card[], now: string): Promise<readonly string[]> {
  return keepCards({ store, cards, now, draw: drawing });
}

async function drawing({ file }: Card): Promise<Uint8Array> {
  return new TextEncoder().encode(`drawn ${file}`);
}

async function stopped(): Promise<Uint8Array> {
  throw new Error('Stopped.');
}

function pictures(): readonly string[] {
  return readdirSync(store)
    .filter((file) => file !== 'index.json')
    .toSorted();
}

function card(file: string): Card {
  return {
    file,
    shape: file.endsWith('.png') ? 'landscape' : 'square',
    hash: file.slice(11, 15),
    alt: '',
    colours: [],
    texts: [],
    tree: { type: 'div', props: { style: {} } },
  };
}
