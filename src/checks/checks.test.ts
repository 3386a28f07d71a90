import { describe, expect, test } from 'vitest';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { facts, HUB, item, lines } from './testing/facts.ts';
import type { Facts } from './facts.ts';

const check = (files: Readonly<Record<string, string>>, more: Partial<Facts> = {}) => {
  const known = facts(files, more);
  return lines(runChecks(known, CHECKS).problems);
};

const one = (more: string, body?: string) => check({ 'news/a.md': item(more, body) });

describe('check', () => {
  test('prints the line to paste for an item without an id', () => {
    expect(check({ 'news/a.md': item().replace(/id: .*\n/, '') })).toEqual([
      'news/a.md:2:1 blocks "id" is missing. Paste this line under the first "---", and never change it afterwards: id: bnwdbnwd22',
    ]);
  });

  test('names two items with one id, and two files with one name', () => {
    expect(check({ 'news/2025/a.md': item(), 'news/2026/a.md': item() })).toEqual([
      'news/2026/a.md:1:1 blocks "news/2025/a.md" has the same name, so both would have the same address. Give the newer of the two another name.',
      'news/2026/a.md:2:5 blocks "news/2025/a.md" has the same id. Give the newer of the two another: id: bnwdbnwd22',
    ]);
  });

  test('gives a file the name that is fit for an address', () => {
    expect(check({ 'news/Flu Clinic.md': item() })).toEqual([
      'news/Flu Clinic.md:1:1 blocks The name "Flu Clinic" is not fit for an address. Name it "flu-clinic.md".',
    ]);
  });

  test.each([
    ['image:\n  file: x.png\n  alt: A boat', 'There is no such picture', '"news/x.png" is not there'],
    ['image:\n  file: a.png\n  alt: IMG_1234.jpg', 'a file name', 'is the name of a file'],
    ['image:\n  file: a.png\n  alt: photo.png', 'a file name', 'is the name of a file'],
    [`image:\n  file: a.png\n  alt: ${'a boat, '.repeat(20)}`, 'too long', '159 characters'],
    ['image:\n  file: a.png\n  alt: Picture of a boat', 'begins badly', 'already say'],
    ['image:\n  file: a.png', 'missing', 'has no alt text'],
    ['title: Flu', 'a short title', 'The title has 3 characters'],
    [`title: ${'flu, '.repeat(12)}colds !`, 'a long title', 'The title has 67 characters'],
    ['expires: 2026-11-19', 'an early end', 'It expires before'],
    ['changes: [{ at: 2026-11-19, what: Time }]', 'an early change', 'It was changed before'],
    ['changes: [{ at: 2026-11-23, what: Time }]', 'a late change', 'dated in the future'],
    ['withdrawn: { at: 2026-11-19, reason: Wrong }', 'an early end', 'It is withdrawn before'],
    ['translationOf: bbbbbbbbbb', 'a translation of nothing', 'No item has the id'],
    ['translationOf: fv7kq2mxw4', 'a translation of itself', 'translation of itself'],
  ])('%s: %s', (more, _, what) => {
    expect(check({ 'news/a.md': item(more), 'news/a.png': '' })).toEqual([expect.stringContaining(what)]);
  });

  test.each([
    ['![](a.png)', 'The picture has no alt text.'],
    ['![A boat](%ZZ.png)', 'is not there'],
    ['[x](./b.md)', 'This links to "news/b.md", which is not there.'],
    ['[x](/places/milmere/)', 'The site has no page "/places/milmere/".'],
    ['[x](/abuot/)', 'The site has no page "/abuot/".'],
    ['[x](/about)', 'Write "/about/".'],
    ['<Callout>x</Callout>', 'does nothing in a file that ends in ".md"'],
    ['Write what happened, who it is for, when and where, and what to do next.', 'npm run new'],
  ])('%s is a problem in a body', (body, what) => {
    const files = { 'news/a.md': item('', body), 'news/a.png': '', 'pages/about.md': page };
    expect(check(files)).toEqual([expect.stringContaining(what)]);
  });

  test.each([
    ['[x](../pages/about.md#top)'],
    ['[x](/about/)'],
    ['[x](/topics/vaccinations/)'],
    ['[x](/news/2026/11/)'],
    ['[x](https://www.nhs.uk/a)'],
    ['[x](/feed.xml)'],
    ['![A boat](./a.png)'],
    ['Free for some.[^1]\n\n[^1]: See the list.'],
  ])('%s is right in a body', (body) => {
    const text = item('topics: [vaccinations]', body);
    expect(check({ 'news/a.md': text, 'news/a.png': '', 'pages/about.md': page })).toEqual([]);
  });

  test('warns of links to items that readers cannot open', () => {
    const hidden = item('published: 2026-11-23', '', 'bcdfghjklm');
    expect(check({ 'news/a.md': item('', '[x](b.md) [y](/news/b/)'), 'news/b.md': hidden })).toEqual([
      expect.stringContaining('news/a.md:8:1 warns This links to an item that is not public yet.'),
      expect.stringContaining('news/a.md:8:11 warns This links to an item that is not public yet.'),
    ]);
  });

  test('does not let an item that was posted be deleted', () => {
    expect(check({}, { ledgerIds: ['bcdfghjklm'] })).toEqual([
      'ledger/bcdfghjklm:1:1 blocks You deleted the item "bcdfghjklm", which was published. Put it back and add "withdrawn", with "at" and "reason", under its front matter.',
    ]);
  });

  test.each([
    ['draft: true', 'news/a.md:6:8 blocks This item was posted, so it cannot become a draft.'],
    ['published: 2026-12-01', 'news/a.md:5:12 blocks This item was posted, so it cannot move into'],
  ])('does not let an item that was posted hide behind "%s"', (more, what) => {
    const problems = check({ 'news/a.md': item(more) }, { postedIds: new Set(['fv7kq2mxw4']) });
    expect(problems).toEqual([expect.stringContaining(what)]);
    expect(problems).toEqual([expect.stringContaining('withdrawn: { at: 2026-11-22 12:00')]);
  });

  describe('an embargoed item in a repository that everybody can read', () => {
    const hub = { ...HUB, repository: 'public' as const };
    const embargoed = (more = '') => ({ 'news/a.md': item(`published: 2026-12-01\n${more}`) });

    test('stops the build, in a demo too', () => {
      const what = 'Anybody can read this item in the repository now, and it is embargoed until Tuesday 1';
      const all = [hub, { ...hub, demo: true }].map((which) => check(embargoed(), { hub: which }));
      expect(all).toEqual([[expect.stringContaining(`blocks ${what}`)], [expect.stringContaining(what)]]);
    });

    test('passes with a reason, which may stay when the embargo is over', () => {
      const allowed = embargoed('allow: { embargo-in-public: It was announced on 3 November. }');
      expect(check(allowed, { hub })).toEqual([]);
      expect(check(allowed, { hub, now: '2026-12-02T12:00:00Z' })).toEqual([]);
    });

    test('is no secret kept by git as a draft, and nothing is said where the repository is private', () => {
      expect(check(embargoed('draft: true'), { hub })).toEqual([]);
      expect(check(embargoed())).toEqual([]);
    });
  });

  test('warns of characters that cards cannot show', () => {
    expect(check({ 'news/a.md': item() }, { missingGlyphs: () => ['日'] })).toEqual([
      expect.stringContaining('warns The fonts of the cards have no 日.'),
    ]);
  });

  test('passes on what the one parser finds', () => {
    expect(one('topics: [vacinations]')).toEqual([
      'news/a.md:6:10 blocks "topics[0]": "vacinations" is not the id of a topic in hub.yaml. Did you mean "vaccinations"?',
    ]);
  });
});

const page = '---\ntitle: About\nsummary: Who we are.\n---\n';
