// Changes a site, and ends its own process before one step on the disk. Usage: node change-and-die.ts <step> <out> <note> <changes as JSON>
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { applyChanges, type SiteChanges } from '../journal-files.ts';

const [dieAt, out = '', note = '', changes = ''] = process.argv.slice(2);
let steps = 0;

for (const name of ['copyFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'] as const) {
  const real = fs[name] as (...args: readonly unknown[]) => unknown;
  const dying = (...args: readonly unknown[]): unknown => {
    steps += 1;
    if (steps === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
  Object.assign(fs, { [name]: dying });
}
syncBuiltinESMExports();

applyChanges(out, JSON.parse(changes) as SiteChanges, note);
