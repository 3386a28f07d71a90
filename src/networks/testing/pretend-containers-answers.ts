import { graphRefuses } from './pretend-graph.ts';

/** A refusal by its numbers, and what it says. */
export interface GraphFault {
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly transient?: boolean;
}

export function graphNo({ code, message, ...more }: GraphFault): Response {
  return graphRefuses(code, message, more);
}

/** What is said of an id that means nothing to it. */
export function notThere(id: string): Response {
  return graphRefuses(
    100,
    `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { subcode: 33 },
  );
}
