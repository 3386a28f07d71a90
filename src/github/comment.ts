import { z } from 'zod';
import { ask, type Answer, type GitHub } from './ask.ts';

/** Who writes what a workflow writes. */
const WORKFLOW = 'github-actions[bot]';

/** Comments are read page by page, of 100 each. */
const MOST_PAGES = 20;

const made = z.object({ html_url: z.string() });
const comments = z.array(
  z.object({ id: z.int(), body: z.string().nullish(), user: z.object({ login: z.string() }).nullable() }),
);

/**
 * Puts a comment on a pull request, or the newest words into the one that is there.
 * @param mark the first line of the text, by which the workflow's own comment is found again.
 * @returns the address of the comment.
 */
export async function putComment(
  github: GitHub,
  { pull, mark, text }: { readonly pull: number; readonly mark: string; readonly text: string },
): Promise<Answer<string>> {
  const issues = `/repos/${github.repository}/issues`;
  const there = await ownComment(github, `${issues}/${pull}/comments`, mark);
  if (!there.ok) return there;
  const body = { body: text };
  const answer =
    there.value === undefined
      ? await ask(github, `${issues}/${pull}/comments`, made, { method: 'POST', body })
      : await ask(github, `${issues}/comments/${there.value}`, made, { method: 'PATCH', body });
  return answer.ok ? { ok: true, value: answer.value.html_url } : answer;
}

/** The id of our comment, if there is one. */
async function ownComment(github: GitHub, path: string, mark: string): Promise<Answer<number | undefined>> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await ask(github, `${path}?per_page=100&page=${page}`, comments);
    if (!answer.ok) return answer;
    const own = answer.value.find(({ body, user }) => user?.login === WORKFLOW && body?.startsWith(mark));
    if (own) return { ok: true, value: own.id };
    if (answer.value.length < 100) break;
  }
  return { ok: true, value: undefined };
}
