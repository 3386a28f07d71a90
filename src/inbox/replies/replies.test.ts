import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../hub/content-error.ts';
import { contentFiles, readHub } from '../../hub/hub-files.ts';
import { readPageFiles } from '../../news/page-files.ts';
import { RULE_IDS } from '../triage/rule-ids.ts';
import { fill } from './fill.ts';
import { tooLong } from './fits-networks.ts';
import { readReplies, readReplyFiles } from './reply-files.ts';
import { parseReply } from './reply.ts';

const hub = readHub('content');
const replies = readReplies('content');
const file = (fields: string, text: string) => `---\ntitle: A reply\n${fields}\n---\n\n${text}\n`;
const replyOf = (text: string) => {
  const { reply } = parseReply(file('for: [other]', text), 'replies/a.md');
  return reply ?? { text: '', places: [] };
};

describe('the saved replies of the demonstration hub', () => {
  test.each(replies)('$name fits every network in use, with nothing left to fill in', (reply) => {
    expect(tooLong(reply, hub)).toEqual([]);
    expect(fill(reply, hub, 'https://news.brackenshire.example/news/a/').open).toEqual([]);
  });

  test('answer all that messages are about but spam, which is not answered', () => {
    const answered = new Set(replies.flatMap((reply) => reply.for));
    expect(RULE_IDS.filter((id) => !answered.has(id))).toEqual(['spam']);
  });

  test('are never pages, nor published as files', () => {
    expect([...contentFiles('content')].filter((path) => path.startsWith('replies/'))).toEqual([]);
    expect(readPageFiles('content').filter((page) => page.file.startsWith('replies/'))).toEqual([]);
  });
});

describe('a saved reply', () => {
  test('is read with its places, once each, in the order in which they are listed', () => {
    const source = file('for: [question]\nnetworks: [bluesky]\nlanguage: pl', 'See {link}. {team}. {link}');
    expect(parseReply(source, 'replies/when.md').reply).toEqual({
      name: 'when',
      file: 'replies/when.md',
      title: 'A reply',
      for: ['question'],
      networks: ['bluesky'],
      language: 'pl',
      text: 'See {link}. {team}. {link}',
      places: ['team', 'link'],
    });
  });

  test.each([
    ['for: [question]', 'Go {here}.', '6:4 Nobody can fill in "{here}". The places are: {team},'],
    ['for: [question]', '', '5:1 It says nothing. Write the answer below the front matter.'],
    ['for: [question]', 'Well.\n\nSee [this](https://a.example).', '8:10 Networks show these marks'],
    ['for: [question]', '**Call** us.', '6:1 Networks show these marks as they are typed.'],
    ['for: [questions]', 'Yes.', '"for[0]" is not what a message can be about. Write some of: danger,'],
    ['for: []', 'Yes.', '3:6 "for" is empty. Write what it answers'],
    ['language: pl', 'Yes.', '"for" is missing.'],
    ['for: [other]\nlang: pl', 'Yes.', '"lang" is not a field.'],
    ['for: [other]\nlanguage: polish please', 'Yes.', '"language" is not a language code.'],
  ])('with %s and "%s" is explained', (fields, text, message) => {
    const { faults, reply } = parseReply(file(fields, text), 'replies/a.md');
    expect(reply).toBeUndefined();
    expect(new ContentError(faults).message).toContain(message);
  });

  test('is not read from a hub in which one is wrong, and the wrong ones are named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'replies-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'replies'));
    writeFileSync(join(folder, 'replies', 'b.md'), file('for: [other]', '{b}'));
    writeFileSync(join(folder, 'replies', 'a.md'), file('for: [other]', 'Yes.'));
    expect(readReplyFiles(folder).map((one) => one.file)).toEqual(['replies/a.md', 'replies/b.md']);
    expect(() => readReplies(folder)).toThrow('replies/b.md:6:1 Nobody can fill in "{b}".');
  });

  test('is missed by no hub that has none', () => {
    expect(readReplies('tests/hubs/none')).toEqual([]);
  });
});

describe('a reply is filled in', () => {
  test.each([
    ['{team}', 'Brackenshire public information team'],
    ['{hours}', 'Monday to Friday, 9am to 5pm, except bank holidays'],
    ['{pals}', 'pals@brackenshire.example or 01632 960 016'],
    ['{complaints}', 'complaints@brackenshire.example or 01632 960 017'],
    ['{foi}', 'foi@brackenshire.example or 01632 960 019'],
    ['{media}', 'media@brackenshire.example or 01632 960 002'],
    ['{link}', 'https://a.example/'],
    [
      '{pals}, {pals}',
      'pals@brackenshire.example or 01632 960 016, pals@brackenshire.example or 01632 960 016',
    ],
  ])('%s becomes %s', (written, text) => {
    expect(fill(replyOf(written), hub, 'https://a.example/')).toEqual({ text, open: [] });
  });

  test('as far as the hub says it, and what is open is named', () => {
    const bare = {
      ...hub,
      feedback: undefined,
      contacts: { public: { name: 'Team', phone: '01632 960 001' } },
    };
    expect(
      fill(replyOf('{pals} {link} {media} {foi}'), { ...bare, inbox: { ...hub.inbox, foi: undefined } }),
    ).toEqual({
      text: '{pals} {link} {media} 01632 960 001',
      open: ['pals', 'media', 'link'],
    });
  });
});
