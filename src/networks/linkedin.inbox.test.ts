import { FAULTS } from './testing/faults.ts';
import { inboxContract } from './testing/contract-inbox.ts';
import { pretendLinkedIn } from './testing/pretend-linkedin.ts';

inboxContract('LinkedIn', { setUp: () => pretendLinkedIn(), faults: FAULTS });
