/** A commentary as LinkedIn takes it in. */
export interface PretendLittle {
  /** As readers see it: cut off, without a word, at the first reserved character that stands for itself. */
  readonly visible: string;
  /** As it is given back: hashtags in their long form. */
  readonly stored: string;
}

/**
 * What LinkedIn can make of a commentary, one after the other: an escaped character, an address, a hashtag in either form,
 * a name, a character that is not reserved. https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format
 */
const PIECE = new RegExp(
  [
    String.raw`\\(?<escaped>[|{}@\[\]()<>#\\*_~])`,
    String.raw`(?<address>https?://[^\s\\<>"'|{}^${'`'}\[\]]+)`,
    String.raw`(?<=^|\s)#(?<hashtag>[\p{L}\p{M}\p{N}]+)`,
    String.raw`\{hashtag\|\\#\|(?<template>[^}]+)\}`,
    String.raw`@\[(?<name>[^\]]+)\]\(urn:li:[^)]+\)`,
    String.raw`(?<plain>[^|{}@\[\]()<>#\\*_~])`,
  ].join('|'),
  'giuy',
);

/** Reads a commentary as LinkedIn does. */
export function readLittle(commentary: string): PretendLittle {
  const pieces = [...commentary.matchAll(PIECE)];
  return {
    visible: pieces.map(({ 0: found, groups = {} }) => shown(found, groups)).join(''),
    stored: pieces
      .map(({ 0: found, groups = {} }) =>
        groups['hashtag'] === undefined ? found : String.raw`{hashtag|\#|${groups['hashtag']}}`,
      )
      .join(''),
  };
}

function shown(found: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { escaped, template, name } = groups;
  return escaped ?? name ?? (template === undefined ? found : `#${template}`);
}
