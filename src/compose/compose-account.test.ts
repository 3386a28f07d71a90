import { describe, expect, test } from 'vitest';
import type { Limits, Pictures } from '../networks/network.ts';
import { compose, type Postable, type PostAccount } from './compose.ts';

const PNG = { url: 'https://news.example/cards/x.png', type: 'image/png', width: 1200, height: 630 };
const JPEG = { url: 'https://news.example/cards/x.jpg', type: 'image/jpeg', width: 1080, height: 1350 };
const OWN = {
  url: 'https://news.example/p.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  alt: 'A nurse',
};
const LINK = 'https://news.example/news/clinic/';

const item: Postable = {
  id: 'fbcdgh2345',
  url: LINK,
  title: 'Clinic opens',
  summary: 'Walk in on Saturday.',
  language: 'en-GB',
  cards: { landscape: PNG, portrait: JPEG },
  cardAlt: 'Example: Clinic opens',
  social: { accounts: {}, hashtags: ['Flu'] },
};
const limits: Limits = {
  max: 200,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= 200,
  shownLink: (url) => url,
  linkInText: true,
};
const pictures: Pictures = { maxBytes: 1_000_000, types: ['image/jpeg', 'image/png'] };
const post = (account: Partial<PostAccount>, of: Partial<Postable> = {}) =>
  compose({ ...item, ...of }, { id: 'news', limits, pictures, ...account });

describe('the card of a post', () => {
  test.each([
    ['is wide where the network says nothing', {}, PNG],
    ['has the shape that the network wants', { pictures: { ...pictures, shape: 'portrait' as const } }, JPEG],
    ['has the shape that hub.yaml wants', { shape: 'portrait' as const }, JPEG],
    ['is wide where no other was drawn', { shape: 'story' as const }, PNG],
  ])('%s', (_, account, picture) => {
    expect(post(account).attachment).toMatchObject({ kind: 'card', picture });
  });

  test('is a picture with its words as alt text where there is no post without one', () => {
    const needed = { ...pictures, needed: true };
    expect(post({ pictures: needed }).attachment).toEqual({
      kind: 'picture',
      picture: PNG,
      alt: 'Example: Clinic opens',
    });
  });

  test('is left out where there are no pictures, as in an email', () => {
    expect(post({ pictures: { ...pictures, types: [] } }, { picture: OWN })).not.toHaveProperty('attachment');
  });
});

describe("an item's own picture", () => {
  test.each([
    ['goes with the post', pictures, 'A nurse'],
    [
      'gives way to the card where the network takes no such type',
      { ...pictures, types: ['image/png'] },
      undefined,
    ],
    [
      'gives way to the card where the network takes no such shape',
      { ...pictures, ratio: [0.8, 1.4] as const },
      undefined,
    ],
  ])('%s', (_, taken, alt) => {
    const { attachment } = post({ pictures: taken }, { picture: OWN });
    expect(attachment?.kind === 'picture' ? attachment.alt : undefined).toBe(alt);
  });

  test('is described in the text where the network has no field for that, before the link', () => {
    const { text } = post({ limits: { ...limits, altInText: true } }, { picture: OWN });
    expect(text).toBe(`Clinic opens\n\nWalk in on Saturday.\n\nPicture: A nurse\n\n${LINK}\n\n#Flu`);
  });

  test('is described as far as there is room, and the title stays', () => {
    const { text } = post(
      { limits: { ...limits, altInText: true } },
      { picture: { ...OWN, alt: 'word '.repeat(100) } },
    );
    expect(text).toMatch(/^Clinic opens\n\nPicture: word .*…\n\nhttps:/s);
    expect(text.length).toBeLessThanOrEqual(200);
  });
});

describe('a post whose link would cost money', () => {
  const { text, link, linkSpan, attachment } = post(
    { link: 'none' },
    { social: { accounts: {}, hashtags: [], text: `Walk in. ${LINK}` } },
  );

  test('holds no address, and says where the link is', () => {
    expect(text).toBe('Walk in.\n\nThe link to our news is in our profile.');
    expect(link).toBeNull();
    expect(linkSpan).toBeUndefined();
  });

  test('shows the card as its picture, with its words as alt text', () => {
    expect(attachment).toMatchObject({ kind: 'picture', alt: 'Example: Clinic opens' });
  });
});

test('a network without hashtags gets none', () => {
  expect(post({ limits: { ...limits, hashtags: 0 } }).hashtags).toEqual([]);
});

test('a post has the title of its item, for networks that show one', () => {
  expect(post({}).title).toBe('Clinic opens');
});
