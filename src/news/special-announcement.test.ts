import { expect, test } from 'vitest';
import { specialAnnouncement } from './special-announcement.ts';
import { sampleItem } from './testing/sample-item.ts';

const hub = {
  site: 'https://news.example.org',
  name: 'Example Health',
  topics: [{ id: 'gps', name: 'GPs' }],
  places: [{ id: 'thornby', name: 'Thornby' }],
};

test('an alert says when it was posted, until when it holds, and where', () => {
  const alert = sampleItem({
    kind: 'alert',
    topics: ['gps'],
    places: ['thornby'],
    published: '2026-11-22T08:15:00Z',
    updated: '2026-11-22T10:30:00Z',
    expires: '2026-11-23T18:30:00Z',
  });
  expect(specialAnnouncement(alert, hub)).toMatchObject({
    '@type': 'SpecialAnnouncement',
    name: alert.title,
    url: `https://news.example.org${alert.path}`,
    datePosted: '2026-11-22T08:15:00Z',
    dateModified: '2026-11-22T10:30:00Z',
    expires: '2026-11-23T18:30:00Z',
    category: 'GPs',
    spatialCoverage: [{ '@type': 'Place', name: 'Thornby' }],
    webFeed: 'https://news.example.org/alerts.xml',
  });
});
