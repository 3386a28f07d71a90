/** One branch or tag that is about to be pushed. */
export interface Push {
  /** `refs/heads/main`; here. */
  readonly ref: string;
  /** The newest commit that would leave. */
  readonly newest: string;
  /** What the remote has under this name as yet; nothing for a new one. */
  readonly before?: string;
}

const NOTHING = /^0+$/;

/**
 * What git tells its hook before a push, a line for each branch and tag: here, and its commit; there, and its commit.
 * What is deleted there tells nothing. Source: https://git-scm.com/docs/githooks#_pre_push
 */
export function readPushes(lines: string): readonly Push[] {
  return lines.split('\n').flatMap((line): readonly Push[] => {
    const [ref, newest, , before] = line.trim().split(' ');
    if (ref === undefined || newest === undefined || before === undefined || NOTHING.test(newest)) return [];
    return [{ ref, newest, ...(!NOTHING.test(before) && { before }) }];
  });
}
