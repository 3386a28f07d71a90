import { describe, expect, test } from 'vitest';
import type { Sought } from './post.ts';
import { picturePost } from './testing/bench.ts';
import { pretendX } from './testing/pretend-x.ts';
import { noOfX, publishOnX, signInAtX } from './testing/sign-in-at-x.ts';

const LINK = 'https://news.brackenshire.nhs.uk/2026/flu-clinic/';
const SOUGHT: Sought = {
  key: '',
  link: LINK,
  text: `Flu clinic ${LINK}`,
  except: [],
  since: '2026-11-22T11:45:00Z',
};
const BEFORE = Date.UTC(2026, 10, 22, 11, 44);

describe('A post that is sought on X', () => {
  test.each([
    ['with its link', `Come! ${LINK}`],
    ['with the link as a campaign has it', `Come! ${LINK}?utm_source=x`],
    ['with its host in capitals', 'https://NEWS.Brackenshire.nhs.uk/2026/flu-clinic/'],
  ])('is found %s', async (_, text) => {
    const { server, us } = await signInAtX();
    const post = server.put({ text });
    server.put({ text: 'Something else' });
    expect(await us.find(SOUGHT)).toEqual({
      found: 'yes',
      receipt: { post, url: `https://x.com/brackenshire/status/${post}` },
    });
  });

  test.each([
    ['of another item', { text: 'See https://news.brackenshire.nhs.uk/2026/measles/' }],
    ['without the link', { text: 'Flu clinic' }],
    ['made before', { text: LINK, createdAt: BEFORE }],
    ['that answers somebody', { text: LINK, kind: 'replies' as const }],
    ['that the account repeats', { text: LINK, kind: 'retweets' as const }],
  ])('is not one %s', async (_, post) => {
    const { server, us } = await signInAtX();
    server.put(post);
    expect(await us.find(SOUGHT)).toEqual({ found: 'no' });
  });

  test.each([
    'The flu clinic’s open – walk in 😀\n\nThe link to our news is in our profile.',
    'Under 65? Ask <your> GP & pharmacy: 1 < 2',
    'Read nhs.uk/flu and call 111.nhs.uk',
  ])('without a link is found by its words: %s', async (text) => {
    const { server, us } = await signInAtX();
    server.put({ text: 'Something else' });
    const receipt = await publishOnX(us, picturePost('A nurse', { text, link: null }));
    expect(await us.find({ ...SOUGHT, link: null, text })).toEqual({ found: 'yes', receipt });
    expect(await us.find({ ...SOUGHT, link: null, text: `${text} now` })).toEqual({ found: 'no' });
  });

  test('is found on a later page, and asked for page by page, five posts each', async () => {
    const { server, us } = await signInAtX();
    const post = server.put({ text: LINK });
    Array.from({ length: 12 }, (_, n) => server.put({ text: `Other ${n}` }));
    expect(await us.find(SOUGHT)).toMatchObject({ found: 'yes', receipt: { post } });
    expect(server.calls).toEqual(['who', 'list', 'list', 'list']);
    expect(server.sent[2]).toEqual({
      max_results: '5',
      exclude: 'retweets,replies',
      start_time: SOUGHT.since,
      'tweet.fields': 'created_at,entities',
      pagination_token: '5',
    });
  });

  test('behind more than a hundred newer ones is left to a person', async () => {
    const { server, us } = await signInAtX();
    Array.from({ length: 101 }, (_, n) => server.put({ text: `Other ${n}` }));
    expect(await us.find(SOUGHT)).toMatchObject({ found: 'unknown', why: expect.stringContaining('100') });
  });

  test('is sought twice and who we are asked once', async () => {
    const { server, us } = await signInAtX();
    await us.find(SOUGHT);
    await us.find(SOUGHT);
    expect(server.calls).toEqual(['who', 'list', 'list']);
  });

  test.each([
    ['says nothing', {}],
    ['says that there are some and shows none', { meta: { result_count: 2 } }],
    ['shows something else', { data: [{ welcome: 'to our wi-fi' }] }],
    ['shows one thing, not a list', { data: { id: '1', text: LINK } }],
    ['shows only a part', { data: [{ id: '1', text: 'x' }], errors: [{ title: 'Field Hydration Failure' }] }],
  ])('is not taken for missing where X %s', async (_, body) => {
    const { us } = await signInAtX({ list: noOfX(200, body) });
    await expect(us.find(SOUGHT)).rejects.toMatchObject({ name: 'NetworkError', refusal: 'later' });
  });

  test('is asked for under the other name of its fields where X does not know the first', async () => {
    const server = pretendX();
    const link = server.put({ text: LINK });
    const answers = [noOfX(400, { title: 'Invalid Request' })];
    const { us } = await signInAtX({ list: () => answers.shift()?.() }, server);
    expect(await us.find(SOUGHT)).toMatchObject({ found: 'yes', receipt: { post: link } });
    expect(server.sent.at(-1)).toMatchObject({ 'post.fields': 'created_at,entities' });
  });

  test('is found where X names no time and no links but shows them in the text', async () => {
    const { us } = await signInAtX({ list: noOfX(200, { data: [{ id: '7', text: `Flu ${LINK}` }] }) });
    expect(await us.find(SOUGHT)).toMatchObject({ found: 'yes', receipt: { post: '7' } });
  });

  test('is found by where its link ends, where X followed it', async () => {
    const urls = [{ url: 'https://t.co/a', expanded_url: 'https://s.example/1', unwound_url: LINK }];
    const data = [{ id: '7', text: 'Flu https://t.co/a', entities: { urls } }];
    const { us } = await signInAtX({ list: noOfX(200, { data }) });
    expect(await us.find(SOUGHT)).toMatchObject({ found: 'yes', receipt: { post: '7' } });
  });
});
