import { describe, expect, test } from 'vitest';
import type { Git } from './git.ts';
import { givesWay } from './gives-way.ts';

const PUBLISHED = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';
const NEWER = 'a0853c24544627f65ddf259abe73b1d18a591444';

/** A git whose checkout is the published commit, and whose server answers so. */
const gitAt =
  (answer: string, ok = true): Git =>
  (folder, [command]) =>
    Promise.resolve(
      command === 'rev-parse'
        ? { ok: folder === '/hub', out: PUBLISHED, said: '' }
        : { ok: ok && folder === '/hub/ledger', out: answer, said: '' },
    );

const folders = { hub: '/hub', ledger: '/hub/ledger' };

describe('a run that waits', () => {
  test.each([
    ['ends when the branch has moved on', `${NEWER}\trefs/heads/main`, true, true],
    ['goes on while the branch stands', `${PUBLISHED}\trefs/heads/main`, true, false],
    ['goes on when the server cannot be asked', '', false, false],
    ['goes on where there is no such branch', '', true, false],
  ])('%s', async (_, answer, ok, ends) => {
    expect(await givesWay(folders, { run: gitAt(answer, ok) })()).toBe(ends);
  });
});
