import { ContentError } from '../hub/content-error.ts';
import { buildSettings } from './build-settings.ts';
import { forStaff, ofDisk } from './build-notes.ts';
import { ProgramFault, updateSite } from './update-site.ts';

// A process of its own: it takes its settings from the environment, as `asEnvironment` writes them, hears what the checks
// came to, and hands back one answer.
const decided = new Promise<readonly string[]>((resolve) => {
  process.once('message', (held) => resolve(held as readonly string[]));
});
// Nobody waits for it any more: it must not change a site that another build may have begun to change. What it has begun to move it
// moves to the end, for that is done in one go.
const leave = (): never => process.exit(1);
process.once('disconnect', leave);
try {
  const settings = buildSettings(process.env, Date.now());
  process.send?.({ updated: await updateSite(settings, decided, process.env) });
} catch (thrown) {
  const isKnown = thrown instanceof ContentError || thrown instanceof ProgramFault;
  const stack = String(thrown instanceof Error ? thrown.stack : thrown);
  const said = isKnown ? thrown.message : (ofDisk(thrown) ?? stack);
  process.send?.({ fault: forStaff(said) });
}
process.off('disconnect', leave);
process.disconnect?.();
