import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { SETTLE_FORM, type SettleField } from '../reports/settle-form.ts';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly 'continue-on-error'?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

/** A field of a form by which a run is started. */
interface Input {
  readonly description: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly concurrency: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The commits that these tags were at when they were read in public repositories that pin them. */
const PINS: Readonly<Record<string, string>> = {
  'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8': 'v5.0.0',
  'actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830': 'v4.3.0',
  'actions/cache/save@0057852bfaa89a56745cba8c7296529d2fc39830': 'v4.3.0',
  'actions/cache/restore@0057852bfaa89a56745cba8c7296529d2fc39830': 'v4.3.0',
  'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02': 'v4.6.2',
  'actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e': 'v4',
};

const read = (path: string) => readFileSync(path, 'utf8');
const publishText = read('.github/workflows/publish.yml');
const previewText = read('.github/workflows/preview.yml');
const linksText = read('.github/workflows/links.yml');
const settleText = read('.github/workflows/settle.yml');
const publish = load(publishText) as Workflow;
const preview = load(previewText) as Workflow;
const links = load(linksText) as Workflow;
const settle = load(settleText) as Workflow;
const recipes = ['netlify', 'cloudflare-pages', 'rsync'].map((host) => read(`docs/hosting/${host}.md`));
const jobs = [publish, preview, links, settle].flatMap((workflow) => Object.entries(workflow.jobs));
const steps = jobs.flatMap(([job, { steps: own }]) => own.map((step) => ({ job, ...step })));
const named = (name: string) => steps.find((step) => step.name === name);

describe('the workflows', () => {
  test.each(
    [publishText, previewText, linksText, settleText, ...recipes].flatMap(
      (text) => text.match(/(?<=uses: ).*/g) ?? [],
    ),
  )('pin an action by its commit, and name its tag: %s', (used) => {
    const [action = '', tag] = used.split(' # ');
    expect(tag).toBe(PINS[action]);
    expect(tag).toBeDefined();
  });

  test('give each job what it needs and no more', () => {
    expect([publish, preview, links, settle].map(({ permissions }) => permissions)).toEqual([{}, {}, {}, {}]);
    expect(Object.fromEntries(jobs.map(([name, { permissions }]) => [name, permissions]))).toEqual({
      due: { contents: 'read' },
      build: { contents: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
      publish: { contents: 'write', 'pull-requests': 'read' },
      announce: { contents: 'read' },
      held: {},
      tell: { contents: 'read' },
      preview: { contents: 'read', 'pull-requests': 'write' },
      links: { contents: 'read' },
      settle: { contents: 'write' },
    });
  });

  test('leave the right to write in no checkout but that of the ledger, in the jobs that save it', () => {
    const keeping = steps
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false);
    expect(keeping.map((step) => [step.job, step.with?.['ref']])).toEqual([
      ['publish', 'ledger'],
      ['settle', 'ledger'],
    ]);
  });

  test('run npm scripts and programs that are there', () => {
    const run = steps.flatMap((step) => [...(step.run?.matchAll(/npm run ([\w:-]+)/g) ?? [])]);
    const programs = steps.flatMap((step) => [...(step.run?.matchAll(/node (\S+)/g) ?? [])]);
    expect(run.length).toBeGreaterThan(8);
    expect(run.filter(([, name = '']) => !existsSync(`scripts/${name.replace(':', '-')}.ts`))).toEqual([]);
    expect(programs.filter(([, path = '']) => !existsSync(path))).toEqual([]);
  });

  test('put nothing that GitHub says into the text of a command, where it could be one itself', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('end by themselves', () => {
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

describe('publishing', () => {
  test('is started by a push to main, every ten minutes, by another clock, and by hand', () => {
    expect(publish.on).toEqual({
      push: { branches: ['main'] },
      schedule: [{ cron: '3-59/10 * * * *' }],
      repository_dispatch: { types: ['clock'] },
      workflow_dispatch: {
        inputs: {
          yes_take_down: expect.objectContaining({ type: 'string', required: false }),
          release: expect.objectContaining({ type: 'string', required: false }),
          by: expect.objectContaining({ type: 'string', required: false }),
        },
      },
    });
  });

  test('is done by one run at a time, and none is cancelled', () => {
    expect(publish.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false, queue: 'max' });
  });

  test('shows secrets to two steps: the one that posts, and the one that tells the team', () => {
    const secret = steps.filter((step) => /secrets\./.test(JSON.stringify(step)));
    expect(secret.map(({ name, job }) => [name, job])).toEqual([
      ['Post', 'publish'],
      ['Send the summary', 'tell'],
    ]);
    const ofEach = secret.map((step) => JSON.stringify(step).match(/secrets\.\w+/g));
    expect(ofEach[0]?.filter((name) => ofEach[1]?.includes(name))).toEqual([]);
  });

  test('posts from main only, in an environment, and before the site is there only a released alert', () => {
    expect(publish.jobs['publish']).toMatchObject({
      if: "!cancelled() && github.ref == 'refs/heads/main' && needs.build.result == 'success' && (needs.deploy.result == 'success' || inputs.release != '')",
      environment: 'publish',
      needs: ['due', 'build', 'deploy'],
    });
  });

  test('waits for pages, saves the ledger, and gives way', () => {
    expect(named('Post')?.run).toContain('--wait 15m --save --give-way');
  });

  test('keeps the page of what is posted by hand with the run, whatever else went wrong', () => {
    const kept = steps.filter(({ with: given }) => given?.['name'] === 'hand-over');
    expect(kept.map(({ job }) => job)).toEqual(['publish', 'tell']);
    expect(kept).toEqual(
      kept.map(({ job }) =>
        expect.objectContaining({
          if: '${{ !cancelled() }}',
          with: {
            name: 'hand-over',
            path: '.freesheet/hand-over/',
            'include-hidden-files': true,
            'retention-days': 7,
            'if-no-files-found': 'ignore',
            ...(job === 'tell' && { overwrite: true }),
          },
        }),
      ),
    );
  });

  test('tells the team also when the ledger cannot be read, and says so', () => {
    const ledger = publish.jobs['tell']?.steps.find(({ id }) => id === 'ledger');
    expect(ledger).toMatchObject({ 'continue-on-error': true, with: { ref: 'ledger' } });
    expect(named('Send the summary')).toMatchObject({
      env: { LEDGER: '${{ steps.ledger.outcome }}' },
      run: expect.stringMatching(
        /"\$LEDGER" = failure[^]*The branch "ledger" cannot be read[^]*npm run summary/,
      ),
    });
  });

  test('is not started by the ledger', () => {
    expect(JSON.stringify([publish.on, preview.on])).not.toContain('ledger');
  });
});

describe('a preview', () => {
  test('is of the pull request as it comes, with no secret near it', () => {
    expect(preview.on).toEqual({ pull_request: null });
    expect(previewText).not.toMatch(/secrets\.|pull_request_target/);
  });

  test('is a comment on a pull request of ours, and on the page of the run of a fork', () => {
    expect(named('Comment')).toMatchObject({ if: "${{ !cancelled() && env.FORK == 'false' }}" });
    expect(named('Preview of a fork')).toMatchObject({
      if: "${{ !cancelled() && env.FORK == 'true' }}",
      run: 'cat preview.md >> "$GITHUB_STEP_SUMMARY"',
    });
  });

  test('gives its token to the step that comments, and to no other', () => {
    const holding = steps.filter(
      ({ job, env }) => job === 'preview' && JSON.stringify(env)?.includes('token'),
    );
    expect(holding.map(({ name }) => name)).toEqual(['Comment']);
  });
});

describe('the check of links', () => {
  test('is started twice in a row each week, and by hand', () => {
    expect(links.on).toEqual({ schedule: [{ cron: '23 4 * * 1,2' }], workflow_dispatch: null });
  });

  test('has no secret near it, and hears nothing from elsewhere', () => {
    expect(linksText).not.toMatch(/secrets\.|github\.token|pull_request/);
    expect(links.jobs['links']).toMatchObject({
      if: "vars.FREESHEET_HUB != '' && github.ref == 'refs/heads/main'",
    });
  });

  test('keeps what it found also when a link is dead', () => {
    expect(links.jobs['links']?.steps.at(-1)).toMatchObject({
      uses: expect.stringContaining('actions/cache/save@'),
      if: '${{ !cancelled() }}',
      with: { path: '.freesheet/links' },
    });
  });
});

describe('what is settled from a phone', () => {
  const inputs = Object.entries(
    (settle.on['workflow_dispatch'] as { readonly inputs: Readonly<Record<string, Input>> }).inputs,
  );

  test('is asked for in the fields that the page of what is posted by hand shows, in its words', () => {
    expect(inputs.map(([name]) => name)).toEqual(Object.keys(SETTLE_FORM));
    expect(
      inputs.filter(([name, { description }]) => !description.startsWith(SETTLE_FORM[name as SettleField])),
    ).toEqual([]);
  });

  test('offers each outcome that the page speaks of, the usual one first', () => {
    expect(settle.on['workflow_dispatch']).toMatchObject({
      inputs: {
        outcome: { default: 'posted', options: expect.arrayContaining(['posted', 'deleted', 'skip']) },
      },
    });
  });

  test('goes through the environment, beside publishing, on main only', () => {
    expect(Object.values(named('Note it')?.env ?? {})).toEqual(
      inputs.map(([name]) => `\${{ inputs.${name} }}`),
    );
    expect(settle.concurrency).toEqual({ group: 'settle', 'cancel-in-progress': false, queue: 'max' });
    expect(settle.jobs['settle']?.if).toBe("vars.FREESHEET_HUB != '' && github.ref == 'refs/heads/main'");
    expect(settleText).not.toContain('secrets.');
  });
});
