import { program, runSteps, sideBySide, vitest } from '../tests/run/steps.ts';
import { SITES_ENV, buildSites } from '../tests/run/test-sites.ts';

/** What guards the project, cheapest first: the run stops at the first step that fails. */
const passed = await runSteps(
  [
    sideBySide('Code', 'its format, lint, types and what is unused', [
      program('Format', 'prettier, on every file', 'prettier/bin/prettier.cjs', [
        '--check',
        '--log-level=warn',
        '.',
      ]),
      program('Lint', 'oxlint', 'oxlint/bin/oxlint', ['--deny-warnings']),
      program('Types', 'astro check, pages and components too', 'astro/bin/astro.mjs', [
        'check',
        '--minimumSeverity',
        'hint',
      ]),
      program('Unused code', 'knip', 'knip/bin/knip.js'),
    ]),
    // A build keeps one processor busy, and hardly more.
    sideBySide('Unit tests and build', 'every part by itself, while two hubs are built', [
      vitest('Unit tests', 'every part by itself', 'vitest.config.ts'),
      buildSites,
    ]),
    // Both wait for much besides the processors.
    sideBySide('The built sites', 'their files, and one page of each template in a browser', [
      vitest('Site tests', 'the two built sites', 'tests/site/vitest.config.ts', SITES_ENV),
      vitest(
        'Browser tests',
        'one page of each template at two widths',
        'tests/browser/vitest.config.ts',
        SITES_ENV,
      ),
    ]),
  ],
  Date.now,
);
process.exitCode = passed ? 0 : 1;
