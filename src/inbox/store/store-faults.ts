import { SettingsError } from '../../networks/settings.ts';

/** What SQLite says by number when a file cannot be written or opened: https://www.sqlite.org/rescode.html */
const WHY: Readonly<Record<number, string>> = {
  5: 'another program holds them',
  8: 'they may not be written to',
  10: 'the disk has a fault',
  13: 'the disk is full',
  14: 'they cannot be opened',
};

/** Numbers of more detail end in these eight bits. */
const PRIMARY = 0xff;

/**
 * A fault of the disk or of what else stands in the way of the messages → the same in words for staff; anything else as it is.
 * An answer may have gone out before it: the next look finds that.
 */
export function inWords(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const why = 'errcode' in thrown ? WHY[Number(thrown.errcode) & PRIMARY] : faultOfDisk(thrown);
  if (why === undefined) return thrown;
  return new SettingsError(
    ['FREESHEET_PRIVATE'],
    `The messages could not be kept: ${why}. What was kept before is as it was. Mend that, then collect again: nothing is lost, and an answer that was just being sent is looked for.`,
  );
}

function faultOfDisk(thrown: Error): string | undefined {
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full';
  return /^E[A-Z]+$/.test(code) ? `their folder cannot be used (${code})` : undefined;
}
