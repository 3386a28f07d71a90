import { ContentError } from '../hub/content-error.ts';
import { buildSettings } from './build-settings.ts';
import { forStaff } from './build-notes.ts';
import { ProgramFault, updateSite } from './update-site.ts';

// A process of its own: it takes its settings from the environment, as `asEnvironment` writes them, hears what the checks
// came to, and hands back one answer.
const decided = new Promise<readonly string[]>((resolve) => {
  process.once('message', (held) => resolve(held as readonly string[]));
});
try {
  const settings = buildSettings(process.env, Date.now());
  process.send?.({ updated: await updateSite(settings, decided, process.env) });
} catch (thrown) {
  const isKnown = thrown instanceof ContentError || thrown instanceof ProgramFault;
  const said = isKnown ? thrown.message : String(thrown instanceof Error ? thrown.stack : thrown);
  process.send?.({ fault: forStaff(said) });
}
process.disconnect?.();
