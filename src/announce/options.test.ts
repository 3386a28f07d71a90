import { expect, test } from 'vitest';
import { readAnnounceOptions, sinceWhen } from './options.ts';

const now = '2026-11-22T12:00:00Z';

test.each([
  [[], '2026-11-19T12:00:00Z'],
  [['--since', '48'], '2026-11-20T12:00:00Z'],
  [['--since', '2h'], '2026-11-22T10:00:00Z'],
  [['--since', '2026-11-01T09:30Z'], '2026-11-01T09:30:00Z'],
  [['--since', '2026-11-01T09:30:15Z'], '2026-11-01T09:30:15Z'],
])('%j tells what is new since %s', (more, since) => {
  const options = readAnnounceOptions(['--manifest', 'dist/items.json', ...more]);
  expect('since' in options && sinceWhen(options, now)).toBe(since);
});

test('the hub may be named', () => {
  expect(readAnnounceOptions(['--manifest', 'items.json', '--hub', '../our-hub'])).toEqual({
    manifest: 'items.json',
    hub: '../our-hub',
    since: 72,
  });
});

test.each([
  [[], /--manifest is missing/],
  [['--manifest', ''], /--manifest is missing/],
  [['--manifest', 'x', '--hub', ''], /--hub has no value/],
  [['--manifest', 'x', '--since', 'yesterday'], /--since yesterday is neither hours nor a moment/],
  [['--manifest', 'x', '--since', '2026-11-22'], /neither hours nor a moment/],
  [['--manifest', 'x', '--since', '2026-13-22T09:00Z'], /neither hours nor a moment/],
  [['--manifest', 'x', '--since', ''], /neither hours nor a moment/],
])('%j is a wrong use', (args, wrong) => {
  expect(readAnnounceOptions(args)).toEqual({ wrong: expect.stringMatching(wrong) });
});

test('what is not an option is a wrong use too', () => {
  expect(() => readAnnounceOptions(['--everything'])).toThrow(
    expect.objectContaining({ code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }),
  );
});
