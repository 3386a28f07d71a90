import { describe, expect, test } from 'vitest';
import { networks } from './index.ts';
import { nextdoor } from './nextdoor.ts';
import { whatsapp } from './whatsapp.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe.each([
  [whatsapp, 1024, 'square'],
  [nextdoor, 8192, 'landscape'],
] as const)('$name, where a person posts', (network, max, shape) => {
  test('needs no settings, and cannot correct or delete by itself', () => {
    expect(network).toMatchObject({ byHand: true, settings: [], corrects: [], settlesAfter: 0 });
    expect(networks).toContain(network);
  });

  test('lets no program sign in, and says why', async () => {
    const account = { id: 'ours', url: 'https://example.org' };
    const signedIn = network.signIn({ account, settings: {}, fetch, now: () => '2026-11-22T12:00:00Z' });
    await expect(signedIn).rejects.toMatchObject({
      name: 'NetworkError',
      refusal: 'unauthorised',
      message: `A person posts to ${network.name} by hand, so nothing was sent.`,
    });
  });

  test('takes so many characters, and counts on the safe side', () => {
    expect(network.limits.max).toBe(max);
    expect(network.limits.fits('a'.repeat(max))).toBe(true);
    expect(network.limits.fits('é'.repeat(max + 1))).toBe(false);
    expect(network.limits.fits('😀'.repeat(max / 2))).toBe(true);
    expect(network.limits.fits('😀'.repeat(max / 2 + 1))).toBe(false);
    expect(network.limits.count(FAMILY)).toBe(11);
  });

  test('shows the link in full, so that it opens, and gets the card in its shape', () => {
    expect(network.limits.linkInText).toBe(true);
    expect(network.limits.shownLink('https://news.example.org/flu/')).toBe('https://news.example.org/flu/');
    expect(network.pictures.shape).toBe(shape);
  });
});
