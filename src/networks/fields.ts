/** What a server says of one thing: any field may be missing, or be something else. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value; none when it has none. */
export function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** An id of whatever shape: text, a number, a UUID. Words are none, nor is anything longer than 100 characters. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /^\S{1,100}$/.test(id) ? id : undefined;
}

export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
