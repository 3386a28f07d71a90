import { lookForThem } from '../actions/answer-actions.ts';
import { counted } from '../in-words.ts';
import type { Office } from '../office.ts';
import type { Job, Jobs } from '../web/jobs.ts';

/** Asks every account for messages, and looks for answers whose calls were cut short. */
export function collectJob(office: Office, jobs: Jobs, by: string): Job {
  return jobs.start('collect', { title: 'Collecting messages', back: '/in' }, async (progress) => {
    const all = await office.collect(progress);
    progress('Looking for answers whose calls were cut short');
    const lost = await lookForThem(office, by);
    const told = all
      .filter(({ account }) => account.network.inbox.sees.length > 0)
      .map(({ account, added, changed, gone, why }) => {
        const counts = [
          `${counted(added, 'new message')}`,
          ...(changed > 0 ? [`${changed} changed by their authors`] : []),
          ...(gone > 0 ? [`${gone} taken away`] : []),
        ].join(', ');
        return `${account.network.name} (${account.id}): ${counts}.${why === undefined ? '' : ` ${why}`}`;
      });
    return {
      ok: all.every(({ why }) => why === undefined) && lost.ok,
      lines: [...told, ...(lost.words.startsWith('There is none') ? [] : [lost.words])],
    };
  });
}

/** Posts what is due now. */
export function postJob(office: Office, jobs: Jobs): Job {
  return jobs.start('post', { title: 'Posting what is due', back: '/out' }, async (progress) => {
    const { outcomes, trouble, exitCode } = await office.post(progress);
    return {
      ok: exitCode === 0,
      lines: [
        ...outcomes.map(({ title, account, words }) => `${title}, on ${account}: ${words}`),
        ...(trouble === undefined ? [] : [trouble]),
      ],
    };
  });
}
