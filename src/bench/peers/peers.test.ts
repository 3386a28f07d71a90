import { describe, expect, test } from 'vitest';
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { versionOf } from './peer-files.ts';
import { peerItems } from './peer.ts';

const items = peerItems({ items: 50, seed: 7 }, 51);
const sites = [hugo, eleventy('eleventy'), astro('node', 'astro.mjs')].map(
  (peer) => [peer.name, [...peer.files(items)]] as const,
);

describe('what other builders are given', () => {
  test('are the items of our own hub, newest first, with the one that is published', () => {
    const days = items.map(({ date }) => date);
    expect(items).toHaveLength(51);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('has links to addresses in place of links to files', () => {
    const linked = items.flatMap(({ body }) => [...body.matchAll(/\]\((\S+?)\)/g)].map(([, to = '']) => to));
    const there = new Set(items.map(({ slug }) => `/news/${slug}/`));
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((to) => !there.has(to))).toEqual([]);
  });

  test.each(sites)('%s gets every item once, with the same text', (_, files) => {
    const texts = files.filter(({ file }) => /\d{4}-\d{2}-\d{2}-.*\.md$/.test(file)).map(({ text }) => text);
    const bodies = texts.map((text) => text.slice(text.indexOf('\n---\n') + 6));
    expect(bodies).toEqual(items.map(({ body }) => body));
  });

  test.each(sites)('%s gets no file twice, and none with a hole in it', (_, files) => {
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    expect(files.filter(({ text }) => text.includes('undefined'))).toEqual([]);
  });
});

test('a builder that is not installed has no version', () => {
  expect(versionOf('no-such-builder', ['--version'])).toBeUndefined();
  expect(versionOf(process.execPath, ['--version'])).toBe(process.version);
});
