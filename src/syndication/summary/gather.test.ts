import { expect, test } from 'vitest';
import { cpuMs } from '../../hub/testing/cpu-time.ts';
import { event } from '../../ledger/testing/events.ts';
import { bluesky } from '../../networks/bluesky.ts';
import { openLedger, realDisk, type Ledger } from '../ledger-files.ts';
import { hub, item, manifest } from '../testing/items.ts';
import { gather } from './gather.ts';

/** Milliseconds; about 300 are usual. */
const MOST = 2000;

const COUNT = 10_000;
const ids = Array.from({ length: COUNT }, (_, index) => `k${index}`);
const sending = event({ kind: 'sending' });
const receipt = event({ kind: 'receipt' });
const archive = manifest(ids.map((id) => item({ id })));
const events = ids.flatMap((id) =>
  [sending, receipt].map((one) => ({ ...one, item: id, attempt: `a${id}` })),
);

test('of 10,000 items with a post each it is gathered in less than two seconds, and the ledger is read once', () => {
  let reads = 0;
  const ledger: Ledger = {
    ...openLedger('there-is-no-such-folder', realDisk),
    read: () => {
      reads += 1;
      return events;
    },
  };
  const began = cpuMs();
  const { facts } = gather({
    manifest: archive,
    hub,
    accounts: hub.accounts.map((account) => ({ account, ledgerId: account.id, network: bluesky })),
    ledger,
    now: '2026-11-23T08:00:00Z',
    env: {},
  });
  const took = cpuMs() - began;
  expect([facts.out.length, facts.needs.length, facts.late.length, reads]).toEqual([COUNT, 0, 0, 1]);
  expect(took).toBeLessThan(MOST);
});
