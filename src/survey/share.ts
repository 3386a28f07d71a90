/** Some of a whole. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/**
 * A share in per cent, rounded half up: `36%`, or with two decimals `40.13%`. Some are never 0%, and not all never 100%: `under 1%`,
 * `over 99%`.
 * @returns nothing when there is nothing to share.
 */
export function percent({ count, of }: Share, decimals = 0): string | undefined {
  if (of === 0) return undefined;
  const scale = 10 ** decimals;
  const rounded = Math.round((count * 100 * scale) / of);
  if (rounded === 0 && count > 0) return `under ${(1 / scale).toFixed(decimals)}%`;
  if (rounded === 100 * scale && count < of) return `over ${(100 - 1 / scale).toFixed(decimals)}%`;
  return `${(rounded / scale).toFixed(decimals)}%`;
}

/** A share with its denominator: `22 of 61, 36%`; `not known`, of nothing. */
export function shareText(share: Share, decimals = 0): string {
  const text = percent(share, decimals);
  const { count, of } = share;
  return text === undefined
    ? 'not known'
    : `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}, ${text}`;
}
