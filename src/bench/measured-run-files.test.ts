import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { measured } from './measured-run-files.ts';

const run = (code: string) => ({
  program: process.execPath,
  args: ['-e', code],
  folder: tmpdir(),
  env: process.env,
});

test('what a command took is measured with all that it started', async () => {
  const busy = 'const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);';
  const starts = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const { cpu, wall } = await measured(run(starts), () => performance.now());
  expect(cpu).toBeGreaterThan(0.3);
  expect(wall).toBeGreaterThan(0.3);
});

test('what a build says of its pages is kept', async () => {
  const says = run("console.log('Rendered 3 pages, kept 4.')");
  expect(await measured(says, () => 0)).toMatchObject({ rendered: 3, kept: 4, wall: 0 });
});

test('a command that fails ends the measurement in its own words', async () => {
  const fails = run("console.error('No such hub.'); process.exitCode = 3");
  await expect(measured(fails, () => 0)).rejects.toThrow(/ended with 3:\nNo such hub\./);
});
