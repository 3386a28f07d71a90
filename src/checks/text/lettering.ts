/** Styled letters and digits that stand for plain ones, and the plain ones. */
export interface Lettering {
  readonly offset: number;
  /** As it was written. */
  readonly text: string;
  readonly plain: string;
}

/**
 * Bold, script, Gothic and double-struck letters and digits (Mathematical Alphanumeric Symbols), and those in circles
 * and boxes. Blood groups and parking, which have an emoji of their own, are none. https://www.unicode.org/charts/
 */
const STYLED = String.raw`[\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{249C}-\u{24B5}\u{1F110}-\u{1F12B}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F172}-\u{1F17D}\u{1F180}-\u{1F189}]`;
/** Those that were in Unicode before the others, and fill their gaps. */
const GAPS = String.raw`[ℂℊ-ℎℐ-ℓℕℙ-ℝℤℬℭℯ-ℱℳℴ]`;
/** As wide as a Chinese character: at home in Chinese, Japanese and Korean. */
const WIDE = '[Ａ-Ｚａ-ｚ０-９]';
/** Letters raised above the line or made of small capitals, for phonetics. */
const SMALL = '[ᴀ-ᴢʙɢʜɪʟɴʀʏꜰꜱꞯᴬ-ᵛⁿˡˢʰʲʳʷʸˣᶜᶠᶻⁱ]';
/** Plain letters, each underlined or struck through with a mark of its own. */
const MARKED = String.raw`[A-Za-z0-9][\u0332\u0333\u0335-\u0338]+`;

const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'.matchAll(/(.)([a-z])/gu)).map(
    ({ 1: small = '', 2: plain = '' }) => [small, plain],
  ),
);

const ONE = `(?:${STYLED}|${GAPS}|${WIDE}|${SMALL}|${MARKED})`;
/** Two at least, for one alone may be a symbol; then as many words as follow. */
const RUN = new RegExp(String.raw`${ONE}{2,200}(?:[ ,.'’!?&:+/-]{1,3}${ONE}{1,200}){0,100}`, 'gu');
const BOXED = /[\u{1F130}-\u{1F189}]/u;

/** The stretches of a text in lettering that looks like letters and is none. @param wide whether wide letters are at home. */
export function letteringIn(text: string, wide = false): readonly Lettering[] {
  if (/^[\u0000-\u02AF]*$/.test(text)) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: found, index }) => {
    const plain = plainOf(found);
    const isOnlyWide = new RegExp(`^(?:${WIDE}|[^\\p{L}\\p{N}])+$`, 'u').test(found);
    return (wide && isOnlyWide) || !/[A-Za-z]/.test(plain) ? [] : [{ offset: index, text: found, plain }];
  });
}

function plainOf(text: string): string {
  return Array.from(text.normalize('NFKC').replaceAll(/[\u0332\u0333\u0335-\u0338]/g, ''))
    .map((letter) => SMALL_CAPITALS[letter] ?? boxed(letter))
    .join('');
}

/** Letters in dark boxes and circles, which Unicode does not count as letters. */
function boxed(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return BOXED.test(letter) ? String.fromCodePoint(0x41 + ((code - 0x1f130) % 0x20)) : letter;
}
