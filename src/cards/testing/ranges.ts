/** Code points in order → `30-39 a3`. */
export function ranges(points: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run[1] === point - 1) run[1] = point;
    else runs.push([point, point]);
  }
  return runs.map((run) => [...new Set(run)].map((point) => point.toString(16)).join('-')).join(' ');
}
