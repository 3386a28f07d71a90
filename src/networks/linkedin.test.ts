import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendLinkedIn } from './testing/pretend-linkedin.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('LinkedIn', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  wordsOnly: true,
  setUp: () => benchOf(pretendLinkedIn()),
});
