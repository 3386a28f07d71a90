import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeEventName } from '../../src/ledger/event-name.ts';

/** Words that may never be built: each hidden item has one in its name, title, summary, body and alt text. */
export const CANARIES = ['kestrelhush', 'wrenhush', 'finchhush', 'larkhush'] as const;

/** A receipt in the demo hub's ledger, so that "Also on" has something to show. */
export const POSTED = {
  version: 1,
  kind: 'receipt',
  item: 'fv7kq2mxw4',
  account: 'bluesky',
  n: 'c0',
  attempt: 'abc123',
  at: '2026-11-20T09:05:00Z',
  post: 'at://did:plc:brackenshire/app.bsky.feed.post/3mabcdefghij2',
  url: 'https://bsky.app/profile/did:plc:brackenshire/post/3mabcdefghij2',
  by: 'answer',
} as const;

const picture = 'image:\n  file: canary.png\n  alt: "ALT"\n';

/** Adds to a hub a draft, an embargoed, a withdrawn and an erased item, each full of its canary. */
export function plantCanaries(hubFolder: string): void {
  const folder = join(hubFolder, 'news', 'canaries');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'canary.png'), PIXEL);
  const [draft, embargoed, withdrawn, erased] = CANARIES;
  const write = (name: string, id: string, canary: string, fields: string): void => {
    const words = `id: ${id}\ntitle: "A story about ${canary} that nobody may read"\nsummary: "All about ${canary}."\n`;
    const front = `${words}${fields}${picture.replace('ALT', `A drawing of ${canary}`)}`;
    writeFileSync(
      join(folder, `${name}.md`),
      `---\n${front}---\nThe ${canary} is here.\n\n![A ${canary}](canary.png)\n`,
    );
  };
  write(`2026-11-20-${draft}`, 'cnrdrft001', draft, 'published: 2026-11-20\ndraft: true\n');
  write(
    `2026-12-01-${embargoed}`,
    'cnrmbrg002',
    embargoed,
    'published: 2026-12-01\nallow: { embargo-in-public: It is a test. }\n',
  );
  const taken = (erase: boolean) =>
    `published: 2026-11-02\nwithdrawn:\n  at: 2026-11-03 10:00\n  reason: It was published by mistake.\n  erase: ${erase}\n`;
  write('2026-11-02-taken-back', 'cnrwthd003', withdrawn, taken(false));
  write('2026-11-02-taken-back-for-good', 'cnrrsd0004', erased, taken(true));
}

/** Writes the receipt where `syndicate` would have written it. */
export function plantReceipt(hubFolder: string): void {
  const file = join(hubFolder, 'ledger', writeEventName(POSTED));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(POSTED));
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
