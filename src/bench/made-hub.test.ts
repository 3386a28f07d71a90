import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { hubSchema } from '../hub/hub.ts';
import { parseItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import { MADE_NOW } from './made-head.ts';
import { madeHubYaml } from './made-hub.ts';
import { isLinkedTo, madeItem } from './made-item.ts';

const FIFTY = { items: 50, seed: 7 };
const hub = hubSchema.parse(load(madeHubYaml(FIFTY).text));
const made = Array.from({ length: 50 }, (_, number) => madeItem(FIFTY, number));
const read = made.map(({ file, text }) => parseItemFile(text, file, hub));

describe('a made hub', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(madeItem(FIFTY, 12)).toEqual(made[12]);
    expect(madeItem({ ...FIFTY, seed: 8 }, 12)).not.toEqual(made[12]);
  });

  test('holds items in which the schema finds no fault', () => {
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('has ten accounts, twelve topics and twenty places', () => {
    expect([hub.accounts.length, hub.topics.length, hub.places.length]).toEqual([10, 12, 20]);
  });

  test('is spread over the twenty years before its moment, all of it live', () => {
    const days = read.map(({ item }) => item?.published.slice(0, 4));
    expect([days[0], days.at(-1)]).toEqual(['2007', '2026']);
    expect(new Set(days).size).toBe(20);
    expect(read.every(({ item }) => item && publicState(item, MADE_NOW) === 'live')).toBe(true);
  });

  test('gives every item an id and a file of its own', () => {
    expect(new Set(read.map(({ item }) => item?.id)).size).toBe(50);
    expect(new Set(made.map(({ file }) => file)).size).toBe(50);
  });

  test('has bodies of about 480 words, with headings, lists, quotes and tables', () => {
    const words = read.map(({ body }) => body.split(/\s+/).length);
    const mean = words.reduce((sum, one) => sum + one, 0) / words.length;
    expect(mean).toBeGreaterThan(430);
    expect(mean).toBeLessThan(530);
    const all = read.map(({ body }) => body).join('\n');
    expect(['\n## ', '\n- ', '\n1. ', '\n> ', '\n| '].filter((mark) => !all.includes(mark))).toEqual([]);
  });

  test('links only to items that are there, and of which half may be deleted', () => {
    const linked = read.flatMap(({ body }) => [...body.matchAll(/\]\(\.\.\/(\S+?)\)/g)].map(([, to]) => to));
    const files = made.filter((_, number) => isLinkedTo(number)).map(({ file }) => file.replace('news/', ''));
    const there = new Set(files);
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((to = '') => !there.has(to))).toEqual([]);
  });

  test('leaves no word of a sentence to be chosen', () => {
    expect(made.filter(({ text }) => /\{\w|undefined|NaN/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
