import { inboxContract } from './testing/contract-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { onBluesky } from './testing/on-bluesky.ts';

inboxContract('Bluesky', { setUp: onBluesky, faults: FAULTS, tokenMendsItself: true });
