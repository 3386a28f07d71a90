import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('Facebook', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendFacebook()),
});
