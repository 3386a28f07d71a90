import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { FONT_PARTS } from './glyphs.ts';
import type { RtlFont } from './rtl-fonts.ts';

// From the clone, not from this module: a build bundles it and moves it elsewhere.
const require = createRequire(resolve('package.json'));

/** The bytes of each part of the card's font, with the name of its family, in the order of `FONT_PARTS`. */
export function readCardFonts(): readonly { readonly name: string; readonly data: Buffer }[] {
  return FONT_PARTS.map((part) => ({
    name: `Arimo ${part}`,
    data: readFileSync(require.resolve(`@fontsource/arimo/files/arimo-${part}-700-normal.woff`)),
  }));
}

/** Where the file of a font for scripts from right to left is. */
export const RTL_FONT_FILES: Readonly<Record<RtlFont, string>> = {
  arabic: require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  nastaliq: require.resolve('@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf'),
  hebrew: require.resolve('@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf'),
};
