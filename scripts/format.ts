import { program, runSteps } from '../tests/run/steps.ts';

const prettier = program('Format', 'prettier, on every file', 'prettier/bin/prettier.cjs', ['--write', '.']);
process.exitCode = (await runSteps([prettier], Date.now)) ? 0 : 1;
