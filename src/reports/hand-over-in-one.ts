import type { HandOverFacts } from './handed-post.ts';
import { handOverPage } from './hand-over-page.ts';

/** The largest picture that is made part of the page, in bytes: an email has to stay small. */
const LARGEST = 120_000;

/** How many pictures are made part of the page at most. */
const MOST = 10;

/** The page in one file, for an email: its pictures are part of it; large ones, and those after the tenth, are links. */
export function handOverInOne(facts: HandOverFacts, pictures: ReadonlyMap<string, Uint8Array>): string {
  const wanted = new Map(
    facts.posts.flatMap(({ picture }) => (picture ? [[picture.file, picture.type]] : [])),
  );
  const sources = [...wanted].flatMap(([file, type]): readonly (readonly [string, string])[] => {
    const bytes = pictures.get(file);
    if (!bytes || bytes.length > LARGEST) return [];
    return [[file, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`]];
  });
  return handOverPage(facts, { where: 'inside', sources: new Map(sources.slice(0, MOST)) });
}
