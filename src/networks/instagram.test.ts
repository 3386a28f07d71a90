import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendInstagram } from './testing/pretend-instagram.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('Instagram', {
  faults: FAULTS,
  cardAlt: 'transmitted',
  ownKeys: false,
  setUp: () => benchOf(pretendInstagram()),
});
