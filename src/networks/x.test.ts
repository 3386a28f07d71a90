import { networkContract } from './testing/contract.ts';
import { benchOf } from './testing/pretend.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendX } from './testing/pretend-x.ts';

networkContract('X', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendX()),
});
