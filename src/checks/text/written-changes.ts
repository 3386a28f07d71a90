import { isTimeFault, readWallTime, type Instant } from '../../news/times.ts';

/** A change as it stands in a file: when it was made, and where that is written. */
interface WrittenChange {
  readonly at: Instant;
  readonly path: readonly PropertyKey[];
}

/** The changes of a file in the order in which they stand there; those whose time cannot be read are left out. */
export function writtenChanges(
  written: Readonly<Record<string, unknown>>,
  zone: string,
): readonly WrittenChange[] {
  const changes: unknown = written['changes'];
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: { at?: unknown }, index) => {
    const time = readWallTime(String(change.at).trim(), zone);
    return isTimeFault(time) ? [] : [{ at: time.instant, path: ['changes', index, 'at'] }];
  });
}
