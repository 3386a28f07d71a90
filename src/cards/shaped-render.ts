import sharp from 'sharp';
import { RTL_FONT_FILES } from './font-files.ts';
import { amountOfInk, fill, ink, type Ink } from './ink.ts';
import { colourOf, type Pixels } from './indexed-png.ts';
import { RTL_FONTS } from './rtl-fonts.ts';
import type { Box, ShapedText } from './shaped-text.ts';

/** How finely a narrower setting with as many lines is looked for, in pixels. */
const FINENESS = 6;

/** By how much of its size the same number of lines may come out higher: other letters reach up in the first, or down in the last. */
const SAME_LINES = 0.5;

/** The parts of a box's width by which its column is made narrower where letters reach out of it: at least, and until how much is left. */
const REACH = 0.02;
const NARROWEST = 0.9;

/** A width in pixels that holds every title on one line. */
const ONE_LINE = 20_000;

/** How much of the ink is there when no lines collide: a hair's breadth comes and goes with where letters stand. */
const ALL_INK = 0.997;

/** A text as Pango set it, its size in pixels. */
type Set = Ink & { readonly size: number };

type Setting = ShapedText & { readonly lineHeight: number };

type Wrap = 'word' | 'word-char';

/** Draws a text upon a card, as large as it fits its box, and never cut. Changes `pixels`. */
export async function drawShaped(pixels: Pixels, text: ShapedText): Promise<void> {
  const set = await setInBox(text);
  const { box, side, ground, colour } = text;
  const height = ground ? Math.max(ground.height - 2 * ground.across, set.height) : box.height;
  const at = {
    left: side === 'left' ? box.left : box.left + box.width - set.width,
    top: box.top + Math.round((height - set.height) / 2),
  };
  if (ground) {
    const inner = side === 'left' ? at.left + set.width + ground.along : at.left - ground.along;
    const [from, to] = side === 'left' ? [0, inner] : [inner, pixels.width];
    const [top, across] = [box.top - ground.across, 2 * ground.across];
    fill(pixels, { left: from, top, width: to - from, height: height + across }, colourOf(ground.colour));
  }
  ink(pixels, set, at, colourOf(colour));
}

/**
 * Sets a text as large as its box allows, in lines as even as they can be, and further apart where letters of one would run
 * into the next. A word that no line holds is divided where that must be; what is too long even so is made smaller as a whole.
 */
export async function setInBox(text: ShapedText): Promise<Set> {
  const [tight, open] = RTL_FONTS[text.font].lineHeights;
  const set = await setWith({ ...text, lineHeight: tight });
  if (set && !(await collides(set, { ...text, lineHeight: tight }))) return set;
  return (await setWith({ ...text, lineHeight: open })) ?? shrunk({ ...text, lineHeight: open });
}

async function setWith(text: Setting): Promise<Set | undefined> {
  const { sizes, dividedSizes, box } = text;
  const whole = await largest(text, sizes, 'word');
  if (whole) return narrowest(text, whole, 'word');
  const divided = await largest(text, dividedSizes, 'word-char');
  if (!divided) return undefined;
  const undivided = await setAt(text, divided.size, 'word');
  return fits(undivided, box) ? narrowest(text, undivided, 'word') : narrowest(text, divided, 'word-char');
}

/** Whether ink of one line lies upon that of another: then there is less of it than on one line. */
async function collides(set: Set, text: Setting): Promise<boolean> {
  const onOneLine = await pango(text, set.size, ONE_LINE, 'word');
  return amountOfInk(set) < amountOfInk(onOneLine) * ALL_INK;
}

/** Too long a text at the smallest of its sizes, made smaller as a picture. */
async function shrunk(text: Setting): Promise<Set> {
  const { dividedSizes, box } = text;
  const small = await pango(text, dividedSizes.at(-1) ?? 0, box.width, 'word-char');
  const { data, info } = await sharp(small.data, { raw: { ...small, channels: 1 } })
    .resize({ width: box.width, height: box.height, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, size: small.size };
}

/** At the largest of the sizes that fits. What does not fit at one is taken not to fit at a larger one. */
async function largest(text: Setting, sizes: readonly number[], wrap: Wrap): Promise<Set | undefined> {
  let best: Set | undefined;
  let [from, to] = [0, sizes.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const set = await setAt(text, sizes[middle] ?? 0, wrap);
    if (fits(set, text.box)) [best, to] = [set, middle];
    else from = middle + 1;
  }
  return best;
}

/** In the narrowest column in which it needs no more lines: so the lines are even. */
async function narrowest(text: Setting, widest: Set, wrap: Wrap): Promise<Set> {
  let best = widest;
  let [from, to] = [Math.floor(widest.width / 2), widest.width];
  while (to - from > FINENESS) {
    const middle = Math.floor((from + to) / 2);
    const set = await pango(text, widest.size, middle, wrap);
    const asManyLines = set.height < widest.height + widest.size * SAME_LINES;
    if (asManyLines && set.width <= best.width && fits(set, text.box)) [best, to] = [set, middle];
    else from = middle;
  }
  return best;
}

/** At a size in the whole box. Letters may reach out of a line, those of Urdu far: then its column is made narrower. */
async function setAt(text: Setting, size: number, wrap: Wrap): Promise<Set> {
  const { width } = text.box;
  let set = await pango(text, size, width, wrap);
  for (let column = width; set.width > width && column > width * NARROWEST;) {
    column -= Math.max(set.width - width, Math.ceil(width * REACH));
    set = await pango(text, size, Math.max(column, 1), wrap);
  }
  return set;
}

function fits(set: Set, box: Box): boolean {
  return set.width <= box.width && set.height <= box.height;
}

/** Text in lines of at most `width` pixels, where its words allow that: the picture is as large as its ink. */
async function pango(
  { text, font, language, direction, side, lineHeight }: Setting,
  size: number,
  width: number,
  wrap: Wrap,
): Promise<Set> {
  const { family } = RTL_FONTS[font];
  const { data, info } = await sharp({
    text: {
      text: `<span lang="${escaped(language)}" line_height="${lineHeight}" insert_hyphens="false">${escaped(text)}</span>`,
      font: `${family} ${size}`,
      fontfile: RTL_FONT_FILES[font],
      // So that a point is a pixel.
      dpi: 72,
      width,
      // Pango turns it round for text from right to left.
      align: (side === 'left') === (direction === 'ltr') ? 'left' : 'right',
      wrap,
    },
  })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, size };
}

/** Pango takes text with marks of its own. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
