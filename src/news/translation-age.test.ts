import { describe, expect, test } from 'vitest';
import { sampleItem } from './testing/sample-item.ts';
import { changedSince } from './translation-age.ts';

const change = (at: string) => ({ at, what: 'The room', minor: false });
const original = sampleItem({ id: 'flu', updated: '2026-11-21T09:00:00Z' });
const version = (more: Parameters<typeof sampleItem>[0] = {}) =>
  sampleItem({
    id: 'flu-pl',
    language: 'pl',
    translationOf: 'flu',
    published: '2026-11-20T12:00:00Z',
    ...more,
  });

describe('a version in another language is older than its original', () => {
  test('when the original was changed after it was published', () => {
    expect(changedSince(version(), original)).toBe('2026-11-21T09:00:00Z');
  });

  test('when the original was changed after its own last change', () => {
    const changed = version({ changes: [change('2026-11-20T15:00:00Z')] });
    expect(changedSince(changed, original)).toBe('2026-11-21T09:00:00Z');
  });
});

describe('a version in another language is not older than its original', () => {
  test.each([
    [
      'when it was changed at the same time',
      version({ changes: [change('2026-11-21T09:00:00Z')] }),
      original,
    ],
    ['when it was published afterwards', version({ published: '2026-11-22T09:00:00Z' }), original],
    ['when the original was never changed, or only in slips', version(), sampleItem({ id: 'flu' })],
    ['when it is a version of something else', version({ translationOf: 'cold' }), original],
    ['when it is the original', original, version({ updated: '2026-11-22T09:00:00Z' })],
  ])('%s', (_, one, other) => {
    expect(changedSince(one, other)).toBeUndefined();
  });
});
