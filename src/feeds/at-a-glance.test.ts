import { describe, expect, test } from 'vitest';
import { sampleEvent } from '../news/testing/sample-event.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { atAGlance } from './at-a-glance.ts';
import { SAMPLE_HUB as HUB } from './testing/sample.ts';

const now = '2026-11-22T12:00:00Z';
const cancelled = { at: now, why: 'The hall has no heating.' };

describe('what a feed says of an item beside its text', () => {
  test('is when and where an event is, an address below each other, with links that work anywhere', () => {
    const html = atAGlance(sampleEvent(), HUB, now);
    expect(html).toContain('<dt>When</dt><dd>9am to 5pm on Saturday 28 November 2026</dd>');
    expect(html).toContain('<dd>Millmere Market Hall<br>Market Place<br>Millmere<br>BX4 1HA</dd>');
    expect(html).toContain(`<a href="${HUB.site}/news/clinic/event.ics">Add this event to your calendar</a>`);
  });

  test('begins with what has become of it', () => {
    expect(atAGlance(sampleEvent({ cancelled }), HUB, now)).toMatch(
      /^<p><strong>This event is cancelled\. The hall has no heating\.<\/strong><\/p>/,
    );
  });

  test('is what became of an alert, with its times', () => {
    const change = {
      at: '2026-11-22T10:30:00Z',
      what: 'Mended & tested',
      minor: false,
      state: 'updated',
    } as const;
    const alert = sampleItem({
      kind: 'alert',
      published: '2026-11-22T08:15:00Z',
      changes: [change],
      places: [],
    });
    expect(atAGlance(alert, HUB, now)).toBe(
      '<dl><dt>Declared</dt><dd>8:15am on Sunday 22 November 2026</dd>' +
        '<dt>Updated</dt><dd>10:30am on Sunday 22 November 2026: Mended &amp; tested</dd></dl>',
    );
  });

  test('is how to take part, and then what came of it', () => {
    const consultation = { closes: '2026-11-20T17:00:00Z', phone: '01632 960 010', paper: 'At the library.' };
    const html = (outcome?: { at: string; what: string }) =>
      atAGlance(sampleItem({ kind: 'consultation', consultation: { ...consultation, outcome } }), HUB, now);
    expect(html()).toContain('<p>We are waiting for the outcome.</p>');
    expect(html({ at: now, what: 'It will be built.' })).toContain('<p>It will be built.</p>');
  });

  test('is what people said and what was decided', () => {
    const youSaidWeDid = {
      points: [{ said: 'It is cold.', did: 'We mended it.', decision: 'changed' as const }],
    };
    expect(atAGlance(sampleItem({ kind: 'you-said-we-did', youSaidWeDid }), HUB, now)).toBe(
      '<dl><dt>You said</dt><dd>It is cold.</dd><dt>We did (Changed)</dt><dd>We mended it.</dd></dl>',
    );
  });

  test('keeps the words of an item in their language, and ours in ours', () => {
    const html = atAGlance(sampleEvent({}, { language: 'ur' }), HUB, now);
    expect(html).toContain(
      '<dt>Who it is for</dt><dd><span lang="ur" dir="rtl">Everyone aged 65 or over</span></dd>',
    );
    expect(html).toContain('<dd>You do not need to book.</dd>');
  });

  test('is nothing for an item that is all text', () => {
    expect(atAGlance(sampleItem(), HUB, now)).toBe('');
  });

  test('lets no words become markup', () => {
    const event = sampleEvent({ for: '<script>alert(1)</script>' });
    expect(atAGlance(event, HUB, now)).toContain('&lt;script&gt;');
  });
});
