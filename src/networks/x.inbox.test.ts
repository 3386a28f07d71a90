import { FAULTS } from './testing/faults.ts';
import { inboxContract } from './testing/contract-inbox.ts';
import { pretendX } from './testing/pretend-x.ts';

inboxContract('X', { setUp: () => pretendX(), faults: FAULTS });
