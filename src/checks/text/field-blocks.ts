import type { Position } from '../../hub/content-error.ts';
import type { Block, BlockKind } from '../words.ts';

/** Fields that hold prose, by the last name on their path; everything else is an id, a date, an address, a switch. */
const PROSE: Readonly<Record<string, BlockKind>> = {
  title: 'title',
  summary: 'summary',
  alt: 'alt',
  text: 'post',
  texts: 'post',
  accounts: 'post',
  what: 'field',
  why: 'field',
  reason: 'field',
  caption: 'field',
  for: 'field',
  booking: 'field',
  cost: 'field',
  phone: 'field',
  paper: 'field',
  service: 'field',
  asked: 'field',
  said: 'field',
  did: 'field',
  questionsTo: 'field',
  notesToEditors: 'field',
};

/** The prose of front matter, in the order in which it was written. */
export function fieldBlocks(
  written: Readonly<Record<string, unknown>>,
  source: string,
  position: (path: readonly PropertyKey[]) => Position,
): readonly Block[] {
  const lines = source.split('\n');
  return proseIn(written, []).map(({ kind, path, text }) => {
    const from = position(path);
    // What stands as it is on one line has each character's own place; anything folded has that of its beginning.
    const line = (lines[from.line - 1] ?? '').slice(from.column - 1);
    const quote = line.startsWith(text) ? 0 : 1;
    const isPlain = line.slice(quote).startsWith(text);
    const at = (index: number): Position =>
      isPlain ? { line: from.line, column: from.column + quote + index } : from;
    return { kind, text: text.replaceAll('\n', ' '), at, path };
  });
}

interface Prose {
  readonly kind: BlockKind;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function proseIn(value: unknown, path: readonly PropertyKey[]): readonly Prose[] {
  if (typeof value === 'string') {
    const kind = path.includes('allow') ? undefined : kindOf(path);
    return kind === undefined || value.trim() === '' ? [] : [{ kind, path, text: value }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => proseIn(inner, [...path, key]));
}

/** The last name on the path that is not the place in a list; the texts of accounts are named by the accounts. */
function kindOf(path: readonly PropertyKey[]): BlockKind | undefined {
  if (path[0] === 'social' && path[1] === 'accounts') return 'post';
  const name = path.findLast((step) => typeof step === 'string');
  return typeof name === 'string' && Object.hasOwn(PROSE, name) ? PROSE[name] : undefined;
}
