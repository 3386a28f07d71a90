import type { Office } from '../office.ts';
import type { FormFields } from '../web/guard.ts';
import { notDone, type Said } from './said.ts';

const OUTCOMES = ['posted', 'not-posted', 'deleted', 'post-now', 'skip'] as const;

/** Notes in the ledger what a person found or did about posts. @param by their role. */
export async function settlePost(office: Office, form: FormFields, by: string): Promise<Said> {
  const outcome = OUTCOMES.find((one) => one === form.get('outcome'));
  const posts = (form.get('posts') ?? '').split(',').map((post) => post.split(' '));
  const url = (form.get('url') ?? '').trim();
  const correction = form.get('correction') ?? '';
  const isNone = correction !== '' && !/^[1-9]\d{0,3}$/.test(correction);
  if (outcome === undefined || isNone || posts.some((post) => post.length !== 2))
    return notDone('Press one of the buttons of a post.');
  if (outcome === 'posted' && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return notDone(
      'Write the address of the post in full, beginning with https://. Copy it from the post itself.',
    );
  }
  const said: Said[] = [];
  for (const [item = '', account = ''] of posts) {
    const settlement = { item, account, outcome, by, ...(outcome === 'posted' && { url }) };
    const corrected = outcome === 'skip' && correction !== '' && { correction: Number(correction) };
    said.push(await office.settle({ ...settlement, ...corrected }));
  }
  return { ok: said.every(({ ok }) => ok), words: [...new Set(said.map(({ words }) => words))].join(' ') };
}
