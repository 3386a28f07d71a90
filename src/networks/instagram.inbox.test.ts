import { inboxContract } from './testing/contract-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendInstagram } from './testing/pretend-instagram.ts';

inboxContract('Instagram', { setUp: () => pretendInstagram(), faults: FAULTS });
