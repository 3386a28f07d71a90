import { describe, expect, test } from 'vitest';
import { readManifest } from './read-manifest.ts';
import { hub, item, manifest } from './testing/items.ts';

const good = manifest([item()]);

describe('reading the manifest', () => {
  test.each(['dist/items.json', 'https://news.example.org/items.json'])('from %s', async (source) => {
    expect(await reading(JSON.stringify(good), source)).toEqual(good);
  });

  test('leaves out fields that it does not know', async () => {
    expect(await reading(JSON.stringify({ ...good, later: true }))).toEqual(good);
  });

  test.each([
    ['that does not parse', '{"version":1', 'not a manifest, or it is damaged'],
    ['that is a web page', '<!doctype html>', 'not a manifest, or it is damaged'],
    ['without items', JSON.stringify({ ...good, items: undefined }), 'not a manifest, or it is damaged'],
    [
      'with an id that is none',
      JSON.stringify({ ...good, withdrawn: [{ id: '../x', at: '2026-11-22T09:00:00Z' }] }),
      'not a manifest, or it is damaged',
    ],
    ['of a higher version', JSON.stringify({ ...good, version: 2 }), 'newer than this Freesheet'],
    [
      'of another hub',
      JSON.stringify({ ...good, hub: { ...good.hub, tag: 'x.example,2026' } }),
      'another hub ("x.example,2026"',
    ],
    ['that is far too large', ' '.repeat(10_000_001), 'too large'],
  ])('stops at one %s, and says that nothing was posted', async (_, text, what) => {
    await expect(reading(text)).rejects.toThrow(what);
    await expect(reading(text)).rejects.toThrow('Nothing was posted.');
  });

  test('says when there is no such file', async () => {
    const readFile = () => Promise.reject(new Error('ENOENT'));
    await expect(readManifest('nowhere.json', hub, { fetch, readFile })).rejects.toThrow(
      'There is no such file.',
    );
  });

  test.each([
    ['answered 404', async () => new Response('', { status: 404 })],
    ['did not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['broke off', async () => new Response(new ReadableStream({ pull: (to) => to.error(new Error()) }))],
  ])('says when the site %s', async (what, answer) => {
    const reader = { fetch: answer, readFile: async () => '' };
    await expect(readManifest('https://news.example.org/items.json', hub, reader)).rejects.toThrow(what);
  });
});

function reading(text: string, source = 'dist/items.json') {
  return readManifest(source, hub, { fetch: async () => new Response(text), readFile: async () => text });
}
