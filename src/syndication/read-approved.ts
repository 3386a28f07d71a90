import { z } from 'zod';
import { ContentError } from '../hub/content-error.ts';

const schema = z.object({
  approved: z.array(z.object({ id: z.string(), at: z.iso.datetime({ precision: 0 }).optional() })),
});

/** Items that a code owner approved, and when. */
export type Approved = z.output<typeof schema>['approved'];

/** Reads the file that `npm run approved` wrote. @throws ContentError when it cannot be read: nothing counts as approved. */
export async function readApproved(
  file: string,
  readFile: (path: string) => Promise<string>,
): Promise<Approved> {
  const result = schema.safeParse(parsed(await readFile(file).catch(() => '')));
  if (result.success) return result.data.approved;
  const what = 'This is not a list of approved items, or it is not there. Nothing was posted.';
  const instead = 'Let "npm run approved" write it again.';
  throw new ContentError([{ file, position: { line: 1, column: 1 }, what, instead }]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
