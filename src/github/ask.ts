import type { z } from 'zod';
import { redact } from '../networks/redact.ts';

/** How GitHub is asked: by the token that a workflow is given. */
export interface GitHub {
  readonly fetch: typeof fetch;
  /** `https://api.github.com` */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
}

/** What GitHub said; or that it did not, in words for staff. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** How long one call may take, in milliseconds. */
const PATIENCE = 20_000;

/** What a call changes. */
interface Change {
  readonly method: 'POST' | 'PATCH';
  readonly body: object;
}

/**
 * One call of GitHub's REST API, made once. Whatever is not the answer that we know is a `why`, never an exception.
 * @param path below the API, `/repos/owner/name/pulls/7`.
 * @param schema what we need of the answer.
 */
export async function ask<S extends z.ZodType>(
  { fetch, api, token }: GitHub,
  path: string,
  schema: S,
  change?: Change,
): Promise<Answer<z.output<S>>> {
  try {
    const response = await fetch(`${api}${path}`, {
      method: change?.method ?? 'GET',
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'freesheet',
        ...(token !== '' && { authorization: `Bearer ${token}` }),
      },
      ...(change && { body: JSON.stringify(change.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { ok: false, why: `GitHub answered ${response.status} to ${path}.` };
    const read = schema.safeParse(await response.json());
    return read.success
      ? { ok: true, value: read.data }
      : { ok: false, why: `GitHub answered something that we do not know to ${path}.` };
  } catch (thrown) {
    const words = redact(thrown instanceof Error ? thrown.message : typeof thrown, [token]);
    return { ok: false, why: `GitHub could not be asked for ${path}: ${words}` };
  }
}
