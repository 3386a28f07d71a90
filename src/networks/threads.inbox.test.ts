import { inboxContract } from './testing/contract-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendThreads } from './testing/pretend-threads.ts';

inboxContract('Threads', { setUp: () => pretendThreads(), faults: FAULTS });
