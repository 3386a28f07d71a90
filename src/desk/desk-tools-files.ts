import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError } from '../hub/content-error.ts';
import { SettingsError } from '../networks/settings.ts';
import type { DeskTools } from './app.ts';
import { deskStyle } from './style/style-files.ts';
import { jobsInMemory } from './web/jobs.ts';
import { saidsInMemory } from './web/saids.ts';
import { sessionsInMemory } from './web/sessions.ts';

/** What a desk needs of the computer it runs on. @param role that the sign-in page proposes. @param clock milliseconds. @param tell prints a fault of ours. */
export function deskTools(
  role: string,
  clock: () => number,
  tell: (line: string) => void,
): Omit<DeskTools, 'hosts'> {
  const random = (): string => randomBytes(24).toString('base64url');
  const fault = (thrown: unknown): string => {
    // These are words for staff already.
    if (thrown instanceof SettingsError || thrown instanceof ContentError) return thrown.message;
    tell(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return 'Something went wrong that nobody foresaw; what it was is printed where the desk was started. Nothing is lost: try again.';
  };
  let style: Promise<string> | undefined;
  return {
    sessions: sessionsInMemory(random, clock),
    jobs: jobsInMemory(random, (ms) => sleep(ms), fault),
    fault,
    saids: saidsInMemory(random),
    style: () => (style ??= deskStyle()),
    role,
    draw: randomInt,
  };
}
