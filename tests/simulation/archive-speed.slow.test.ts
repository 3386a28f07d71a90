import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cpuMs } from '../../src/hub/testing/cpu-time.ts';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { writeEventName } from '../../src/ledger/event-name.ts';
import { event } from '../../src/ledger/testing/events.ts';
import { openLedger, realDisk } from '../../src/syndication/ledger-files.ts';
import { planNow } from '../../src/syndication/running.ts';
import { hub, item, manifest } from '../../src/syndication/testing/items.ts';
import { blueskyAccount, mastodonAccount } from '../../src/syndication/testing/world.ts';

/** What is promised, in milliseconds of a processor: the clock goes on while a busy computer does something else. */
const BOUND = 2000;

const ids = Array.from({ length: 10_000 }, (_, index) => `i${index}`);

describe('an archive of 10,000 items with its events on two accounts', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'archive-'));
    for (const one of ids.flatMap((id) => [...postedOn(id, 'bluesky'), ...postedOn(id, 'mastodon')])) {
      const path = join(folder, writeEventName(one));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(one));
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }), 60_000);

  test('and a manifest of 500 are planned in under two seconds', () => {
    const run = {
      manifest: { ...manifest([]), items: ids.slice(-500).map((id) => item({ id })) },
      hub,
      accounts: [blueskyAccount, mastodonAccount],
      ledger: openLedger(folder, realDisk),
      now: () => '2026-11-22T12:00:00Z',
    };
    const begin = cpuMs();
    const steps = planNow(run);
    const took = cpuMs() - begin;
    expect(steps.filter(({ posted }) => posted)).toHaveLength(1000);
    expect(took).toBeLessThan(BOUND);
  });
});

function postedOn(id: string, account: string): readonly LedgerEvent[] {
  const own = { item: id, account, attempt: `${id}x` };
  return [event({ kind: 'sending', ...own }), event({ kind: 'receipt', ...own })];
}
