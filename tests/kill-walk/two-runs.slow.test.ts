import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clones, ITEMS, scene } from './scene.ts';

describe('two runs at once', { timeout: 120_000 }, () => {
  test('on one ledger: one has the lock, the other says so, and each post is there once', async () => {
    await using here = await scene();
    const ledger = join(here.folder, 'ledger');
    const both = await Promise.all([here.run(0, ledger), here.run(0, ledger)]);
    expect(both.map(({ code }) => code)).toContain(0);
    await here.run(0, ledger);
    expect(here.network.posts()).toHaveLength(ITEMS.length);
    expect(here.network.calls.filter((call) => call.endsWith('putRecord'))).toHaveLength(ITEMS.length);
    expect(here.progress(ledger).map(({ state }) => state)).toEqual(['posted', 'posted']);
  });

  test.each([1, 2, 3, 4, 5])(
    'on two clones that save to one branch, time %i: each post is sent once',
    async () => {
      await using here = await scene();
      const { ledgers, save } = clones(here.folder, ['first', 'second']);
      await Promise.all(ledgers.map((ledger) => here.run(0, ledger, save(ledger))));
      const codes: (number | null)[] = [];
      for (const ledger of ledgers) {
        execFileSync(save(ledger), { shell: true, stdio: 'pipe' });
        codes.push((await here.run(0, ledger, save(ledger))).code);
      }
      expect(codes).toEqual([0, 0]);
      expect(here.network.posts()).toHaveLength(ITEMS.length);
      expect(here.network.calls.filter((call) => call.endsWith('putRecord'))).toHaveLength(ITEMS.length);
      expect(here.progress(ledgers[1] ?? '').map(({ state }) => state)).toEqual(['posted', 'posted']);
    },
  );
});
