import { describe, expect, test } from 'vitest';
import { describeFault } from '../hub/content-error.ts';
import { parsePageFile } from './page.ts';

const PAGE = '---\ntitle: House rules\nsummary: What we ask of you.\n---\n\nBe kind.\n';

describe('a standing page', () => {
  test('is at the name of its file', () => {
    const { page, body, faults } = parsePageFile(PAGE, 'pages/house-rules.md');
    expect(faults).toEqual([]);
    expect(body).toBe('\nBe kind.\n');
    expect(page).toEqual({
      slug: 'house-rules',
      path: '/house-rules/',
      file: 'pages/house-rules.md',
      title: 'House rules',
      summary: 'What we ask of you.',
    });
  });

  test.each([
    ['pages/news.md', PAGE, 'The site makes a page at "/news/" itself.'],
    ['pages/House Rules.md', PAGE, '"House Rules" cannot be part of an address.'],
    ['pages/a.md', PAGE.replace('summary', 'sumary'), 'Did you mean "summary"?'],
    ['pages/a.md', PAGE.replace('House rules', ''), '"title" is empty.'],
    ['pages/a.md', 'Be kind.', 'This file has no front matter.'],
  ])('%s that is wrong is no page', (file, source, what) => {
    const { page, faults } = parsePageFile(source, file);
    expect(page).toBeUndefined();
    expect(faults.map(describeFault).join()).toContain(what);
  });
});
