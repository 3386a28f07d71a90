import { describe, expect, test } from 'vitest';
import { erasedText, isErased } from './erased-text.ts';
import { fold } from './fold.ts';
import { event } from './testing/events.ts';

describe('a text that was erased', () => {
  test('is its sha-256, the same for the same text', () => {
    // printf abc | sha256sum
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(erasedText('abc')).toBe(`sha256:${hash}`);
  });

  test.each([
    ['a hash', erasedText('abc'), true],
    ['words about one', `See ${erasedText('abc')}`, false],
    ['a cut one', erasedText('abc').slice(0, -1), false],
  ])('is told from others: %s', (_, text, erased) => {
    expect(isErased(text)).toBe(erased);
  });

  test('is neither the address of a post nor its id: nobody may be sent there, or delete by it', () => {
    const erased = { post: erasedText('at://kestrel'), url: erasedText('https://social.example/kestrel') };
    const [progress] = fold([event({ kind: 'sending' }), event({ kind: 'receipt', ...erased })]);
    expect(progress?.state).toBe('posted');
    expect(progress?.posted).not.toHaveProperty('post');
    expect(progress?.posted).not.toHaveProperty('url');
  });
});
