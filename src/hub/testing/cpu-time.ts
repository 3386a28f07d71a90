/** Milliseconds for which this thread has worked: unlike the clock, it stands still while a busy computer does something else. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
