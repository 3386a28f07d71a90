import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { name?: string; run?: string }[] }>>;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflow-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command of a step as GitHub does, with other programs in the place of some. */
function run(
  [file, job, name]: readonly [string, string, string],
  env: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
) {
  const workflow = load(readFileSync(`.github/workflows/${file}.yml`, 'utf8')) as Workflow;
  const command = workflow.jobs[job]?.steps.find((step) => step.name === name)?.run ?? 'exit 99';
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [program, text] of Object.entries(programs)) {
    writeFileSync(join(bin, program), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, program), 0o755);
  }
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH']}`, HUB: 'our-hub', GITHUB_OUTPUT: output, ...env },
  });
  return { code: status, outputs: readFileSync(output, 'utf8'), printed: stdout };
}

const POST = ['publish', 'publish', 'Post'] as const;
const TELL = ['publish', 'tell', 'Send the summary'] as const;

/** `npm run syndicate` and `npm run accounts` that say which they are, and end with these codes. */
const npm = (syndicate: number, accounts = 0) =>
  `case "$*" in *syndicate*) echo posts; exit ${syndicate};; *) echo asks; exit ${accounts};; esac`;
const said = (words: string) => `said=${Buffer.from(words).toString('base64')}\n`;

test.each([
  ['main has moved on', 'echo "b2  refs/heads/main"', 0],
  ['main stands where it was', 'echo "a1  refs/heads/main"', 75],
  ['nobody can say where main is', 'exit 128', 75],
])('a page that is not live is no failure only when the run gave way: %s', (_, git, code) => {
  expect(run(POST, { COMMIT: 'a1' }, { npm: npm(75), git: `${git} | tr ' ' '\\t'` }).code).toBe(code);
});

test.each([
  [0, 0, 0, `ended=0\n${said('posts\nasks\n')}`],
  [0, 1, 1, `ended=0\naccounts=failed\n${said('posts\nasks\n')}`],
  [1, 0, 1, `ended=1\n${said('posts\nasks\n')}`],
])('posting that ends with %i, and accounts that end with %i', (posting, accounts, code, outputs) => {
  const ran = run(POST, { COMMIT: 'a1', MORNING: 'true' }, { npm: npm(posting, accounts), git: 'exit 0' });
  expect([ran.code, ran.outputs]).toEqual([code, outputs]);
});

test.each([
  ['0', 'failed', /what is due was posted\. An account does not answer/],
  ['1', 'failed', /something that should be posted is not\. An account does not answer/],
  ['1', '', /something that should be posted is not\. What was done: https/],
])('the team is told what failed: posting ended with %s, accounts %s', (ENDED, ACCOUNTS, words) => {
  const facts = { FAILED: 'true', POSTED: 'failure', ENDED, ACCOUNTS, RUN: 'https://github.example/1' };
  expect(run(TELL, facts, { npm: 'echo "$@"' }).printed).toMatch(words);
});

test.each([
  ['true', 'Sm9ocw==', /--run-log said\.txt\nJohs$/],
  ['true', '', /https:\/\/github\.example\/1\n$/],
  ['false', 'Sm9ocw==', /--morning\n$/],
])(
  'the team is told what the run said after a failure (%s), where it said something: "%s"',
  (FAILED, SAID, words) => {
    const told = run(
      TELL,
      { FAILED, SAID, RUN: 'https://github.example/1' },
      { npm: 'echo "$@"; cat said.txt || true' },
    );
    expect(told.printed).toMatch(words);
  },
);

test.each([
  ['the one that GitHub names', 'named', ['content', 'our-hub'], 'named'],
  [
    'for a fork, to which GitHub names none, the one beside the demonstration',
    '',
    ['content', 'our-hub'],
    'our-hub',
  ],
  ['one in a folder of its own', '', ['content', 'hubs/north', 'tests/hubs/plain'], 'hubs/north'],
  ['the demonstration, where there is no other', '', ['content', 'tests/hubs/plain'], 'content'],
])('the hub that is previewed is %s', (_, NAMED, hubs, found) => {
  for (const hub of hubs) {
    const file = join(folder, hub, 'hub.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
  expect(run(['preview', 'preview', 'Find the hub'], { NAMED }).outputs).toBe(`folder=${found}\n`);
});
