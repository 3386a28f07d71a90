import { describe, expect, test } from 'vitest';
import { sampleItem } from '../testing/sample-item.ts';
import { alertsOf } from './alerts.ts';

const alert = (id: string, given: Parameters<typeof sampleItem>[0] = {}) =>
  sampleItem({ id, kind: 'alert', ...given });
const named = (items: Parameters<typeof alertsOf>[0], now = '2026-11-22T12:00:00Z') => {
  const { current, over } = alertsOf(items, now, 'Europe/London');
  return [current.map(({ id }) => id), over.map(({ id }) => id)];
};

describe('the alerts of a hub', () => {
  test('are those that hold, and those that are over, the last to end first', () => {
    const items = [
      alert('holds'),
      alert('until', { expires: '2026-11-22T12:00:01Z' }),
      alert('before', { expires: '2026-11-20T09:00:00Z' }),
      alert('last', { expires: '2026-11-22T12:00:00Z' }),
      sampleItem({ id: 'news' }),
    ];
    expect(named(items)).toEqual([
      ['holds', 'until'],
      ['last', 'before'],
    ]);
  });

  test.each([
    ['2025-11-22T09:00:00Z', ['a']],
    ['2025-11-21T09:00:00Z', []],
  ])('that ended at %s are listed for twelve months', (expires, over) => {
    expect(named([alert('a', { expires })])).toEqual([[], over]);
  });

  test('stand there once, in however many languages', () => {
    expect(named([alert('polish', { translationOf: 'english', language: 'pl' }), alert('english')])).toEqual([
      ['english'],
      [],
    ]);
  });
});
