import type { Denial } from './faults.ts';

/** A refusal of the Graph interface, by its numbers: https://developers.facebook.com/docs/graph-api/guides/error-handling/ */
export interface GraphFault {
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly says?: string;
  readonly transient?: boolean;
  readonly status?: number;
}

export function graphNo({
  code,
  subcode,
  message,
  says,
  transient = false,
  status = 400,
}: GraphFault): Response {
  const error = {
    message,
    type: 'OAuthException',
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    is_transient: transient,
    ...(says !== undefined && { error_user_title: 'No', error_user_msg: says }),
    fbtrace_id: 'A6LJylpZRKw2xKLFsAP-cJh',
  };
  return Response.json({ error }, { status });
}

export const GRAPH_DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () =>
    graphNo({
      code: 190,
      subcode: 463,
      message: 'Error validating access token: Session has expired',
      status: 401,
    }),
  'token revoked': () =>
    graphNo({ code: 190, subcode: 458, message: 'The user has not authorized application', status: 400 }),
  'wrong scope': () =>
    graphNo({ code: 10, message: '(#10) Application does not have permission for this action', status: 403 }),
};

/** What is said of an id that means nothing to it. */
export function notThere(id: string): Response {
  return graphNo({
    code: 100,
    subcode: 33,
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
  });
}
