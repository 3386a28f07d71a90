import type { GitHub } from '../ask.ts';

/** The answers of GitHub to one repository, by path: written down from its documentation, not from GitHub itself. */
export type Recorded = Readonly<Record<string, unknown>>;

/** A commit, of which a pull request of ours brought an item. */
export const PUBLISHED = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
export const HEAD = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';
export const BASE = 'a0853c24544627f65ddf259abe73b1d18a591444';
export const BLOB = '95b966ae1c166bd92f8ae7d1c313e738c731dfc3';
export const PATH = 'content/news/2026/2026-11-22-walk-in-clinic.md';

const REPO = '/repos/example/news';

/** A review as GitHub lists it. */
export function review(login: string, state = 'APPROVED', more: object = {}): object {
  return {
    id: 80,
    node_id: 'MDE3OlB1bGxSZXF1ZXN0UmV2aWV3ODA=',
    user: { login, id: 1, type: 'User', site_admin: false },
    body: '',
    state,
    html_url: 'https://github.com/example/news/pull/7#pullrequestreview-80',
    submitted_at: '2026-11-22T10:00:00Z',
    commit_id: HEAD,
    author_association: 'MEMBER',
    ...more,
  };
}

/** The pull request as GitHub lists it beside a commit. */
export function pull(more: object = {}): object {
  return {
    id: 1,
    number: 7,
    state: 'closed',
    locked: false,
    title: 'Walk-in clinic on Saturday',
    user: { login: 'Writer', id: 2, type: 'User' },
    merged_at: '2026-11-22T11:00:00Z',
    merge_commit_sha: PUBLISHED,
    draft: false,
    head: { label: 'example:clinic', ref: 'clinic', sha: HEAD },
    base: { label: 'example:main', ref: 'main', sha: BASE },
    ...more,
  };
}

/** A file as GitHub gives its content. */
export function file(text: string, sha = BLOB): object {
  const content = Buffer.from(text)
    .toString('base64')
    .replaceAll(/(.{60})/g, '$1\n');
  return { type: 'file', encoding: 'base64', size: text.length, name: 'x', path: 'x', content, sha };
}

/** What GitHub answers when all is well: a pull request of "Writer" that "Editor", a code owner, approved. */
export function wellApproved(): Record<string, unknown> {
  return {
    [`${REPO}/commits?${new URLSearchParams({ sha: PUBLISHED, path: PATH, per_page: '1' })}`]: [
      { sha: PUBLISHED, commit: { message: 'Walk-in clinic on Saturday (#7)' }, parents: [{ sha: BASE }] },
    ],
    [`${REPO}/commits/${PUBLISHED}/pulls`]: [pull()],
    [`${REPO}/contents/${PATH}?ref=${HEAD}`]: file('---\nid: fv7kq2mxw4\n---\n'),
    [`${REPO}/pulls/7/reviews?per_page=100&page=1`]: [review('Editor')],
    [`${REPO}/contents/.github/CODEOWNERS?ref=${BASE}`]: file('/content/news/ @editor\n'),
  };
}

/** GitHub, with these answers and 404 for everything else. An answer that is a number is a status. */
export function recorded(answers: Recorded): GitHub & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    api: 'https://api.github.example',
    repository: 'example/news',
    token: 'ghs_plantedSecretToken',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      asked.push(`${request.method} ${pathname}${search}`);
      const answer = answers[`${pathname}${search}`] ?? 404;
      if (answer instanceof Error) throw answer;
      return typeof answer === 'number'
        ? Response.json(
            { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
            { status: answer },
          )
        : Response.json(answer);
    },
  };
}
