// Every npm script starts here. Plain JavaScript that Node 20 understands: it installs what is missing and hands
// over to Node 24, which comes from the npm package "node". Usage: node scripts/run.mjs <script> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const note = join(modules, '.freesheet-installed');
const [name, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Freesheet needs Node 20 or later to start; this is ${process.versions.node}. Install it from nodejs.org.`,
  );
}
setUp();
hand(join(root, 'scripts', `${name}.ts`), args);

function setUp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(note) && readFileSync(note, 'utf8') === lock) return;
  process.stderr.write('Installing what Freesheet needs (npm ci); this takes about a minute…\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (status !== 0)
    stop('npm ci did not finish; its own words are above. Nothing else was changed: run it again.');
  writeFileSync(note, lock);
}

function hand(script, rest) {
  const child = spawn(node24(), [script, ...rest], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // What Node compiles of these scripts is kept: of a short command that is half of its time.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.freesheet', 'compiled'),
      PATH: `${join(modules, 'node', 'bin')}${delimiter}${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  // The terminal sends Ctrl-C to the child too: wait for it to tidy up. Other signals are passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === 'SIGINT' ? 130 : (code ?? 1);
  });
}

function node24() {
  const packaged = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    'Node 24 was not installed with the rest: npm was told not to run the install script of the package "node". ' +
      'Run "npm rebuild node --foreground-scripts", or install Node 24 from nodejs.org, and start again.',
  );
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
