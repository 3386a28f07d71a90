import { direction } from '../news/direction.ts';
import { arimoLacks, drawn, graphemes } from './glyphs.ts';
import { lackedByRtlFont, rtlFontsFor, type RtlFont } from './rtl-fonts.ts';

/** The font in which a text of a card is drawn: one alone has all its characters. */
export type Lettering = 'arimo' | RtlFont;

/** A text of a card, and how it is drawn. */
export interface Lettered {
  readonly text: string;
  readonly lettering: Lettering;
  readonly language: string;
  /** In which direction the text as a whole is read, whatever single words in it are. */
  readonly direction: 'ltr' | 'rtl';
}

/** The text as a card draws it, or nothing when no font has all its characters. */
export function lettered(text: string, language: string): Lettered | undefined {
  const lettering = letterings(text, language).find((font) => lackedBy(font, text).length === 0);
  return lettering && { text, lettering, language, direction: direction(language) };
}

/**
 * The characters of a text with which it cannot be drawn on a card, each once, as a reader counts them: `['🎄', '日']`.
 * Spaces and line ends are never missing. The language makes no difference: where one font fails, another is taken.
 */
export function missingGlyphs(text: string): readonly string[] {
  return letterings(text, '')
    .map((font) => lackedBy(font, text))
    .reduce((least, missing) => (missing.length < least.length ? missing : least));
}

/** The fonts in which a text may be drawn, best first. Arimo has Hebrew, but is drawn without regard to order. */
function letterings(text: string, language: string): readonly [Lettering, ...Lettering[]] {
  const shaped = rtlFontsFor(language);
  if (/\p{Script=Hebrew}/u.test(text)) return shaped;
  return direction(language) === 'rtl' ? [...shaped, 'arimo'] : ['arimo', ...shaped];
}

function lackedBy(font: Lettering, text: string): readonly string[] {
  return font === 'arimo' ? arimoLacks(text) : [...new Set(lackedByRtlFont(font, graphemes(drawn(text))))];
}
