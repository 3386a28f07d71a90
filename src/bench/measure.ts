/** What one run of a command took. */
export interface Measure {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processors, of the command and everything it started, in the program and in the system. */
  readonly cpu: number;
  /** Megabytes of its largest process at its largest, where the system tells. */
  readonly memory?: number;
  /** Pages that were rendered, and pages that were kept, where the command tells. */
  readonly rendered?: number;
  readonly kept?: number;
}

/** A row of the table: something that was measured, once a run. */
export interface Row {
  readonly items: number;
  readonly name: string;
  readonly runs: readonly Measure[];
}

/** How many pages a build says that it rendered and kept: `Rendered 12 pages, kept 10,312.` Nothing where it does not. */
export function pagesIn(output: string): Pick<Measure, 'rendered' | 'kept'> {
  const [, rendered, kept] = /Rendered ([\d,]+) pages?, kept ([\d,]+)/.exec(output) ?? [];
  if (rendered === undefined || kept === undefined) return {};
  return { rendered: numberFrom(rendered), kept: numberFrom(kept) };
}

/** Seconds of processors that a shell's `times` tells of what it ran: its second line, `1m2.50s 0m0.25s`. */
export function cpuIn(times: string): number {
  const spent = times.trim().split('\n')[1] ?? '';
  const parts = [...spent.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function numberFrom(written: string): number {
  return Number(written.replaceAll(',', ''));
}
