import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { event } from '../../ledger/testing/events.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { hub, item } from '../testing/items.ts';
import { plannedSteps, type Given } from '../testing/planning.ts';
import { sourceOf } from './source.ts';
import type { Step } from './step.ts';

type Repeat = NonNullable<ManifestItem['social']['repeat']>;

const slots = ['2026-12-01T09:00:00Z', '2026-12-08T09:00:00Z', '2027-01-05T09:00:00Z'];
const posted = [event({ kind: 'sending' }), event({ kind: 'receipt' })];
const n = 'r2026-12-01';
const again = event({ kind: 'sending', n, attempt: 'b2', at: slots[0] });

describe('a repeat', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    ['is due at its slot', '2026-12-01T09:00:00Z', n, 'Still open.'],
    ['is not due before', '2026-12-01T08:59:59Z', undefined, undefined],
    ['takes the next text in turn', '2026-12-08T09:00:00Z', 'r2026-12-08', 'Walk in today.'],
    ['takes the first text again', '2027-01-05T09:00:00Z', 'r2027-01-05', 'Still open.'],
  ])('%s', (_, now, expected, text) => {
    const { n: name, text: words } = repeatAt(now) ?? {};
    expect([name, words]).toEqual([expected, text]);
  });

  test('goes only in its season', () => {
    const season = { from: '12-05', until: '12-31' };
    expect(repeatAt('2026-12-01T10:00:00Z', { season })).toBeUndefined();
    expect(repeatAt('2026-12-08T10:00:00Z', { season })).toMatchObject({ action: 'publish' });
  });

  test('waits for the end of the quiet hours', () => {
    const step = repeatAt(
      '2026-12-01T09:00:00Z',
      {},
      { posting: { quiet: { from: '08:00', until: '10:00' } } },
    );
    expect(step).toMatchObject({ action: 'wait', until: '2026-12-01T10:00:00Z', owed: false });
  });

  test.each<[string, readonly LedgerEvent[]]>([
    ['its first post is not there', []],
    ['its first post lapsed', [event({ kind: 'lapsed' })]],
    ['a person deleted its first post', [...posted, event({ kind: 'gone' })]],
    ['a person deleted an earlier repeat', [...posted, event({ kind: 'gone', n: 'r2026-11-24' })]],
    ['it is there already', [...posted, again, event({ kind: 'receipt', n, attempt: 'b2' })]],
    ['it lapsed', [...posted, event({ kind: 'lapsed', n, attempt: 'b2' })]],
    [
      'its first post came out after its slot',
      [posted[0] ?? again, event({ kind: 'receipt', at: '2026-12-01T09:30:00Z' })],
    ],
  ])('never goes when %s', (_, events) => {
    expect(repeatAt('2026-12-01T10:00:00Z', {}, { events })?.action).toBeUndefined();
  });

  test('never goes after a correction, until its texts were reviewed since', () => {
    const updated = { updated: '2026-11-25T09:00:00Z' };
    const held = repeatAt('2026-12-01T10:00:00Z', { reviewed: '2026-11-25T08:59:59Z' }, { item: updated });
    expect(held).toMatchObject({ action: 'nothing', owed: false });
    expect(held?.reason).toContain('Set "reviewed" under "repeat" when the texts are right.');
    const reviewed = { reviewed: '2026-11-25T09:00:00Z' };
    expect(repeatAt('2026-12-01T10:00:00Z', reviewed, { item: updated })).toMatchObject({
      action: 'publish',
    });
  });

  test.each([
    ['in time goes', '2026-12-01T09:59:59Z', 'publish'],
    ['too late is held until it lapses', '2026-12-01T10:00:00Z', 'hold'],
  ])('approved %s', (_, at, action) => {
    const approve = { ...item().social, approve: true, repeat: { dates: slots, texts: ['Still open.'] } };
    const source = sourceOf(item({ social: approve }));
    const events = [...posted, event({ kind: 'approved', attempt: 'z4', source, at })];
    const [, step] = plannedSteps({ now: '2026-12-01T12:00:00Z', events, item: { social: approve } });
    expect(step).toMatchObject({ n, action });
  });

  test('is held by a pause', () => {
    const posting = { pause: [{ reason: 'the election' }] };
    expect(repeatAt('2026-12-01T10:00:00Z', {}, { posting })).toMatchObject({ action: 'hold', owed: false });
  });

  test('that was refused for good is not tried again', () => {
    const no = event({ kind: 'failed', n, attempt: 'b2', refusal: 'rejected', why: 'Too rude.' });
    const events = [...posted, { ...again, text: 'Still open.' }, no];
    expect(repeatAt('2026-12-01T10:00:00Z', {}, { events })).toMatchObject({ action: 'nothing', owed: true });
  });

  test('that did not go within a day lapses, and the next one comes', () => {
    expect(repeatAt('2026-12-02T09:00:00Z')).toMatchObject({ action: 'publish' });
    expect(repeatAt('2026-12-02T09:00:01Z')).toMatchObject({
      action: 'lapse',
      n,
      slot: slots[0],
      owed: true,
    });
    expect(repeatAt('2026-12-04T09:00:01Z')).toBeUndefined();
  });
});

/** What becomes of the repeat of an item whose first post stands. */
function repeatAt(now: string, repeat: Partial<Repeat> = {}, given: Given = {}): Step | undefined {
  const texts = ['Still open.', 'Walk in today.'];
  const social = { ...item().social, repeat: { dates: slots, texts, ...repeat } };
  const steps = plannedSteps({
    now,
    events: posted,
    ...given,
    item: { ...given.item, social },
    posting: { ...hub.posting, ...given.posting },
  });
  return steps.find((step) => step.n.startsWith('r'));
}
