import { describe, expect, test } from 'vitest';
import { describeFault } from '../hub/content-error.ts';
import { parseHub } from '../hub/hub-files.ts';
import { readHub } from '../hub/hub-files.ts';
import { parseItemFile, picturesInBody, readItemById, readItemFiles } from './item-files.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
places: [{ id: millmere, name: Millmere }]
topics: [{ id: vaccinations, name: Vaccinations }, { id: urgent-care, name: Urgent care }]
contacts: { public: { name: Team } }
accounts: [{ id: bluesky, network: bluesky, url: https://bsky.app/a, connected: 2026-01-01 }]
`);

const GOOD = [
  'id: fv7kq2mxw4',
  'title: Flu clinic opens',
  'summary: Walk in.',
  'published: 2026-11-20 09:00',
];

const parse = (...fields: readonly string[]) =>
  parseItemFile(`---\n${fields.join('\n')}\n---\n\nCome in.\n`, 'news/2026/flu.md', HUB);

const faults = (...more: readonly string[]) => parse(...GOOD, ...more).faults.map(describeFault);

describe('an item file', () => {
  test('with the four fields that it needs is an item', () => {
    const { item, body, bodyLine, faults: none } = parse(...GOOD);
    expect(none).toEqual([]);
    expect([body, bodyLine]).toEqual(['\nCome in.\n', 7]);
    expect(item).toMatchObject({
      id: 'fv7kq2mxw4',
      path: '/news/flu/',
      kind: 'news',
      language: 'en-GB',
      published: '2026-11-20T09:00:00Z',
      postFrom: '2026-11-20T09:00:00Z',
      changes: [],
      correction: 0,
      draft: false,
      social: { post: true, accounts: {}, hashtags: [] },
    });
  });

  test('derives when it was updated, and how often corrected, from changes that are not minor', () => {
    const { item } = parse(
      ...GOOD,
      'changes:',
      '  - { at: 2026-11-22 10:00, what: A comma, minor: true }',
      '  - { at: 2026-11-21 10:00, what: The room }',
      '  - { at: 2026-11-20 10:00, what: The time }',
    );
    expect(item).toMatchObject({ updated: '2026-11-21T10:00:00Z', correction: 2 });
    expect(item?.changes.map(({ what }) => what)).toEqual(['The time', 'The room', 'A comma']);
  });

  test('saved with a byte order mark and Windows line ends is the same item', () => {
    const text = `\uFEFF---\n${GOOD.join('\n')}\n---\nCome in.\n`.replaceAll('\n', '\r\n');
    const read = parseItemFile(text, 'news/flu.md', HUB);
    expect([read.faults, read.item?.title, read.bodyLine]).toEqual([[], 'Flu clinic opens', 7]);
  });

  test.each([
    ['sumary: Walk in', '6:1 "sumary" is not a field. Did you mean "summary"?'],
    ['date: 2026-11-22', '6:1 "date" is not a field. Did you mean "published"?'],
    ['tags: [flu]', '6:1 "tags" is not a field. Did you mean "topics"?'],
    ['banana: 1', '6:1 "banana" is not a field. The fields here are: id, title'],
    ['changes: [{ at: 2026-11-21, waht: x, what: y }]', '"waht" is not a field. Did you mean "what"?'],
    ['changes: [{ at: 2026-02-30, what: y }]', '"changes[0].at": 2026-02-30 is not a day'],
    ['changes: [{ at: 2026-11-21 }]', '"changes[0].what" is missing. Write'],
    ['kind: evnt', '6:7 "kind": "evnt" is not a kind of item. Did you mean "event"?'],
    ['kind: banana', 'The kinds are: news, notice, alert'],
    [
      'topics: [vacinations]',
      '"vacinations" is not the id of a topic in hub.yaml. Did you mean "vaccinations"?',
    ],
    ['topics: [banana]', 'The ids there are: vaccinations, urgent-care.'],
    ['topics: urgent-care', '"topics" must be a list. Write "[urgent-care]".'],
    ['places: [milmere]', 'Did you mean "millmere"?'],
    ['social: { accounts: { blusky: Hello } }', '"blusky" is not the id of an account'],
    ['social: { hashtags: [fluVaccine] }', 'not a hashtag that a screen reader can read'],
    ['social: { hashtags: [A, B, C] }', 'more than 2 hashtags'],
    ['draft: yes', '6:8 "draft" must be true or false. Write "true", without quotation marks.'],
    ['expires:', '"expires" is empty. Write something after the colon, or take the line out.'],
    ['expires: 2026-11-30T09:00', '6:10 "expires": "2026-11-30T09:00" is not written the way times are here'],
    [
      'image: flu.jpg',
      '6:8 "image" has fields of its own. Write them on the lines below it, two spaces in: file, alt',
    ],
    ['image: { file: flu.jpg }', '"image.alt": The picture has no alt text. Say what it shows'],
    ['lang: Polish', '"lang" is not a language code. Write one, as in "pl" or "ur".'],
    ['withdrawn: { at: 2026-11-21 }', '"withdrawn.reason" is missing.'],
  ])('with "%s" says what to write instead', (line, message) => {
    expect(faults(line)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['id: FV7kq2mxw4', '"id" is not an id: an id is 10 lower-case letters and digits'],
    ['title: 2026', '"title" must be text. Put it in quotation marks: "2026".'],
    [`title: ${'x'.repeat(111)}`, '"title" is too long. Use 110 characters at most'],
    ['published: 2026-03-29 01:30', 'The next time is "2026-03-29 02:00".'],
  ])('with "%s" in place of the right line says so', (line, message) => {
    const field = line.slice(0, line.indexOf(':') + 1);
    const lines = GOOD.map((good) => (good.startsWith(field) ? line : good));
    expect(parse(...lines).faults.map(describeFault)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['Just text.', 'This file has no front matter.'],
    ['---\ntitle: x\n', 'The front matter has no end.'],
    ['---\ntitle: Flu: now\n---\n', 'This cannot be read'],
    ['---\n---\n', '"id" is missing.'],
  ])('that is no item file never throws: %j', (source, what) => {
    const read = parseItemFile(source, 'news/flu.md', HUB);
    expect(read.item).toBeUndefined();
    expect(read.faults.map(describeFault).join()).toContain(what);
  });

  test('names the pictures of its body from the folder of the hub', () => {
    const body =
      '![A](a.png) ![B](<../b.png> "title") ![C](https://x.example/c.png) ![D](/d.png) ![E](%ZZ.png)';
    expect(picturesInBody(body, 'news/2026/flu.md')).toEqual([
      'news/2026/a.png',
      'news/b.png',
      'news/2026/%ZZ.png',
    ]);
  });
});

const demo = readHub('content');

test('an item is found by its id wherever its file is, and not by a file that only names it', () => {
  const [first, second] = readItemFiles('content', demo);
  const id = String(second?.written['id']);
  expect(readItemById('content', id, demo)).toMatchObject({ file: second?.file });
  expect(readItemById('content', id.slice(0, -1), demo)).toBeUndefined();
  expect(first?.file).not.toBe(second?.file);
});
