/** One field that is asked for: its name, how, and what of what hangs there: `comments.filter(stream).limit(25){id}`. */
export interface AskedField {
  readonly name: string;
  readonly how: Readonly<Record<string, string>>;
  readonly within: string;
}

/** The fields that a call asks for. */
export function askedFields(asked: string): readonly AskedField[] {
  const fields: string[] = [];
  let depth = 0;
  let field = '';
  for (const letter of asked) {
    depth += '{('.includes(letter) ? 1 : '})'.includes(letter) ? -1 : 0;
    if (letter === ',' && depth === 0) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  return [...fields, field].map((each) => {
    const [, name = '', how = '', within = ''] = /^(\w+)((?:\.\w+\([^)]*\))*)(?:\{(.*)\})?$/.exec(each) ?? [];
    const ways = [...how.matchAll(/\.(\w+)\(([^)]*)\)/g)].map(([, way = '', value = '']) => [way, value]);
    return { name, how: Object.fromEntries(ways), within };
  });
}
