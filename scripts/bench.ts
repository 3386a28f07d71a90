import { BENCH_HELP, readBenchOptions } from '../src/bench/options.ts';
import { runBench } from '../src/bench/run-bench-files.ts';
import { runScript } from '../src/site/run-script.ts';

await runScript(BENCH_HELP, async (args) => {
  const options = readBenchOptions(args);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${BENCH_HELP}`);
    return 2;
  }
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  await runBench(options, {
    env: process.env,
    node: process.execPath,
    day: new Date().toISOString().slice(0, 10),
    watch: { wall: () => performance.now(), cpu },
    log: console.log,
  });
  return 0;
});
