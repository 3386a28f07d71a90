import { describe, expect, test } from 'vitest';
import { approvals } from './approvals.ts';
import { approvalsReport } from './approvals-report.ts';
import {
  BASE,
  BLOB,
  file,
  HEAD,
  PATH,
  PUBLISHED,
  pull,
  recorded,
  review,
  wellApproved,
} from './testing/recorded.ts';

const ITEM = { id: 'fv7kq2mxw4', path: PATH, blob: BLOB };
const PULLS = `/repos/example/news/commits/${PUBLISHED}/pulls`;
const REVIEWS = '/repos/example/news/pulls/7/reviews?per_page=100&page=1';
const OWNERS = `/repos/example/news/contents/.github/CODEOWNERS?ref=${BASE}`;
const MERGED = `/repos/example/news/contents/${PATH}?ref=${HEAD}`;

/** What becomes of the item when GitHub answers so. */
const ask = (changes: Readonly<Record<string, unknown>> = {}) =>
  approvals(recorded({ ...wellApproved(), ...changes }), PUBLISHED, [ITEM]);

describe('an item is approved', () => {
  test('when a code owner approved its pull request as it was merged', async () => {
    expect(await ask()).toEqual({
      approved: [{ id: 'fv7kq2mxw4', pull: 7, at: '2026-11-22T11:00:00Z' }],
      not: [],
    });
  });

  test('from the later of its approval and its merge', async () => {
    const late = review('editor', 'APPROVED', { submitted_at: '2026-11-22T16:00:00Z' });
    expect((await ask({ [REVIEWS]: [late] })).approved[0]?.at).toBe('2026-11-22T16:00:00Z');
  });

  test('when the code owner asked for changes first and then approved, and only commented since', async () => {
    const reviews = [
      review('editor', 'CHANGES_REQUESTED', { submitted_at: '2026-11-22T09:00:00Z' }),
      review('editor', 'APPROVED', { submitted_at: '2026-11-22T10:00:00Z' }),
      review('editor', 'COMMENTED', { submitted_at: '2026-11-22T10:30:00Z' }),
    ];
    expect((await ask({ [REVIEWS]: reviews })).approved).toHaveLength(1);
  });

  test('when a member of the team that answers for the file approved it', async () => {
    const answers = {
      [OWNERS]: file('* @example/editors\n'),
      '/orgs/example/teams/editors/memberships/editor': { state: 'active', role: 'member' },
    };
    expect((await ask(answers)).approved).toHaveLength(1);
  });

  test('when CODEOWNERS stands at the top of the repository', async () => {
    const top = `/repos/example/news/contents/CODEOWNERS?ref=${BASE}`;
    expect((await ask({ [OWNERS]: 404, [top]: file('* @editor') })).approved).toHaveLength(1);
  });
});

describe('an item is not approved', () => {
  test.each([
    ['pushed without a pull request', { [PULLS]: [] }, 'not brought by a pull request'],
    ['by a pull request that is not merged', { [PULLS]: [pull({ merged_at: null })] }, 'not brought'],
    ['by one into another branch', { [PULLS]: [pull({ base: { ref: 'trial', sha: BASE } })] }, 'not brought'],
    ['changed in the merge', { [MERGED]: file('Other words.', 'c0ffee') }, 'not what was reviewed'],
    ['without a review', { [REVIEWS]: [] }, 'Nobody else approved'],
    ['by its author', { [REVIEWS]: [review('writer')] }, 'Nobody else approved'],
    [
      'on an earlier commit',
      { [REVIEWS]: [review('editor', 'APPROVED', { commit_id: BASE })] },
      'as it was merged',
    ],
    ['and dismissed', { [REVIEWS]: [review('editor', 'DISMISSED')] }, 'Nobody else approved'],
    ['by an account that is gone', { [REVIEWS]: [review('x', 'APPROVED', { user: null })] }, 'Nobody else'],
    ['by somebody else', { [REVIEWS]: [review('passer-by')] }, 'answer for the file (@editor)'],
    ['where nobody answers for the file', { [OWNERS]: file('/src/ @editor') }, 'names nobody'],
    ['where the last line takes it away', { [OWNERS]: file('* @editor\n/content/news/') }, 'names nobody'],
    [
      'by an email address, which no login is',
      { [OWNERS]: file('* editor@example.org') },
      'answer for the file',
    ],
    ['without CODEOWNERS', { [OWNERS]: 404 }, 'no CODEOWNERS file'],
    ['by a team that may not be read', { [OWNERS]: file('* @example/editors') }, 'answer for the file'],
    ['while the list of commits is empty', { ...emptyCommits() }, 'knows of no commit'],
  ])('%s', async (_, answers, why) => {
    const { approved, not } = await ask(answers);
    expect(approved).toEqual([]);
    expect(not).toEqual([{ id: 'fv7kq2mxw4', why: expect.stringContaining(why) }]);
  });

  test('when the code owner asked for changes after approving', async () => {
    const reviews = [
      review('editor', 'CHANGES_REQUESTED', { submitted_at: '2026-11-22T10:30:00Z' }),
      review('editor', 'APPROVED', { submitted_at: '2026-11-22T10:00:00Z' }),
    ];
    expect((await ask({ [REVIEWS]: reviews })).approved).toEqual([]);
  });

  test('by a team member whose invitation is still open', async () => {
    const answers = {
      [OWNERS]: file('* @example/editors\n'),
      '/orgs/example/teams/editors/memberships/editor': { state: 'pending' },
    };
    expect((await ask(answers)).approved).toEqual([]);
  });

  test.each(
    Object.keys(wellApproved()).flatMap((path) =>
      [403, 500, { message: 'hello' }, new TypeError('fetch failed')].map((answer) => [path, answer]),
    ),
  )('while %s is answered by %s', async (path, answer) => {
    const { approved, not } = await ask({ [String(path)]: answer });
    expect([approved, not[0]?.why]).toEqual([[], expect.stringContaining('GitHub')]);
  });
});

test('no word of GitHub is repeated, and no token: the log is public', async () => {
  const dead = new TypeError('fetch failed with ghs_plantedSecretToken');
  const report = approvalsReport(await ask({ [PULLS]: dead }));
  expect(report).toContain('fv7kq2mxw4: not approved, so it is not posted.');
  expect(report).not.toContain('plantedSecret');
});

test('what came of it is said in a line each', async () => {
  expect(approvalsReport(await ask())).toBe('fv7kq2mxw4: approved by a code owner in pull request 7.');
  expect(approvalsReport({ approved: [], not: [] })).toContain('No item');
});

test('a second page of reviews is read', async () => {
  const many = Array.from({ length: 100 }, () => review('passer-by', 'COMMENTED'));
  const next = '/repos/example/news/pulls/7/reviews?per_page=100&page=2';
  expect((await ask({ [REVIEWS]: many, [next]: [review('editor')] })).approved).toHaveLength(1);
});

function emptyCommits(): Record<string, unknown> {
  const [commits = ''] = Object.keys(wellApproved());
  return { [commits]: [] };
}
