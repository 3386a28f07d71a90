/** One place for all copies of this module: the program of the site is a bundle of its own, beside who runs it. */
const PLACE = Symbol.for('freesheet.once');

type Known = WeakMap<object, Map<string, unknown>>;

/**
 * What is worked out from a list of items only once, however many pages ask: kept for as long as the list is.
 * @param name what is worked out: `related`.
 */
export function once<T>(list: object, name: string, work: () => T): T {
  const known = (Reflect.get(globalThis, PLACE) as Known | undefined) ?? new WeakMap();
  Reflect.set(globalThis, PLACE, known);
  const kept = known.get(list) ?? new Map<string, unknown>();
  known.set(list, kept);
  if (!kept.has(name)) kept.set(name, work());
  return kept.get(name) as T;
}
