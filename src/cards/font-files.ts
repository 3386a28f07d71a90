import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_PARTS } from './glyphs.ts';

const require = createRequire(import.meta.url);

/** The bytes of each part of the card's font, with the name of its family, in the order of `FONT_PARTS`. */
export function readCardFonts(): readonly { readonly name: string; readonly data: Buffer }[] {
  return FONT_PARTS.map((part) => ({
    name: `Arimo ${part}`,
    data: readFileSync(require.resolve(`@fontsource/arimo/files/arimo-${part}-700-normal.woff`)),
  }));
}
