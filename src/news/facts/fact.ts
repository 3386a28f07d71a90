/** A line of a fact, and where it leads: an address of the site has its base path already. */
export interface FactLine {
  readonly text: string;
  readonly url?: string;
  /** Whether it is in the words, and so in the language, of the item. */
  readonly own?: boolean;
}

/** Something a reader looks up in an item: `Until`, `5pm on Friday 20 November 2026`. */
export interface Fact {
  readonly name: string;
  /** One below the other, as an address is written; never none. */
  readonly lines: readonly FactLine[];
}

/** A fact, unless there is nothing to say: lines that are `undefined` are left out. */
export function fact(name: string, ...lines: readonly (FactLine | string | undefined)[]): readonly Fact[] {
  const said = lines.flatMap((line) => {
    if (line === undefined || line === '') return [];
    return [typeof line === 'string' ? { text: line } : line];
  });
  return said.length === 0 ? [] : [{ name, lines: said }];
}

/** A line in the item's own words; nothing for none. */
export function own(text: string | undefined, url?: string): FactLine | undefined {
  return text === undefined ? undefined : { text, url, own: true };
}
