import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, walkedHub, type WalkedHub } from './walked-hub.ts';

/** Words that only those may say who agreed: of a story, and of pictures at the top, in Markdown and in MDX. */
const CANARIES = ['kestrelhush', 'wrenhush', 'finchhush', 'larkhush'] as const;
const [STORY, TOP, MARKDOWN, MDX] = CANARIES;
const IDS = ['bcdfghjkl2', 'bcdfghjkl3', 'bcdfghjkl4'];
const REFERENCE = 'C-9-SECRET';

const LAST_DAY = '2026-12-24T12:00:00Z';
const AFTERWARDS = '2026-12-25T00:00:00Z';
const consent = `consent: { reference: ${REFERENCE}, until: 2026-12-24 }`;
const agreed = (picture: string) => `  - { picture: ${picture}, ${consent} }\n`;
const image = (canary: string) =>
  `image:\n  file: clinic.png\n  alt: A nurse, ${canary}\n  caption: It is ${canary}\n`;

let hub: WalkedHub;
beforeAll(async () => {
  hub = walkedHub();
  copyFileSync(join(hub.folder, 'news/clinic.png'), join(hub.folder, 'news/doctor.png'));
  const [story = '', news = '', mdx = ''] = IDS;
  hub.write(
    'news/2026-11-20-told.md',
    itemText(
      story,
      `What ${STORY} told us in the hall`,
      `kind: story\nstory: { teller: resident, ${consent} }\n${image(STORY)}people:\n${agreed('clinic.png')}`,
      `I am ${STORY}.`,
    ),
  );
  hub.write(
    'news/2026-11-20-clinic.md',
    itemText(
      news,
      'The clinic is open in the hall',
      `${image(TOP)}people:\n${agreed('clinic.png')}${agreed('doctor.png')}`,
      `Words that stay.\n\n![A doctor, ${MARKDOWN}](./doctor.png)\n\nMore that stay.`,
    ),
  );
  hub.write(
    'news/2026-11-20-quay.mdx',
    itemText(
      mdx,
      'The clinic on the quay is open',
      `people:\n${agreed('doctor.png')}`,
      `<Callout>\n\nWords.\n\n![A doctor, ${MDX}](doctor.png)\n\n</Callout>`,
    ),
  );
});
afterAll(() => hub.destroy());

/** The files of the site and of what is kept between builds that hold a word; the search index unpacked. */
const holding = (word: string): readonly string[] =>
  [hub.dist, hub.store].flatMap((folder) =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.includes(word) || unpacked(path).includes(word)),
  );
const unpacked = (path: string): Buffer => {
  const bytes = readFileSync(path);
  return /\.pf_[a-z]+$/.test(path) ? gunzipSync(bytes) : bytes;
};
const pictures = (): readonly string[] =>
  [...hub.site().keys()].filter((file) => file.startsWith('pictures/'));

describe('a story and pictures of people, each with a consent', () => {
  test('are on the site, in feeds and in search to the end of its last day', async () => {
    expect(await hub.build(LAST_DAY)).toMatchObject({ code: 0 });
    expect(await hub.search(LAST_DAY)).toMatchObject({ code: 0 });
    const numbers = CANARIES.map((canary) => holding(canary).length);
    expect(numbers.map((number) => number > 1)).toEqual([true, true, true, true]);
    expect(IDS.filter((id) => !pictures().some((file) => file.startsWith(`pictures/${id}.`)))).toEqual([]);
  });

  test('are in no preview of a link and in no post while they are: who agreed here agreed to nothing there', () => {
    const manifest = readFileSync(join(hub.dist, 'items.json'), 'utf8');
    const page = readFileSync(join(hub.dist, 'news/2026-11-20-clinic/index.html'), 'utf8');
    expect(manifest).not.toContain('/pictures/');
    expect(page).toMatch(/property="og:image" content="[^"]+\/cards\//);
    expect(page.match(/property="og:[^>]*pictures[^>]*/g)).toBeNull();
  });

  test('wake the schedule when the consent ends', () => {
    const { moments } = JSON.parse(readFileSync(join(hub.dist, 'status.json'), 'utf8')) as {
      moments: readonly string[];
    };
    expect(moments).toContain(AFTERWARDS);
  });

  test('are in no file of the site from then on, and not in the index of before', async () => {
    expect(await hub.build(AFTERWARDS)).toMatchObject({ code: 0 });
    expect(CANARIES.flatMap(holding).filter((path) => path.startsWith(hub.dist))).toEqual([]);
    expect(pictures()).toEqual([]);
    expect(holding(`cards/${IDS[0]}`)).toEqual([]);
  });

  test('are in nothing that is kept for the next build, once the index is made anew', async () => {
    expect(await hub.search(AFTERWARDS)).toMatchObject({ code: 0 });
    expect(CANARIES.flatMap(holding)).toEqual([]);
    expect(globSync(`**/${IDS[0]}.*`, { cwd: hub.store })).toEqual([]);
    expect(globSync('pictures/*', { cwd: hub.store })).toEqual([]);
  });

  test('leave a notice where the story was, tell who posts, and leave what others wrote', () => {
    const read = (file: string) => readFileSync(join(hub.dist, file), 'utf8');
    expect(read('news/2026-11-20-told/index.html')).toContain(
      'The person whose story this was agreed to have it told for a time, and that time is over.',
    );
    expect(JSON.parse(read('items.json'))).toMatchObject({ withdrawn: [{ id: IDS[0], at: AFTERWARDS }] });
    expect(read('news/2026-11-20-clinic/index.html')).toMatch(
      /<p>Words that stay\.<\/p>\s*<p>More that stay\.<\/p>/,
    );
    expect(read('news/2026-11-20-clinic/index.html')).not.toMatch(/<figure|nhsuk-image/);
  });

  test('never let their reference be seen', () => {
    expect(holding(REFERENCE)).toEqual([]);
  });
});
