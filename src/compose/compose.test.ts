import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networks } from '../networks/index.ts';
import type { Network } from '../networks/network.ts';
import { compose, type Postable } from './compose.ts';

const folder = join(import.meta.dirname, 'fixtures');
const card = {
  url: 'https://news.brackenshire.example/cards/x.png',
  type: 'image/png',
  width: 1200,
  height: 630,
};

/** `x.bluesky.txt` is what `x.json` looks like on Bluesky; `x.json` holds what makes the case. */
const pairs = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const [name = '', network = ''] = file.split('.');
    return { name: name.replaceAll('-', ' '), network, input: `${name}.json`, expected: file };
  });

test.each(pairs)('$name, on $network', ({ network, input, expected }) => {
  const item: Postable = { ...plain, ...(JSON.parse(read(input)) as Partial<Postable>) };
  const { limits } = networkOf(network);
  expect(`${compose(item, { id: network, limits }).text}\n`).toBe(read(expected));
});

test('each case has a text for at least one network', () => {
  const inputs = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect([...new Set(pairs.map(({ input }) => input))]).toEqual(inputs);
});

const plain: Postable = {
  id: 'fbcdgh2345',
  url: 'https://news.brackenshire.example/news/2026-11-22-flu-clinic/',
  title: 'Flu clinic opens in Brackenford',
  summary: 'Walk in on Saturday 28 November, 9am to 5pm. You do not need to book.',
  language: 'en-GB',
  cards: { landscape: card },
  cardAlt: 'Brackenshire: Flu clinic opens in Brackenford',
  social: { accounts: {}, hashtags: [] },
};

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function networkOf(id: string): Network {
  const network = networks.find((each) => each.id === id);
  if (!network) throw new Error(`There is no network "${id}".`);
  return network;
}
