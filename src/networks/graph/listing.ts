import { recordOf, type Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { NetworkError } from '../network.ts';
import type { Graph } from './graph.ts';
import { timeOf } from './time-of.ts';

/** What is asked of a list of Graph's. */
export interface ListAsked {
  readonly fields: string;
  readonly query?: Readonly<Record<string, string>>;
  /** How many things a page has, and how many pages are read at most. */
  readonly limit: number;
  readonly mostPages: number;
  /** Nothing older is wanted, in milliseconds since 1970: reading ends after a page of older things, where the list shows itself to be newest first. */
  readonly since?: number;
  /** The field that says how old a thing is. */
  readonly dated?: string;
  /** What is thrown for an answer that is no list. */
  readonly refuse: (answer: Answer) => NetworkError;
}

/** What a list holds. */
export interface Listing {
  readonly things: readonly Fields[];
  /** Whether nothing was left that is wanted. */
  readonly whole: boolean;
}

/**
 * Reads a list page by page. In which order it comes is taken from nobody's word: it is read on until there is no more, unless
 * all that was read was newest first. The address of the next page is never used: https://developers.facebook.com/docs/graph-api/results
 * has the token in it.
 */
export async function listing(graph: Graph, path: string, asked: ListAsked): Promise<Listing> {
  const { fields, query, limit, mostPages, refuse } = asked;
  const things: Fields[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await graph.ask(path, {
      query: { fields, ...query, limit: String(limit), ...(after !== undefined && { after }) },
    });
    const { data, paging } = answer.body;
    if (answer.status >= 400 || !Array.isArray(data)) throw refuse(answer);
    things.push(...data.map(recordOf));
    const next = nextOf(paging);
    if (next === undefined || isPast(things, data.length, asked)) return { things, whole: true };
    if (next === null || next === after) throw refuse(answer);
    after = next;
  }
  return { things, whole: false };
}

/** Where the next page begins: nothing when this is the last one, null when there is one and nobody says where. */
export function nextOf(paging: unknown): string | null | undefined {
  const { next, cursors } = recordOf(paging);
  const { after } = recordOf(cursors);
  if (next === undefined) return undefined;
  return typeof after === 'string' ? after : null;
}

/** Whether the last so many things are all too old, and so is whatever comes after them. */
function isPast(
  things: readonly Fields[],
  last: number,
  { since = -Infinity, dated = 'created_time' }: ListAsked,
): boolean {
  const times = things.map((thing) => timeOf(thing[dated]));
  const isNewestFirst = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? time));
  const differ = (times.at(0) ?? 0) > (times.at(-1) ?? 0);
  return isNewestFirst && differ && times.slice(-last).every((time) => time < since);
}
