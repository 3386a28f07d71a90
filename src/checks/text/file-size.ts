/** Bytes of a kilobyte, as Windows shows sizes; and as others do. */
const [BINARY, DECIMAL] = [1024, 1000];

const POWERS: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3 };

/** A file's size as somebody wrote it. */
export interface WrittenSize {
  readonly text: string;
  /** How many bytes that may be: computers count kilobytes in two ways. */
  readonly bytes: readonly number[];
}

/** The size that a text states: `545KB`, `1.2 MB`. */
export function sizeIn(text: string): WrittenSize | undefined {
  const [written = '', number = '', unit = ''] =
    /(\p{Nd}+(?:[.,]\p{Nd}+)?)\s?([KMG])i?B\b/iu.exec(text) ?? [];
  const power = POWERS[unit.toUpperCase()];
  if (power === undefined) return undefined;
  const value = Number(number.replace(',', '.'));
  return {
    text: written,
    bytes: Number.isNaN(value) ? [] : [BINARY, DECIMAL].map((base) => value * base ** power),
  };
}

/** A size in words, rounded up: `545KB`, from a megabyte on `1.3MB`. Source: NHS digital service manual, "Links". */
export function writeSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / BINARY);
  return kilobytes < DECIMAL ? `${kilobytes}KB` : `${Math.ceil((bytes / BINARY ** 2) * 10) / 10}MB`;
}
