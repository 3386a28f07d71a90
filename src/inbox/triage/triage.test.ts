import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { readReplies } from '../replies/reply-files.ts';
import { EXAMPLES } from './examples/all.ts';
import type { ExampleMessage } from './examples/examples.ts';
import { RULES } from './index.ts';
import { RULE_IDS, type RuleId } from './rule-ids.ts';
import type { Around, Said } from './said.ts';
import { triage } from './triage.ts';

const hub = readHub('content');
const around: Around = { hub, hides: true };
const said = (message: ExampleMessage): Said => ({
  kind: 'reply',
  readers: 'everybody',
  links: [],
  at: '2026-11-23T10:00:00Z',
  ...(typeof message === 'string' ? { text: message } : message),
});
const rulesOf = (message: ExampleMessage) => triage(said(message), around).map(({ rule }) => rule);
const textOf = (message: ExampleMessage) => (typeof message === 'string' ? message : message.text);

const examples = RULES.flatMap(({ id }) => (id === 'other' ? [] : [[id, EXAMPLES[id]] as const]));
const yes = examples.flatMap(([id, all]) => all.yes.map((one) => [id, textOf(one), one] as const));
const no = examples.flatMap(([id, all]) => all.no.map((one) => [id, textOf(one), one] as const));

describe('the list of rules', () => {
  test('names every rule in the folder', () => {
    const others = new Set(['index', 'rule', 'rule-ids', 'said', 'triage']);
    const files = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !others.has(name));
    expect(RULES.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test('is in the order of urgency', () => {
    expect([...RULES.map(({ id }) => id), 'other']).toEqual(RULE_IDS);
  });

  test.each(examples)('has at least 12 examples both ways of %s', (_, all) => {
    expect(Math.min(all.yes.length, all.no.length)).toBeGreaterThanOrEqual(12);
  });
});

describe('a message is about', () => {
  test.each(yes)('%s: %s', (id, _, message) => {
    expect(rulesOf(message)).toContain(id);
  });
});

describe('a message is not about', () => {
  test.each(no)('%s: %s', (id, _, message) => {
    expect(rulesOf(message)).not.toContain(id);
  });
});

describe('a message that is about several things is told the most urgent first', () => {
  test.each([
    ['Two years on the list. I want to complain. I can’t carry on like this.', ['danger', 'complaint']],
    ['BBC here. FOI: how many beds? Call me on 07700 900 123', ['personal-data', 'media', 'foi', 'question']],
    ['Rude receptionist! What time do you open? Thank you to the nurses', ['complaint', 'question', 'story']],
    ['My baby has a rash, is the clinic open today? You idiots', ['clinical', 'question', 'abuse']],
    ['The weather is fine in Thornby.', ['other']],
    ['', ['other']],
  ])('%s', (message, rules) => {
    expect(rulesOf(message)).toEqual(rules);
  });
});

describe('what is told', () => {
  const replies = new Map(readReplies('content').map((reply) => [reply.name, reply]));
  const all = [...yes.map(([, , message]) => message), ''].flatMap((message) =>
    triage(said(message), around),
  );
  const of = (message: ExampleMessage, id: RuleId, more: Partial<Around> = {}) =>
    triage(said(message), { ...around, ...more }).find(({ rule }) => rule === id);

  test('names only saved replies that the demonstration hub has, for that rule', () => {
    const wrong = all.filter(({ rule, say }) => say && !replies.get(say)?.for.includes(rule));
    expect(wrong.map(({ rule, say }) => `${rule}: ${say}`)).toEqual([]);
  });

  test('is in whole sentences', () => {
    expect(all.flatMap(({ advice }) => advice).filter((advice) => !/^[A-Z].*[.]$/.test(advice))).toEqual([]);
  });

  test.each([
    ['mental-health-crisis', 'I want to die'],
    ['danger-to-life', 'My mum has chest pain'],
    ['danger-to-life', 'I took an overdose and want to die'],
    ['safeguarding', 'My husband hits me'],
    [undefined, 'I will stab the receptionist'],
    ['danger-to-life', 'vreau să mor'],
  ])('of danger says %s to "%s"', (say, message) => {
    expect(of(message, 'danger')?.say).toBe(say);
  });

  test('of danger names the safeguarding lead of the hub', () => {
    expect(of('I want to die', 'danger')?.advice.join(' ')).toContain(
      'Brackenshire safeguarding duty desk, 01632 960 020.',
    );
  });

  test('shows the words that say so, as they were typed', () => {
    const message = 'Hello. I’m s\u200Buicidal, and I don’t want\nto live.';
    const why = of(message, 'danger')?.why ?? [];
    expect(why.map(({ start, end, what }) => [message.slice(start, end), what])).toEqual([
      ['s\u200Buicidal', 'words about suicide or self-harm'],
      ['don’t want\nto live', 'words about suicide or self-harm'],
    ]);
  });

  test.each([
    [true, 'Hide the message first'],
    [false, 'Nobody can hide a message there.'],
  ])('of personal details asks to hide them where that can be done (%s)', (hides, words) => {
    expect(of('My NHS number is 943 476 5919', 'personal-data', { hides })?.advice[0]).toContain(words);
  });

  test('of a freedom of information request is the day by which the law wants an answer', () => {
    expect(of('FOI: how many beds?', 'foi')?.advice[0]).toContain(
      'by Monday 21 December 2026: 20 working days',
    );
  });

  test('of a question is the item that it is about', () => {
    const item = { title: 'Flu clinic opens', url: 'https://example.org/news/a/' };
    expect(of({ text: 'Is it free?', item }, 'question')?.advice[0]).toContain('"Flu clinic opens"');
  });

  test('of a message longer than any is that it was not read whole', () => {
    expect(rulesOf('a '.repeat(30_000))).toEqual(['unreadable']);
  });
});
