import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasedHub, type ErasedHub } from './erased-hub.ts';

const ID = 'k7m2p9q4wd';
const WORD = 'kestrelhush';
const FOLDER = `news/${WORD}`;

/** An item that says the word wherever an item can say anything. */
const ITEM = `---
id: ${ID}
title: The ${WORD} clinic opens in the market hall
summary: All about ${WORD}.
published: 2026-11-22 09:00
topics: [clinics]
image:
  file: ${WORD}.png
  alt: A drawing of ${WORD}
  caption: The ${WORD}, drawn
changes:
  - { at: 2026-11-22 10:00, what: The name of ${WORD} }
social:
  text: "Read all about ${WORD} here."
  accounts: { bluesky: "Walk in to see ${WORD}." }
  hashtags: [K${WORD.slice(1)}]
---
The ${WORD} is here.

![A ${WORD}](${WORD}.png)
`;

let hub: ErasedHub;
beforeAll(async () => {
  hub = await erasedHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

describe.each([
  ['of Markdown', 'md', ID],
  ['of MDX', 'mdx', 'd4k8s2v6zb'],
])('an item %s, full of one word', (_, ending, id) => {
  test('is built and posted, and the word is everywhere', async () => {
    hub.write(`${FOLDER}/2026-11-22-${WORD}.${ending}`, ITEM.replace(ID, id));
    hub.picture(`${FOLDER}/${WORD}.png`);
    expect(await hub.build()).toMatchObject({ code: 0 });
    expect(await hub.syndicate()).toMatchObject({ code: 0 });
    expect(JSON.stringify(hub.network.posts())).toContain(WORD);
    expect((await hub.summary()).printed).toContain(WORD);
    expect(hub.holding(WORD).length).toBeGreaterThan(5);
  });

  test('is erased, built and taken down, and the word is nowhere: no file, no name, no post, nothing printed', async () => {
    expect(await hub.script('withdraw', id, '--erase')).toMatchObject({ code: 0 });
    const runs = [await hub.build(), await hub.syndicate(), await hub.syndicate(), await hub.summary()];
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(JSON.stringify([runs, hub.network.posts()]).toLowerCase()).not.toContain(WORD);
    expect([WORD, `K${WORD.slice(1)}`].flatMap(hub.holding)).toEqual([]);
  });
});
