import { z } from 'zod';
import type { Instant } from '../news/times.ts';
import { ask, type Answer, type GitHub } from './ask.ts';
import { CODE_OWNERS_FILES, ownersOf, parseCodeOwners, type CodeOwners } from './code-owners.ts';
import { approversOf, reviewSchema, type Approver } from './reviews.ts';

/** The branch that is published. */
const PUBLISHED = 'main';

/** Reviews are read page by page, of 100 each; more than these are of no pull request about news. */
const MOST_PAGES = 10;

/** An item whose posts a code owner must have approved. */
export interface ToApprove {
  readonly id: string;
  /** From the top of the repository: `content/news/2026/2026-11-22-clinic.md`. */
  readonly path: string;
  /** What git calls the bytes of the file as they are published. */
  readonly blob: string;
}

/** A code owner's word on an item. */
export interface Approval {
  /** The number of the pull request that brought the item as it is. */
  readonly pull: number;
  /** When it was both approved and merged. */
  readonly at: Instant;
}

/** Which items came by a pull request that a code owner approved, and why the others did not. */
export interface Approvals {
  readonly approved: readonly (Approval & { readonly id: string })[];
  readonly not: readonly { readonly id: string; readonly why: string }[];
}

const commits = z.array(z.object({ sha: z.string() }));
const pulls = z.array(
  z.object({
    number: z.int(),
    merged_at: z.iso.datetime({ precision: 0 }).nullable(),
    user: z.object({ login: z.string() }).nullable(),
    head: z.object({ sha: z.string() }),
    base: z.object({ ref: z.string(), sha: z.string() }),
  }),
);
const content = z.object({ sha: z.string(), content: z.string(), encoding: z.literal('base64') });

type Pull = z.output<typeof pulls>[number];

/**
 * Asks GitHub of each item by which pull request its file came to be as it is, and whether a person who answers for the
 * file approved exactly that. Whatever cannot be found out is not an approval.
 * @param commit what is published.
 */
export async function approvals(
  github: GitHub,
  commit: string,
  items: readonly ToApprove[],
): Promise<Approvals> {
  const approved: (Approval & { id: string })[] = [];
  const not: { id: string; why: string }[] = [];
  for (const item of items) {
    const answer = await approvalOf(github, commit, item);
    if (answer.ok) approved.push({ id: item.id, ...answer.value });
    else not.push({ id: item.id, why: answer.why });
  }
  return { approved, not };
}

async function approvalOf(github: GitHub, commit: string, item: ToApprove): Promise<Answer<Approval>> {
  const repo = `/repos/${github.repository}`;
  const query = new URLSearchParams({ sha: commit, path: item.path, per_page: '1' });
  const changed = await ask(github, `${repo}/commits?${query}`, commits);
  if (!changed.ok) return changed;
  const [last] = changed.value;
  if (!last) return no('GitHub knows of no commit that brought its file.');
  const found = await ask(github, `${repo}/commits/${last.sha}/pulls`, pulls);
  if (!found.ok) return found;
  const merged = found.value.filter(({ merged_at: at, base }) => at !== null && base.ref === PUBLISHED);
  let why = 'It was not brought by a pull request.';
  for (const pull of merged) {
    const answer = await approvedBy(github, pull, item);
    if (answer.ok) return answer;
    why = `Pull request ${pull.number}: ${answer.why}`;
  }
  return no(why);
}

async function approvedBy(github: GitHub, pull: Pull, { path, blob }: ToApprove): Promise<Answer<Approval>> {
  const file = await fileAt(github, path, pull.head.sha);
  if (!file.ok) return file;
  if (file.value.sha !== blob) return no('What was merged is not what was reviewed.');
  const reviews = await reviewsOf(github, pull.number);
  if (!reviews.ok) return reviews;
  const approvers = approversOf(reviews.value, { author: pull.user?.login ?? '', head: pull.head.sha });
  if (approvers.length === 0) return no('Nobody else approved it as it was merged.');
  const rules = await codeOwnersAt(github, pull.base.sha);
  if (!rules.ok) return rules;
  const owners = ownersOf(rules.value, path);
  if (owners.length === 0) return no('CODEOWNERS names nobody for the file.');
  for (const owner of owners) {
    const approver = await oneOf(github, owner, approvers);
    if (approver) {
      const at = [approver.at, pull.merged_at ?? ''].toSorted().at(-1) ?? approver.at;
      return { ok: true, value: { pull: pull.number, at } };
    }
  }
  return no(`None of those who approved it is known to answer for the file (${owners.join(', ')}).`);
}

/** Who of those who approved is the owner, or in the owners' team. A team that we may not read approves nothing. */
async function oneOf(
  github: GitHub,
  owner: string,
  approvers: readonly Approver[],
): Promise<Approver | undefined> {
  const [name = '', team] = owner.toLowerCase().replace(/^@/, '').split('/');
  if (team === undefined) return approvers.find(({ login }) => owner.startsWith('@') && login === name);
  const membership = z.object({ state: z.literal('active') });
  for (const approver of approvers) {
    const path = `/orgs/${name}/teams/${team}/memberships/${approver.login}`;
    if ((await ask(github, path, membership)).ok) return approver;
  }
  return undefined;
}

/** CODEOWNERS as it was before the pull request: who asks to be let in does not say who lets them in. */
async function codeOwnersAt(github: GitHub, commit: string): Promise<Answer<CodeOwners>> {
  for (const path of CODE_OWNERS_FILES) {
    const file = await fileAt(github, path, commit);
    if (file.ok) return { ok: true, value: parseCodeOwners(textOf(file.value.content)) };
    if (!/ 404 /.test(file.why)) return file;
  }
  return no('The repository has no CODEOWNERS file.');
}

function fileAt(github: GitHub, path: string, commit: string): Promise<Answer<z.output<typeof content>>> {
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  return ask(github, `/repos/${github.repository}/contents/${escaped}?ref=${commit}`, content);
}

async function reviewsOf(github: GitHub, pull: number): Promise<Answer<z.output<typeof reviewSchema>[]>> {
  const all: z.output<typeof reviewSchema>[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/repos/${github.repository}/pulls/${pull}/reviews?per_page=100&page=${page}`;
    const answer = await ask(github, path, z.array(reviewSchema));
    if (!answer.ok) return answer;
    all.push(...answer.value);
    if (answer.value.length < 100) return { ok: true, value: all };
  }
  return no('It has too many reviews to be read.');
}

function textOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

function no(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}
