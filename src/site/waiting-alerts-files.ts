import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hub } from '../hub/hub.ts';
import { picturesInBody, readItemFiles, type ItemFile } from '../news/item-files.ts';
import { isCurrent, publicState } from '../news/live.ts';
import type { Instant } from '../news/times.ts';

/** Two states of a hub: as it is, and as it was when it could last be built. */
export interface TwoHubs {
  readonly hubFolder: string;
  readonly good: string;
  /** hub.yaml as it was. */
  readonly hub: Hub;
  readonly now: Instant;
}

/**
 * Puts the alerts that hold now, and that the last good state has not got in these words, into it: each with its file and
 * its pictures alone.
 * @returns their files, as paths from the hub's folder.
 */
export function addWaitingAlerts({ hubFolder, good, hub, now }: TwoHubs): readonly string[] {
  const waiting = readItemFiles(hubFolder, hub).filter(
    (file) => isAlert(file, now) && !isSame(file, join(good, file.file)),
  );
  for (const { file, item, body } of waiting) {
    const own = item?.image ? [item.image.file] : [];
    for (const path of [file, ...own, ...picturesInBody(body, file)]) {
      const from = join(hubFolder, path);
      if (!existsSync(from)) continue;
      mkdirSync(dirname(join(good, path)), { recursive: true });
      cpSync(from, join(good, path));
    }
  }
  return waiting.map(({ file }) => file);
}

/** One that was stood down is news of the alert, too: whoever reads that it holds must hear that it is over. */
function isAlert({ item }: ItemFile, now: Instant): boolean {
  if (item?.kind !== 'alert' || publicState(item, now) === 'hidden') return false;
  return isCurrent(item, now) || item.stoodDown !== undefined || item.withdrawn !== undefined;
}

function isSame({ source }: ItemFile, path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === source;
}
