import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendTelegram } from './testing/pretend-telegram.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('Telegram', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  cannotTell: true,
  setUp: () => benchOf(pretendTelegram()),
});
