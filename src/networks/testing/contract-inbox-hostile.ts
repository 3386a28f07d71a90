import { describe, expect, test } from 'vitest';
import type { MessageKind } from '../message.ts';
import { broughtOrRefused, idsOf, inboxBench, type InboxBench, type InboxCase } from './bench-inbox.ts';

/** What a server may put in place of any field: nothing, or anything else. */
const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['is missing', undefined],
  ['is null', null],
  ['is a number', 7],
  ['is a huge number', 9_007_199_254_740_993_000],
  ['is a word', 'x'],
  ['is a huge text', `\u202E<script>${'a '.repeat(50_000)}`],
  ['is a list', [null, 7, 'x', {}]],
  ['is an object', { $type: 7 }],
  ['is true', true],
];

/** What a server may answer altogether. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list of nonsense', '[null,7,"x",[],{}]'],
  ['an empty object', '{}'],
  ['objects of nonsense', '{"data":[null,7,{}],"notifications":[null,{}],"result":[null,{}],"elements":[7]}'],
  ['lists that are none', '{"data":7,"notifications":"x","result":{},"elements":true,"error":[]}'],
  ['a page', '<!doctype html><title>Please wait</title>'],
];

/** One message that is not as we know them loses no other, and nothing is thrown but a NetworkError. */
export function hostileAnswers(name: string, terms: InboxCase, sees: readonly MessageKind[]): void {
  describe(`${name} is a server that says anything:`, () => {
    const cases = sees.flatMap((kind) => NONSENSE.map(([what, value]) => [kind, what, value] as const));
    test.each(cases)('a %s of which a field %s loses none that came with it', async (kind, _, value) => {
      expect(await lostBeside(terms, kind, value)).toEqual([]);
    });

    const answers = sees.flatMap((kind) => ANSWERS.map(([what, text]) => [kind, what, text] as const));
    test.each(answers)('asked for a %s, it answers %s, and we stand it', async (kind, _, text) => {
      const bench: InboxBench = await inboxBench(terms, (call, answer) =>
        call === bench.server.decides('gather', kind) ? asIs(text) : answer,
      );
      bench.say({ kind });
      expect(Object.keys(await broughtOrRefused(bench.gather()))).not.toEqual([]);
    });
  });
}

/** The fields of one message between two others whose change loses one of those two. */
async function lostBeside(terms: InboxCase, kind: MessageKind, value: unknown): Promise<readonly string[]> {
  let changed: readonly string[] | undefined;
  let paths: readonly (readonly string[])[] = [];
  const bench: InboxBench = await inboxBench(terms, async (call, answer) => {
    if (call !== bench.server.decides('gather', kind)) return answer;
    const body: unknown = JSON.parse(await answer.text());
    const entry = entryWith(body, MARK);
    if (entry && changed) change(entry, changed, value);
    else if (entry) paths = pathsOf(entry);
    return asIs(JSON.stringify(body));
  });
  const before = bench.say({ kind, text: 'The first' });
  bench.say({ kind, text: MARK });
  const after = bench.say({ kind, text: 'The last' });
  await bench.gather();
  const lost = paths.length > 0 ? [] : ['all: the message was not found in any answer'];
  for (const path of paths) {
    changed = path;
    const brought = idsOf(await broughtOrRefused(bench.gather()));
    if (![before, after].every((id) => brought.includes(id))) lost.push(path.join('.'));
  }
  return lost;
}

const MARK = 'Themiddleone';

type Branch = Record<string, unknown>;

/** The innermost object of a list that holds a text. */
function entryWith(value: unknown, text: string): Branch | undefined {
  if (!holds(value, text)) return undefined;
  const isList = Array.isArray(value);
  const inner = Object.values(value as Branch).find((each) => holds(each, text));
  const deeper = entryWith(inner, text);
  return deeper ?? (isList && isBranch(inner) ? inner : undefined);
}

function holds(value: unknown, text: string): boolean {
  return typeof value === 'object' && value !== null && JSON.stringify(value).includes(text);
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of all fields of an object, lists among them. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    [name],
    ...pathsOf(each).map((rest) => [name, ...rest]),
  ]);
}

function change(entry: Branch, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length > 0) change(entry[name] as Branch, rest, value);
  else entry[name] = value;
}

function asIs(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
