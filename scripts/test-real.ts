import { runSteps } from '../tests/run/steps.ts';
import { realServer } from '../tests/run/real-server.ts';

process.exitCode = (await runSteps([realServer], Date.now)) ? 0 : 1;
