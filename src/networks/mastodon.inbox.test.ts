import { inboxContract } from './testing/contract-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { onMastodon } from './testing/on-mastodon.ts';

inboxContract('Mastodon', {
  setUp: () => onMastodon({}),
  faults: FAULTS,
  readers: ['everybody', 'followers'],
});

inboxContract('Mastodon, on a server that ignores keys and has other ids', {
  setUp: () => onMastodon({}, { keys: 'ignored', ids: 'uuid', linkHeader: false }),
  faults: FAULTS,
});
