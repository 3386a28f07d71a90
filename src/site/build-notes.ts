/** A fault of content as `ContentError` words it: `news/x.mdx:1:1 This …`. */
const FAULT = /(?:news|pages)\/\S+?:\d+:\d+ [A-Z"][^\n]*/g;

/** What Vite says of an import in MDX that leads nowhere. */
const LOST_IMPORT = /Could not resolve '([^']+)' in \S*?((?:news|pages)\/\S+\.mdx)/;

/**
 * What a failed build said → what staff can act on: the faults of content that came to light only there, without the
 * stack of a tool. A build that failed for another reason keeps all its words.
 */
export function forStaff(text: string): string {
  const [, name, file] = LOST_IMPORT.exec(text) ?? [];
  const lost =
    file === undefined
      ? []
      : [`${file}:1:1 This item imports "${name}", which is not there. Correct the import, or take it out.`];
  const faults = [...(text.match(FAULT) ?? []), ...lost];
  return faults.length > 0 ? faults.join('\n') : text;
}

/** What a computer says of a disk → what staff can do. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on the disk. Make room, and build again.',
  EDQUOT: 'There is no room left on the disk for you. Make room, and build again.',
  EROFS: 'The disk cannot be written to. Name another folder after --out, or have the disk made writable.',
  EACCES: 'A file or folder may not be written to. Name another folder after --out, or have it made yours.',
};

/** What staff should know of an error of a disk, and which file it is about; nothing for any other. */
export function ofDisk(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const said = DISK[String(error.code)];
  return said && 'path' in error ? `${said} It is about ${String(error.path)}.` : said;
}
