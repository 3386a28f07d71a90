import { describe, expect, test } from 'vitest';
import { formatDate, formatName } from './describe-format.ts';

const url = 'https://formats.example/flu.pdf';

describe('another format is told by', () => {
  test.each([
    [
      'its name, the kind of file and the size',
      { format: 'easy-read', url, size: '545KB' },
      'Easy Read (PDF, 545KB)',
    ],
    ['its name and the kind of file', { format: 'large-print', url }, 'Large print (PDF)'],
    [
      'its name alone, when it is a page',
      { format: 'bsl', url: 'https://bsl.example/flu' },
      'British Sign Language (BSL) video',
    ],
    [
      'the name that staff gave it',
      { format: 'other', name: 'Comic', url: 'https://x.example/a.PDF?v=2' },
      'Comic (PDF)',
    ],
  ] as const)('%s', (_, format, told) => {
    expect(formatName(format)).toBe(told);
  });

  test('the day on which it was made', () => {
    expect(formatDate({ date: '2026-11-03T00:00:00Z' }, 'Europe/London')).toBe(
      'made Tuesday 3 November 2026',
    );
  });
});
