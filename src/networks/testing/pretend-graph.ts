import type { z } from 'zod';
import type { Denial } from './faults.ts';

/** What Graph may add to a refusal. */
interface Refusal {
  readonly subcode?: number;
  readonly status?: number;
  readonly transient?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as Graph puts it: https://developers.facebook.com/docs/graph-api/guides/error-handling */
export function graphRefuses(
  code: number,
  message: string,
  { subcode, status = 400, transient = false, headers = {} }: Refusal = {},
): Response {
  const error = {
    message: `(#${code}) ${message}`,
    type: 'OAuthException',
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    is_transient: transient,
    fbtrace_id: 'AbCdEfGh1234',
  };
  return Response.json({ error }, { status, headers });
}

/** As Graph says that a token may not do what it is used for. */
export const GRAPH_DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () =>
    graphRefuses(190, 'Error validating access token: Session has expired', { subcode: 463, status: 401 }),
  'token revoked': () =>
    graphRefuses(190, 'Error validating access token: The session has been invalidated', { subcode: 460 }),
  'wrong scope': () => graphRefuses(200, 'Permissions error', { status: 403 }),
};

/** Refuses a call without the token in its header, or with one in its address, where logs would keep it. */
export function graphTokenFault(request: Request, token: string): Response | undefined {
  if (new URL(request.url).searchParams.has('access_token')) {
    return graphRefuses(190, 'This pretend server takes no token in an address');
  }
  const given = request.headers.get('authorization')?.replace('Bearer ', '');
  return given === token
    ? undefined
    : graphRefuses(190, `Invalid OAuth access token: ${given}`, { status: 401 });
}

/** The parameters of a call, from its address and its JSON body. */
export async function graphParameters(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const isJson = request.headers.get('content-type') === 'application/json';
  return { ...query, ...(isJson && ((await request.json()) as object)) };
}

/** Refuses parameters that the call does not have, or of another type: more strictly than Graph, which passes over the former. */
export function graphParameterFault(
  schema: z.ZodType,
  parameters: Readonly<Record<string, unknown>>,
): Response | undefined {
  const issue = schema.safeParse(parameters).error?.issues[0];
  return issue && graphRefuses(100, `Param ${issue.path.join('.')} is wrong: ${issue.message}`);
}
