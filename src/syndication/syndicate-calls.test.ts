import { describe, expect, test } from 'vitest';
import type { Fault } from '../networks/testing/faults.ts';
import type { PretendCall } from '../networks/testing/pretend-routes.ts';
import { syndicate } from './syndicate.ts';
import { begun, ended, LIFE, standing } from './testing/changes.ts';

describe('a call that goes wrong is made good by the next run', () => {
  const faults: readonly Fault[] = ['lost', 'web page', 'fault before', 'busy'];
  const bluesky = ['putRecord', 'deleteRecord', 'getRecord'].map((one) => `com.atproto.repo.${one}`);
  const mastodon: readonly PretendCall[] = ['post', 'edit', 'delete', 'read', 'list'];
  const all = LIFE.flatMap(([what, change]) =>
    faults.flatMap((fault) => [...bluesky, ...mastodon].map((call) => [what, call, fault, change] as const)),
  ).filter(([what, call]) => what.includes('Bluesky') === call.includes('.'));

  test.each(all)('%s, and "%s" meets "%s"', async (_, call, fault, change) => {
    const here = await begun(change);
    here.network.fail(call, fault);
    here.mastodon.fail(call as PretendCall, fault);
    await syndicate(change.run(here));
    await ended(here, change);
    expect(standing(here)).toEqual([change.old, change.new]);
  });
});
