import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { filled, holds, type Context } from './expressions.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What stands around a run of a workflow, in the place of GitHub. */
export interface World {
  /** Where runners work. */
  readonly folder: string;
  /** The bare repository. */
  readonly origin: string;
  /** Caches and files of runs, by their keys and names. */
  readonly store: string;
  /** What is deployed, and served. */
  readonly site: string;
  /** Added to the environment of each command. */
  readonly env: Readonly<Record<string, string>>;
}

/** How a job ended. */
export interface Ended {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly printed: string;
  /** Where it worked. */
  readonly workspace: string;
}

const ROOT = process.cwd();

/** Runs one job of a workflow on a runner of its own: its commands as they stand, its actions by what they do. */
export async function runJob(file: string, name: string, world: World, context: Context): Promise<Ended> {
  const workflow = load(readFileSync(join(ROOT, '.github/workflows', file), 'utf8')) as Workflow;
  const job = workflow.jobs[name];
  if (!job) throw new Error(`${file} has no job "${name}".`);
  const workspace = mkdtempSync(join(world.folder, `${name}-`));
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const runner = { os: 'Linux', temp: `${workspace}-temp` };
  const around = (env: Readonly<Record<string, string>>): Context => ({ runner, steps, env, ...context });
  const workflowEnv = filledAll(workflow.env, around({}));
  const env = { ...workflowEnv, ...filledAll(job.env, around(workflowEnv)) };
  let printed = '';
  if (!holds(job.if, around(env), false)) return { result: 'skipped', outputs: {}, printed, workspace };
  mkdirSync(`${workspace}-temp`);
  let failed = false;
  const afterwards: (() => void)[] = [];
  for (const step of job.steps) {
    if (!holds(step.if, around(env), failed)) continue;
    const ended = await runStep(step, { workspace, world, env, here: around(env) });
    printed += ended.printed;
    if (step.id !== undefined) steps[step.id] = { outputs: ended.outputs };
    failed ||= !ended.ok;
    if (ended.after) afterwards.push(ended.after);
  }
  if (!failed) for (const act of afterwards) act();
  const outputs = filledAll(job.outputs, around(env));
  return { result: failed ? 'failure' : 'success', outputs, printed, workspace };
}

interface Place {
  readonly workspace: string;
  readonly world: World;
  readonly env: Readonly<Record<string, string>>;
  readonly here: Context;
}

interface StepEnded {
  readonly ok: boolean;
  readonly outputs: Record<string, string>;
  readonly printed: string;
  readonly after?: () => void;
}

async function runStep(step: Step, place: Place): Promise<StepEnded> {
  if (step.run !== undefined) return runCommand(step.run, filledAll(step.env, place.here), place);
  const action = step.uses?.split('@')[0] ?? '';
  const inputs = filledAll(step.with as Record<string, string>, place.here);
  const { head_ref: head = 'main' } = place.here['github'] as { readonly head_ref?: string };
  const after = ACTIONS[action]?.({ ref: head, ...inputs }, place);
  return { ok: true, outputs: {}, printed: '', ...(after && { after }) };
}

/** What each action does, as far as a workflow of ours can tell; and what it does when the job has been done. */
type Action = (inputs: Readonly<Record<string, string>>, place: Place) => (() => void) | undefined | void;

const ACTIONS: Readonly<Record<string, Action>> = {
  'actions/checkout': ({ ref = '', path = '.' }, { workspace, world }) => {
    const folder = join(workspace, path);
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
    mkdirSync(folder, { recursive: true });
    git('init', '--quiet');
    git('remote', 'add', 'origin', `file://${world.origin}`);
    git('fetch', '--quiet', 'origin');
    if (/^[0-9a-f]{40}$/.test(ref)) git('checkout', '--quiet', '--detach', ref);
    else git('checkout', '--quiet', '-B', ref, `origin/${ref}`);
  },
  'actions/cache': ({ path = '' }, { workspace, world }) => {
    const paths = new Set(path.split('\n'));
    if (path === 'node_modules') execFileSync('cp', ['-al', join(ROOT, path), join(workspace, path)]);
    if (paths.has('.freesheet')) {
      mkdirSync(join(world.store, '.freesheet'), { recursive: true });
      symlinkSync(join(world.store, '.freesheet'), join(workspace, '.freesheet'));
    }
    if (!paths.has('dist')) return undefined;
    const kept = join(world.store, 'dist');
    if (existsSync(kept)) cpSync(kept, join(workspace, 'dist'), { recursive: true });
    return () => {
      rmSync(kept, { recursive: true, force: true });
      if (existsSync(join(workspace, 'dist'))) cpSync(join(workspace, 'dist'), kept, { recursive: true });
    };
  },
  'actions/cache/save': ({ path = '', key = '' }, { workspace, world }) => {
    cpSync(join(workspace, path), join(world.store, key), { recursive: true });
  },
  'actions/cache/restore': ({ path = '', key = '' }, { workspace, world }) => {
    if (path === 'node_modules') execFileSync('cp', ['-al', join(ROOT, path), join(workspace, path)]);
    if (!existsSync(join(world.store, key))) return;
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    cpSync(join(world.store, key), join(workspace, path), { recursive: true });
  },
  'actions/upload-artifact': ({ name = '', path = '' }, { workspace, world }) => {
    const from = path.startsWith('/') ? path : join(workspace, path);
    if (!existsSync(from)) return;
    rmSync(join(world.store, name), { recursive: true, force: true });
    cpSync(from, join(world.store, name), { recursive: true });
  },
  'actions/deploy-pages': (_, { world }) => {
    execFileSync('tar', [
      '--extract',
      '--file',
      join(world.store, 'github-pages'),
      '--directory',
      world.site,
    ]);
  },
};

function runCommand(run: string, own: Readonly<Record<string, string>>, place: Place): Promise<StepEnded> {
  const { workspace, world, env } = place;
  const temp = `${workspace}-temp`;
  const output = join(temp, 'output');
  writeFileSync(output, '');
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: workspace,
    env: { ...ofGitHub(workspace, temp, output), ...world.env, ...env, ...own },
  });
  let printed = `$ ${run}\n`;
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  return new Promise((done) => {
    child.on('close', (code) => {
      const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
      const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
      done({ ok: code === 0, outputs, printed });
    });
  });
}

/** What a runner of GitHub has in its environment. */
function ofGitHub(workspace: string, temp: string, output: string): Record<string, string | undefined> {
  return {
    PATH: process.env['PATH'],
    HOME: temp,
    LANG: 'C.UTF-8',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: '5',
    GITHUB_REPOSITORY: 'example/news',
    GITHUB_SERVER_URL: 'https://github.example',
    RUNNER_TEMP: temp,
  };
}

function filledAll(
  values: Readonly<Record<string, string>> | undefined,
  context: Context,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, text]) => [name, filled(text, context)]),
  );
}
