import { existsSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join, resolve } from 'node:path';
import type { Hub } from '../hub/hub.ts';
import { openAnswers } from '../inbox/store/answers-files.ts';
import { lastAsked, waitingMessages } from '../inbox/store/messages-files.ts';
import { openStore } from '../inbox/store/store-files.ts';
import { privateFolder, STORE_FILE, type Computer } from '../inbox/store/store-place.ts';
import { SettingsError } from '../networks/settings.ts';
import type { Instant } from '../news/times.ts';
import type { InboxTold } from '../reports/waiting-counts.ts';
import { countWaiting } from './count-waiting.ts';

/**
 * Counts who waits, for the summary. Whatever goes wrong is told in its place, and no store is made where there is none.
 * @param named the folder of the messages; the usual one of this user, when empty.
 */
export function waitingCounts(
  named: string,
  hub: Hub,
  now: Instant,
  { env, platform }: Pick<Computer, 'env' | 'platform'>,
): InboxTold {
  const folder = resolve(named || privateFolder(hub.tag, { platform, home: homedir(), env }));
  if (!existsSync(join(folder, STORE_FILE))) {
    return {
      unread: `There are no messages in "${folder}". Run "npm run collect" on this computer first, or name the folder after --inbox.`,
    };
  }
  try {
    const store = openStore({ folder, hubTag: hub.tag, host: hostname(), now, random: () => '' });
    try {
      const { db } = store;
      const [messages, asked] = [waitingMessages(db), lastAsked(db)];
      return countWaiting({ messages, asked, lost: openAnswers(db).length }, hub, now);
    } finally {
      store.close();
    }
  } catch (thrown) {
    return { unread: whyUnread(thrown) };
  }
}

/** Of a fault of the computer only its code is told: nobody knows what else stands in its words. */
function whyUnread(thrown: unknown): string {
  if (thrown instanceof SettingsError) return thrown.message;
  const code = thrown instanceof Error && 'code' in thrown ? ` (${String(thrown.code)})` : '';
  return `The messages could not be read${code}. Open the desk on the computer that keeps them: it says why.`;
}
