import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');
const note = join(modules, '.freesheet-installed');

/** What compiling one module needs, and the commands that any of which will do. */
const TOOLS = [
  ['a C++ compiler', ['c++', 'g++', 'clang++']],
  ['make', ['make', 'gmake']],
  ['Python 3', ['python3', 'python']],
] as const;

/** The Node 22 under which the server runs: its database module does not build for newer ones. */
export const node22 = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs the real server, once for each lock file. Says why in words when it cannot; nothing when all is there. */
export function setUp(env: NodeJS.ProcessEnv, log: (line: string) => void): string | undefined {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(note) && readFileSync(note, 'utf8') === lock) return undefined;
  const missing = TOOLS.filter(([, commands]) => !commands.some(isThere)).map(([name]) => name);
  if (missing.length > 0) {
    return `The real Bluesky server needs ${missing.join(' and ')} to build one module, and this computer has none. Nothing was installed.`;
  }
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [
      'Installing a real Bluesky server (npm ci in tests/real); this takes about half a minute…',
      ['ci', '--ignore-scripts'],
    ],
    ['Fetching Node 22 for it…', ['rebuild', 'node']],
    ['Compiling its database module; this takes one to two minutes…', ['rebuild', 'better-sqlite3']],
  ];
  for (const [words, args] of steps) {
    log(words);
    const failure = npm(args, env);
    if (failure) return `npm ${args.join(' ')} did not finish in tests/real. Its last words:\n${failure}`;
  }
  if (!existsSync(node22)) {
    return 'Node 22 was not installed in tests/real: npm was told not to run the install script of the package "node".';
  }
  writeFileSync(note, lock);
  return undefined;
}

/** Runs npm in this folder; its last words when it fails. */
function npm(args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const { npm_execpath: script } = env;
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(
    command,
    [...first, ...args, '--foreground-scripts', '--no-audit', '--no-fund'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      shell: !script && process.platform === 'win32',
      env: {
        ...env,
        PATH: `${join(modules, '.bin')}${delimiter}${env['PATH'] ?? ''}`,
        // The headers come with the package "node": nothing is downloaded, and no ready-made binary is looked for.
        npm_config_nodedir: headers(),
        npm_config_build_from_source: 'true',
      },
    },
  );
  return status === 0 ? undefined : `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
}

function headers(): string | undefined {
  const inside = join(modules, 'node', 'node_modules');
  const builds = existsSync(inside) ? readdirSync(inside) : [];
  const build = builds.find((name) => existsSync(join(inside, name, 'include', 'node', 'node.h')));
  return build && join(inside, build);
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
