/** A function that finds the answer for each key once. */
export function once<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, { readonly found: T }>();
  return (key) => {
    const { found } = known.get(key) ?? { found: find(key) };
    known.set(key, { found });
    return found;
  };
}
