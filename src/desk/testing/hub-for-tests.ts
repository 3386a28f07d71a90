import { hubFile } from '../../syndication/testing/hub-file.ts';
import { item } from '../../syndication/testing/items.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';

const account = (id: string, network: string, url: string) =>
  `{ id: ${id}, network: ${network}, url: "${url}", connected: 2026-11-01 }`;

const FEW = [
  account('news', 'bluesky', 'https://bsky.app/profile/news.example.org'),
  account('facebook', 'facebook', 'https://www.facebook.com/news.example'),
  account('whatsapp', 'whatsapp', 'https://whatsapp.com/channel/news-example'),
];

/** The hub.yaml of most tests: an account where messages can be hidden, one where they can be private, and one that is posted to by hand. */
export const DESK_HUB = hubFile(...FEW);

/** The same with an account on each network that brings messages. */
export const WHOLE_HUB = hubFile(
  ...FEW,
  account('mastodon', 'mastodon', 'https://social.example/@news'),
  account('instagram', 'instagram', 'https://www.instagram.com/news.example/'),
  account('threads', 'threads', 'https://www.threads.com/@news.example'),
  `{ id: x, network: x, url: "https://x.com/news-example", connected: 2026-11-01, link: none, budget: 5 }`,
  account('linkedin', 'linkedin', 'https://www.linkedin.com/company/news-example/'),
  account('telegram', 'telegram', 'https://t.me/news_example'),
);

/** The file of an item, for drafts of questions. */
export const FLU_FILE = `---
id: fs7k2m9qwd
title: Flu vaccine clinics open on Saturday
summary: Walk in on Saturday from 9am.
published: 2026-11-20 09:00
kind: news
---

The clinics are open from 9am to 5pm.
`;

/** The items of the hub: one with its file, and one that may be posted again. */
export const DESK_ITEMS: readonly ManifestItem[] = [
  item({ id: 'fs7k2m9qwd', title: 'Flu vaccine clinics open on Saturday' }),
  item({
    id: 'k7m2p9q4wd',
    title: 'Waiting times for appointments',
    published: '2026-11-19T09:00:00Z',
    postFrom: '2026-11-19T09:00:00Z',
  }),
];

/** Saved replies, by the names of their files. */
export const REPLIES: Readonly<Record<string, string>> = {
  'opening-times': `---\ntitle: When and where\nfor: [question]\n---\n\nThe times are here: {link}.\n`,
  'danger-to-life': `---\ntitle: Danger to life\nfor: [danger]\n---\n\nIf you are in danger now, call 999.\n`,
  'only-bluesky': `---\ntitle: Only on Bluesky\nfor: [story]\nnetworks: [bluesky]\n---\n\nThank you.\n`,
};
