import { inboxContract } from './testing/contract-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';

inboxContract('Facebook', { setUp: () => pretendFacebook(), faults: FAULTS });
