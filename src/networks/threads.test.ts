import { describe, expect, test } from 'vitest';
import type { Post } from './post.ts';
import { linkless, MEDIA, picturePost, post } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendThreads } from './testing/pretend-threads.ts';
import { benchOf, signInFor } from './testing/pretend.ts';
import { threads } from './threads.ts';

networkContract('Threads', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendThreads()),
});

const LINK = 'https://news.example.org/2026/flu-clinic/';

describe('A post on Threads', () => {
  test('is a text with a link card, as the documentation of Meta has it (recorded example, its ids are ours)', async () => {
    const { server, receipt } = await posted(post({ text: 'Flu clinic opens on Saturday.', link: LINK }));
    expect(asked(server)).toEqual([
      ['/v1.0/25000000000000001/threads_publishing_limit?fields=quota_usage%2Cconfig', {}],
      [
        '/v1.0/25000000000000001/threads',
        { media_type: 'TEXT', text: 'Flu clinic opens on Saturday.', link_attachment: LINK },
      ],
      ['/v1.0/17890000000001?fields=status%2Cerror_message', {}],
      ['/v1.0/17890000000001?fields=status%2Cerror_message', {}],
      ['/v1.0/25000000000000001/threads_publish', { creation_id: '17890000000001' }],
      ['/v1.0/17900000000001?fields=permalink', {}],
    ]);
    expect(receipt).toEqual({
      post: '17900000000001',
      url: 'https://www.threads.com/@brackenshire/post/17900000000001',
    });
  });

  test("with the item's own picture has its alt text, and the link in its text", async () => {
    const text = `Flu clinic opens on Saturday. ${LINK}`;
    const { server } = await posted(picturePost('A nurse at the door', { text, link: LINK }));
    expect(server.requests.find(({ call }) => call === 'create')?.body).toEqual({
      media_type: 'IMAGE',
      text,
      image_url: 'https://news.example/cards/x.png',
      alt_text: 'A nurse at the door',
    });
  });

  test('has an alt text of at most 1,000 characters, cut on a word', async () => {
    const { server } = await posted(picturePost('word '.repeat(300)));
    const [alt = ''] = server.posts()[0]?.alts ?? [];
    expect(alt).toMatch(/ word…$/);
    expect(alt.length).toBeLessThanOrEqual(1000);
  });

  test('that answers one of ours is a text under it, with its card, and never with a picture', async () => {
    const server = pretendThreads();
    const replyTo = server.medias.put({ text: 'Clinic opens' });
    const us = await threads.signIn(signInFor(server));
    const correction = { text: 'Correction: 9am.', replyTo, link: LINK };
    await (await us.prepare(post(correction), MEDIA, '', '')).publish();
    await (await us.prepare(picturePost('A nurse', correction), MEDIA, '', '')).publish();
    const made = server.requests.filter(({ call }) => call === 'create').map(({ body }) => body);
    const common = { media_type: 'TEXT', text: 'Correction: 9am.', reply_to_id: replyTo };
    expect(made).toEqual([{ ...common, link_attachment: LINK }, common]);
  });

  test('never has the token in an address, and is never published in the call that makes it', async () => {
    const { server } = await posted(linkless());
    expect(server.requests.map(({ url }) => url.href).join(' ')).not.toContain('THAA');
    expect(JSON.stringify(server.requests)).not.toContain('auto_publish');
  });

  test('is waited for 30 seconds before it is first asked how far it is', async () => {
    const waits: number[] = [];
    const server = pretendThreads({}, { processing: 2 });
    const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
    const us = await threads.signIn({ ...signInFor(server), sleep });
    await us.prepare(post(), MEDIA, '', '');
    expect(waits).toEqual([30_000, 60_000, 60_000]);
  });

  test('with more links than it takes is refused in its own words', async () => {
    const links = Array.from({ length: 6 }, (_, at) => `https://a.uk/${at}`).join(' ');
    await expect(posted(linkless({ text: links }))).rejects.toMatchObject({
      refusal: 'rejected',
      message: /LINK_LIMIT_EXCEEDED/,
    });
  });

  test('whose container is said not to be there at publishing is made anew in another run', async () => {
    const server = pretendThreads();
    const us = await threads.signIn(signInFor(server));
    const { publish } = await us.prepare(post(), MEDIA, '', '');
    server.turn({ processing: 'never' });
    await expect(publish()).rejects.toMatchObject({ refusal: 'later' });
    expect(server.posts()).toEqual([]);
  });
});

async function posted(wanted: Post) {
  const server = pretendThreads();
  const us = await threads.signIn(signInFor(server));
  const { publish } = await us.prepare(wanted, MEDIA, '', '');
  return { server, receipt: await publish() };
}

function asked({ requests }: ReturnType<typeof pretendThreads>) {
  return requests.map(({ url, body }) => [`${url.pathname}${url.search}`, body]);
}
