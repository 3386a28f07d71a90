import { FAULTS } from './testing/faults.ts';
import { inboxContract } from './testing/contract-inbox.ts';
import { pretendTelegram } from './testing/pretend-telegram.ts';

inboxContract('Telegram', {
  setUp: () => pretendTelegram(),
  faults: FAULTS,
  cannotTell: ['comment', 'private'],
  // It gives a hundred at a time, and more only once these are kept.
  many: 90,
});
