import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the last site that was built holds. */
export interface Published {
  /** The file of each item that the public knows of, withdrawn ones too, by its id. */
  readonly items: ReadonlyMap<string, string>;
  /** The commit it was built from; nothing where there is no git, or where not all was committed. */
  readonly commit?: string;
}

const file = z.object({ items: z.record(z.string(), z.string()), commit: z.string().optional() });

/** What was noted of the last site; nothing when none was built here, or the note cannot be read. */
export function readPublished(path: string): Published | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const { items, commit } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { items: new Map(Object.entries(items)), ...(commit !== undefined && { commit }) };
  } catch {
    return undefined;
  }
}

/** Notes what a site holds that was just built. */
export function writePublished(path: string, { items, commit }: Published): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ items: Object.fromEntries(items), commit }));
}
