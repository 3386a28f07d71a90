import { describe, expect, test } from 'vitest';
import { altText } from '../../src/checks/alt-text.ts';
import { frontMatter } from '../../src/checks/front-matter.ts';
import { facts, item as file, lines, run } from '../../src/checks/testing/facts.ts';
import { paper, type PaperPost } from '../../src/networks/paper.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { scene } from './scene.ts';

const ALT = 'A nurse in a blue tunic gives "Mr O’Neill" his flu jab & smiles – zażółć 😀';
const picture = {
  url: 'https://news.example.org/cards/p.jpg',
  type: 'image/jpeg',
  width: 9,
  height: 9,
  alt: ALT,
};

describe('complaint 8: no picture goes out without its alt text', () => {
  test('the payload of each network has the alt text of the item’s own picture, letter by letter', async () => {
    const here = scene([item({ picture })]);
    await syndicate(here.run);
    const onBluesky = here.network.posts().flatMap(({ value }) => value.embed?.images ?? []);
    const onMastodon = here.mastodon.posts().flatMap(({ media }) => media);
    expect(onBluesky.map(({ alt }) => alt)).toEqual([ALT]);
    expect(onMastodon.map(({ description }) => description)).toEqual([ALT]);
  });

  test('a card has its alt text where it is a picture, and its words where it is a link card', async () => {
    const here = scene([item({ cardAlt: ALT })]);
    await syndicate(here.run);
    expect(here.mastodon.posts().flatMap(({ media }) => media)).toMatchObject([{ description: ALT }]);
    expect(here.network.posts()[0]?.value.embed?.external).toMatchObject({
      title: item().title,
      description: item().summary,
    });
  });

  test('on paper each has it too', async () => {
    const here = scene([item({ picture })]);
    const kept: PaperPost[] = [];
    const store = { keep: (post: PaperPost) => void kept.push(post), remove: () => {}, kept: () => kept };
    const accounts = here.run.accounts.map((one) => ({
      ...one,
      settings: {},
      ...(one.network && { network: paper(one.network, store, 'https://news.example.org/paper/') }),
    }));
    await syndicate({ ...here.run, accounts });
    expect(kept.map(({ post }) => post.attachment?.alt)).toEqual([ALT, ALT]);
  });

  test('a correction of the alt text reaches the post that is out', async () => {
    const here = scene([item({ picture })]);
    await syndicate(here.run);
    const changes = [{ at: '2026-11-22T11:30:00Z', what: 'The nurse is a man', minor: false }];
    const better = { ...picture, alt: 'A nurse gives a flu jab' };
    await syndicate(here.built([item({ picture: better, changes, correction: 1 })]));
    expect(here.network.posts()[0]?.value.embed?.images).toMatchObject([{ alt: better.alt }]);
    expect(here.mastodon.posts()).toMatchObject([{ media: [{ description: better.alt }] }]);
  });

  test.each([
    ['is missing', 'image:\n  file: a.png', 'has no alt text'],
    ['is empty', 'image:\n  file: a.png\n  alt: ""', '"image.alt" is empty'],
    ['is the name of a file', 'image:\n  file: a.png\n  alt: IMG_1234.jpg', 'is the name of a file'],
    ['is the name that a camera gives', 'image:\n  file: a.png\n  alt: DSC_0042', 'is the name of a file'],
  ])('alt text that %s stops the build', (_, image, words) => {
    const known = facts({ 'news/a.md': file(image), 'news/a.png': '' });
    expect(lines([...run(frontMatter, known), ...run(altText, known)])).toEqual([
      expect.stringMatching(new RegExp(`^news/a.md:.* blocks .*${words}`)),
    ]);
  });
});
