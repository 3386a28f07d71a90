/** The little of fontkit that the tests of the cards' fonts use; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly fullName: string;
    readonly characterSet: readonly number[];
    readonly unitsPerEm: number;
    readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } };
    glyphForCodePoint(codePoint: number): { readonly id: number };
  }
  export function create(bytes: Uint8Array): Font;
}
