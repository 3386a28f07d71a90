/** Something that is put into a column, and may be shorter or longer. */
export interface Block {
  /** Its height in points in each of its forms, from the shortest to the longest; at least one. */
  readonly forms: readonly number[];
  /** The form in which it stands when there is neither want of room nor plenty. */
  readonly usual: number;
  /** What weighs more gives way later and grows sooner. */
  readonly weight: number;
  /** The first column in which it may stand: 0, unless something else must come before it. */
  readonly from?: number;
}

/** Where a block stands, and in which form. */
export interface Place {
  readonly column: number;
  readonly form: number;
}

/** Parts of the columns' height that blocks are first dealt into, so that all columns get something. */
const EVEN = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];

/**
 * Copy-fitting: puts blocks into columns in their order, none of them divided. For want of room the lightest become
 * shorter first, and at last are left out; where room is left, blocks grow in turn, the heaviest first.
 * @param columns heights in points.
 * @param gap points between two blocks.
 * @returns the place of each block; none for one that is left out.
 */
export function fitBlocks(
  blocks: readonly Block[],
  columns: readonly number[],
  gap: number,
): readonly (Place | undefined)[] {
  const order = byWeight(blocks);
  const forms: (number | undefined)[] = blocks.map(({ usual }) => usual);
  const heights = () => blocks.map((block, at) => heightIn(block, forms[at]));
  const froms = blocks.map(({ from = 0 }) => from);
  let dealt = deal(heights(), froms, columns, gap);
  while (dealt === undefined) {
    const shrinks = order.findLast((at) => (forms[at] ?? 0) > 0);
    const goes = shrinks ?? order.findLast((at) => forms[at] !== undefined);
    if (goes === undefined) return blocks.map(() => undefined);
    forms[goes] = shrinks === undefined ? undefined : (forms[goes] ?? 0) - 1;
    dealt = deal(heights(), froms, columns, gap);
  }
  return grown(blocks, forms, dealt, columns, gap, order);
}

/** Lets blocks grow, each a form at a time, as long as its column has room. */
function grown(
  blocks: readonly Block[],
  start: readonly (number | undefined)[],
  dealt: readonly number[],
  columns: readonly number[],
  gap: number,
  order: readonly number[],
): readonly (Place | undefined)[] {
  const forms = [...start];
  const left = columns.map((height, column) => height - filled(blocks, forms, dealt, column, gap));
  let growing = order.filter((at) => forms[at] !== undefined);
  while (growing.length > 0) {
    growing = growing.filter((at) => {
      const [form = 0, column = 0, block] = [forms[at], dealt[at], blocks[at]];
      const more = heightIn(block, form + 1) - heightIn(block, form);
      if (form + 1 >= (block?.forms.length ?? 0) || more > (left[column] ?? 0)) return false;
      left[column] = (left[column] ?? 0) - more;
      forms[at] = form + 1;
      return true;
    });
  }
  return forms.map((form, at) => (form === undefined ? undefined : { form, column: dealt[at] ?? 0 }));
}

function filled(
  blocks: readonly Block[],
  forms: readonly (number | undefined)[],
  dealt: readonly number[],
  column: number,
  gap: number,
): number {
  const heights = blocks.flatMap((block, at) =>
    dealt[at] === column && forms[at] !== undefined ? [heightIn(block, forms[at]) + gap] : [],
  );
  return heights.reduce((sum, height) => sum + height, 0) - (heights.length > 0 ? gap : 0);
}

/** The column of each height, as evenly as the order allows; nothing if they do not fit. */
function deal(
  heights: readonly number[],
  froms: readonly number[],
  columns: readonly number[],
  gap: number,
): readonly number[] | undefined {
  for (const part of EVEN) {
    const limits = columns.map((height) => height * part);
    const dealt = dealInto(heights, froms, limits, gap);
    if (dealt) return dealt;
  }
  return undefined;
}

function dealInto(
  heights: readonly number[],
  froms: readonly number[],
  limits: readonly number[],
  gap: number,
): readonly number[] | undefined {
  const dealt: number[] = [];
  let [column, used] = [0, 0];
  for (const [at, height] of heights.entries()) {
    if (height === 0) {
      dealt.push(column);
      continue;
    }
    const from = froms[at] ?? 0;
    if (column < from) [column, used] = [from, 0];
    while (column < limits.length && (used === 0 ? height : used + gap + height) > (limits[column] ?? 0)) {
      column += 1;
      used = 0;
    }
    if (column === limits.length) return undefined;
    used += (used === 0 ? 0 : gap) + height;
    dealt.push(column);
  }
  return dealt;
}

/** What is left out is no height at all. */
function heightIn(block: Block | undefined, form: number | undefined): number {
  return form === undefined ? 0 : (block?.forms[form] ?? Infinity);
}

/** The places of blocks in their list, the heaviest first; of one weight, the first first. */
function byWeight(blocks: readonly Block[]): readonly number[] {
  return blocks
    .map((_, at) => at)
    .toSorted((a, b) => (blocks[b]?.weight ?? 0) - (blocks[a]?.weight ?? 0) || a - b);
}
