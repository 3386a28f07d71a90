import { lookForLost } from '../inbox/answering/settle-answers.ts';
import { standing } from '../inbox/clock/standing.ts';
import { teamOf } from '../inbox/clock/team.ts';
import { waitingMessages } from '../inbox/store/messages-files.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { counted } from './in-words.ts';
import { openOffice, type OfficeSurroundings } from './office-files.ts';
import type { OfficeOptions } from './options.ts';

/** A run of `npm run collect`: no word of any message is printed. @returns its exit code: 1 when an account could not be asked. */
export async function runCollect(options: OfficeOptions, around: OfficeSurroundings): Promise<number> {
  const { office, close } = await openOffice(options, around);
  try {
    const all = await office.collect(() => {});
    for (const { account, added, changed, gone, why, unseen } of all) {
      const { network, id } = account;
      const isAsked = network.inbox.sees.length > 0;
      const brought = `${counted(added, 'new message')}, ${changed} changed, ${gone} taken away by their authors.`;
      around.print(
        `${network.name} (${id}): ${isAsked ? brought : 'nothing can be asked.'}${why === undefined ? '' : ` ${why}`}`,
      );
      for (const words of [...network.inbox.blind, ...unseen]) around.print(`  ${words}`);
    }
    const asked = new Set(all.map(({ account }) => account.id));
    for (const { account, network } of office.accounts) {
      if (isInUse(account) && network && !asked.has(account.id)) {
        around.print(
          `${network.name} (${account.id}): not asked, because its settings are not complete here.`,
        );
        for (const words of network.inbox.blind) around.print(`  ${words}`);
      }
    }
    for (const { words } of await lookForLost(office.answering, office.inboxAccounts)) around.print(words);
    around.print(waitingInWords(office));
    return all.some(({ why }) => why !== undefined) ? 1 : 0;
  } finally {
    close();
  }
}

function waitingInWords({ db, hub, now }: Awaited<ReturnType<typeof openOffice>>['office']): string {
  const team = teamOf(hub);
  const states = waitingMessages(db).map(({ at }) => standing(at, now(), team).state);
  const missed = states.filter((state) => state === 'missed').length;
  const soon = states.filter((state) => state === 'soon').length;
  if (states.length === 0) return 'Nobody is waiting for an answer.';
  return `${counted(states.length, 'message')} waiting: ${missed} longer than you promise, ${soon} due in under two hours of work. Open the desk: npm run desk`;
}
