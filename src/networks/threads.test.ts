import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendThreads } from './testing/pretend-threads.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('Threads', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendThreads()),
});
