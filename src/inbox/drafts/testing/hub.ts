import { parseHub } from '../../../hub/hub-files.ts';
import { parseItemFile, type ItemFile } from '../../../news/item-files.ts';

/** A hub for tests of drafts. */
export const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
places: [{ id: millmere, name: Millmere }]
topics: [{ id: vaccinations, name: Vaccinations }]
contacts: { public: { name: Team, phone: 01632 960 020 } }
`);

/** The text of an item's file. @param fields lines of front matter, each with its end. */
export function itemText(fields = '', body = 'Come in.\n'): string {
  return `---\nid: k7m2p9q4wd\ntitle: Flu clinic opens # the market hall\nsummary: "Walk in: all day."\npublished: 2026-11-20\n${fields}---\n${body}`;
}

/** An item's file as read. */
export function itemFile(source: string): ItemFile {
  return parseItemFile(source, 'news/2026/clinic.md', HUB);
}
