import type { ManifestItem } from '../../manifest/manifest.ts';
import { NetworkError, type CorrectionMeans, type Network } from '../../networks/network.ts';
import type { Prepared } from '../../networks/post.ts';
import { asFetch } from '../../networks/testing/as-fetch.ts';
import type { Run } from '../run.ts';
import { item } from './items.ts';
import type { World } from './world.ts';

/** What was corrected in the item of the tests, oldest first. */
export const CHANGES = [
  { at: '2026-11-22T11:30:00Z', what: 'The clinic opens at 10am, not 9am', minor: false },
];

/** The item of the tests after one correction. */
export function corrected(given: Partial<ManifestItem> = {}): ManifestItem {
  return item({
    title: 'Flu clinics open at 10am',
    revision: 'fedcba9876543210',
    correction: 1,
    updated: '2026-11-22T11:30:00Z',
    changes: CHANGES,
    ...given,
  });
}

/** The run on the pretend Mastodon only. */
export function onMastodon({ onMastodon: account }: World, run: Run): Run {
  return { ...run, accounts: [account] };
}

/** The run where hub.yaml says how posts are corrected. */
export function correctedBy(means: CorrectionMeans | 'none', run: Run): Run {
  const accounts = run.accounts.map((one) => ({ ...one, account: { ...one.account, correct: means } }));
  return { ...run, accounts };
}

/** The run on networks that say no, for good, to whatever is to be made public. */
export function refused(run: Run): Run {
  const publish = () => Promise.reject(new NetworkError('rejected', 'The words are too rude.'));
  const no = (prepared: Promise<Prepared>) => prepared.then(() => ({ publish }));
  const refusing = (network: Network): Network => ({
    ...network,
    signIn: async (with_) => {
      const signedIn = await network.signIn(with_);
      return {
        ...signedIn,
        prepare: (...given) => no(signedIn.prepare(...given)),
        edit: (post, ...given) => no(signedIn.edit?.(post, ...given) ?? Promise.reject(new Error('no edit'))),
      };
    },
  });
  const accounts = run.accounts.map((one) => ({
    ...one,
    ...(one.network && { network: refusing(one.network) }),
  }));
  return { ...run, accounts };
}

/** The run on a server that answers with a status to every edit. */
export function noEdits(run: Run, status: number): Run {
  const fetch = asFetch(async (request) =>
    request.method === 'PUT' ? new Response('', { status }) : run.fetch(request),
  );
  return { ...run, fetch };
}

/** The run dies where it would write for the k-th time: what it did before is done, and nothing says so. */
export function dying(run: Run, k: number, die: () => void = kill): Run {
  let writes = 0;
  const write: Run['ledger']['write'] = (event) => {
    writes += 1;
    if (writes >= k) die();
    run.ledger.write(event);
  };
  return { ...run, ledger: { ...run.ledger, write } };
}

function kill(): never {
  throw new Error('killed');
}

/** Whether a run died. Anything else that it throws is a fault of ours. */
export async function died(run: Promise<unknown>): Promise<boolean> {
  try {
    await run;
    return false;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.message === 'killed') return true;
    throw thrown;
  }
}
