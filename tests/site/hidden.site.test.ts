import { describe, expect, test } from 'vitest';
import { CANARIES } from '../run/canaries.ts';
import { BUILD_LOG, DEMO, bytes, fileAt, text } from './site.ts';

describe('what must stay hidden is nowhere', () => {
  test.each(CANARIES)(
    'the canary "%s" is in no file, in no file name, and not in what the build printed',
    (canary) => {
      const holding = DEMO.files.filter(
        (file) => file.includes(canary) || bytes(DEMO, file).includes(canary),
      );
      expect(holding).toEqual([]);
      expect(BUILD_LOG).not.toContain(canary);
    },
  );

  test('no card and no picture of a hidden or withdrawn item is there', () => {
    expect(DEMO.files.filter((file) => /^(cards|pictures)\/cnr/.test(file))).toEqual([]);
  });
});

describe('a withdrawn item', () => {
  const notice = fileAt(DEMO, '/news/2026-11-02-taken-back/') ?? '';

  test('leaves a notice with its date and reason', () => {
    expect(text(DEMO, notice)).toContain('It was published by mistake.');
    expect(text(DEMO, notice)).toContain('Tuesday 3 November 2026');
  });

  test('is not indexed, and says nothing to machines', () => {
    expect(text(DEMO, notice)).toMatch(/<meta name="robots" content="noindex/);
    expect(text(DEMO, notice)).not.toMatch(/application\/ld\+json|og:image|freesheet:revision/);
  });

  test('is in no list, feed or sitemap', () => {
    const holding = DEMO.files.filter(
      (file) => file !== notice && text(DEMO, file).includes('2026-11-02-taken-back'),
    );
    expect(holding).toEqual([]);
  });

  test('leaves nothing at its address when it is erased', () => {
    expect(fileAt(DEMO, '/news/2026-11-02-taken-back-for-good/')).toBeUndefined();
  });

  test('is named to the posting scripts, with nothing but its id and moment', () => {
    const { withdrawn } = JSON.parse(text(DEMO, 'items.json')) as { withdrawn: readonly { id: string }[] };
    expect(withdrawn).toContainEqual({ id: 'cnrwthd003', at: '2026-11-03T10:00:00Z' });
    expect(withdrawn).toContainEqual({ id: 'cnrrsd0004', at: '2026-11-03T10:00:00Z' });
  });
});
