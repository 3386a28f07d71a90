import type { Position } from '../../hub/content-error.ts';
import type { Block, BlockKind } from '../words.ts';
import { placesOf } from './places-in-yaml.ts';
import { positionAt } from './position-at.ts';

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
  question: 'field',
  answer: 'field',
};

/** The prose of front matter, in the order in which it was written. */
export function fieldBlocks(
  written: Readonly<Record<string, unknown>>,
  source: string,
  position: (path: readonly PropertyKey[]) => Position,
): readonly Block[] {
  return proseIn(written, []).map(({ kind, path, text }) => {
    let places: readonly number[] | undefined;
    const from = position(path);
    const at = (index: number): Position => {
      places ??= placesOf(text, source, from);
      const offset = places[Math.min(index, places.length - 1)];
      return offset === undefined ? from : positionAt(source, offset);
    };
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

/** The last name on the path that is not the place in a list; the texts of accounts are named by the accounts. A question was asked on a day. */
function kindOf(path: readonly PropertyKey[]): BlockKind | undefined {
  if (path[0] === 'social' && path[1] === 'accounts') return 'post';
  const name = path.findLast((step) => typeof step === 'string');
  if (path[0] === 'questions' && name === 'asked') return undefined;
  return typeof name === 'string' && Object.hasOwn(PROSE, name) ? PROSE[name] : undefined;
}
