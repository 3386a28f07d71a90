/** What YAML does not allow as it is, or takes for the end of a line. https://yaml.org/spec/1.2.2/#51-character-set */
const UNWRITABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Text in YAML's double quotes, which hold any character. JSON's are nearly the same. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNWRITABLE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
