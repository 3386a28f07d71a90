import { describe, expect, test } from 'vitest';
import { instagram } from './instagram.ts';
import type { Post } from './post.ts';
import { linkless, MEDIA, picturePost, post } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendInstagram } from './testing/pretend-instagram.ts';
import { benchOf, signInFor } from './testing/pretend.ts';

networkContract('Instagram', {
  faults: FAULTS,
  cardAlt: 'transmitted',
  ownKeys: false,
  setUp: () => benchOf(pretendInstagram()),
});

const PORTRAIT = {
  url: 'https://news.example.org/cards/flu.jpg',
  type: 'image/jpeg',
  width: 1080,
  height: 1350,
};

describe('A post on Instagram', () => {
  test('is three calls, as the documentation of Meta has them (recorded example, its ids are ours)', async () => {
    const { server, receipt } = await posted(
      picturePost('Poster: flu clinic, Saturday 9 to 4', {
        text: 'Flu clinic… Details: https://news.example.org/2026/flu-clinic/',
      }),
    );
    expect(asked(server)).toEqual([
      ['/v25.0/17841400000000001/content_publishing_limit?fields=quota_usage%2Cconfig', {}],
      [
        '/v25.0/17841400000000001/media',
        {
          image_url: 'https://news.example.org/cards/flu.jpg',
          caption: 'Flu clinic… Details: https://news.example.org/2026/flu-clinic/',
          alt_text: 'Poster: flu clinic, Saturday 9 to 4',
        },
      ],
      ['/v25.0/17890000000001?fields=status_code%2Cstatus', {}],
      ['/v25.0/17890000000001?fields=status_code%2Cstatus', {}],
      ['/v25.0/17841400000000001/media_publish', { creation_id: '17890000000001' }],
      ['/v25.0/17900000000001?fields=permalink', {}],
    ]);
    expect(receipt).toEqual({
      post: '17900000000001',
      url: 'https://www.instagram.com/p/17900000000001/',
    });
  });

  test('never has the token in an address', async () => {
    const { server } = await posted(picturePost('A nurse'));
    expect(server.requests.map(({ url }) => url.href).join(' ')).not.toContain('IGAA');
  });

  test('has an alt text of at most 1,000 characters, cut on a word', async () => {
    const { server } = await posted(picturePost('word '.repeat(300)));
    const [alt = ''] = server.posts()[0]?.alts ?? [];
    expect(alt).toMatch(/ word…$/);
    expect(alt.length).toBeLessThanOrEqual(1000);
  });

  test('has the card as its picture when the item has none of its own', async () => {
    const { server } = await posted(post());
    expect(server.posts()).toMatchObject([{ alts: ['Example: Clinic opens'] }]);
  });

  test('of a PNG is refused before anything is sent', async () => {
    const server = pretendInstagram();
    const us = await instagram.signIn(signInFor(server));
    await expect(us.prepare(post(), MEDIA, '', '')).rejects.toMatchObject({
      refusal: 'rejected',
      message: /takes pictures as JPEG, and this one is image\/png/,
    });
    expect(server.calls).toEqual([]);
  });
});

/** A post made with a picture that Instagram takes. */
async function posted({ attachment, ...rest }: Post) {
  const server = pretendInstagram();
  const us = await instagram.signIn(signInFor(server));
  const wanted = attachment ? { ...rest, attachment: { ...attachment, picture: PORTRAIT } } : linkless();
  const { publish } = await us.prepare(wanted, { ...MEDIA, type: 'image/jpeg' }, '', '');
  return { server, receipt: await publish() };
}

function asked({ requests }: ReturnType<typeof pretendInstagram>) {
  return requests.map(({ url, body }) => [`${url.pathname}${url.search}`, body]);
}
