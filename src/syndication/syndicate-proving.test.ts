import { describe, expect, test } from 'vitest';
import { mastodon } from '../networks/mastodon.ts';
import { proofOf } from './accounts/proof.ts';
import type { RunAccount } from './run-account.ts';
import { syndicate } from './syndicate.ts';
import { item } from './testing/items.ts';
import { world } from './testing/world.ts';

const SECOND = item({ id: 'bcdfghjk22', title: 'Second', url: 'https://news.example.org/news/second/' });
const ACCOUNT: RunAccount = { ...world([]).onMastodon, network: { ...mastodon, provedFirst: true } };
const ALERT = item({ id: 'bcdfghjk33', kind: 'alert', url: 'https://news.example.org/news/alert/' });

describe('an account of a network that may show its posts to nobody', () => {
  test('is given one post, and no other before a person has opened that one', async () => {
    const { run, mastodon: server } = world([item(), SECOND]);
    const unproved = { ...run, accounts: [ACCOUNT] };
    const { left, exitCode } = await syndicate(unproved);
    expect(server.posts()).toHaveLength(1);
    expect(left.filter(({ action }) => action === 'hold')).toMatchObject([
      { reason: expect.stringContaining('--confirm mastodon'), owed: false },
    ]);
    expect(exitCode).toBe(0);
    await syndicate(unproved);
    expect(server.posts()).toHaveLength(1);
  });

  test('goes on once a person has', async () => {
    const { run, mastodon: server } = world([item(), SECOND]);
    await syndicate({ ...run, accounts: [ACCOUNT] });
    const opened = { url: 'https://social.example/1', by: 'duty editor', at: run.now(), attempt: 'p1' };
    run.ledger.writeAccount(proofOf(ACCOUNT, { id: 'us' }, opened));
    await syndicate({ ...run, accounts: [ACCOUNT] });
    expect(server.posts()).toHaveLength(2);
  });

  test('carries an alert all the same', async () => {
    const { run, mastodon: server } = world([item(), ALERT]);
    await syndicate({ ...run, accounts: [ACCOUNT], manifest: { ...run.manifest, items: [item()] } });
    await syndicate({ ...run, accounts: [ACCOUNT] });
    expect(server.posts()).toHaveLength(2);
  });
});
