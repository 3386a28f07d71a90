import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './median.ts';

/** What the pages of a site weigh, in bytes as they travel: HTML with gzip. */
export interface PageWeight {
  readonly pages: number;
  readonly median: number;
  readonly largest: number;
  /** Path of the largest from the site's folder. */
  readonly page: string;
}

/** No more pages than these are weighed, evenly out of all. */
const WEIGHED = 5000;

/** Weighs the pages of a built site; of a large one every so many. */
export function pageWeight(site: string): PageWeight {
  const all = globSync('**/*.html', { cwd: site }).toSorted();
  const every = Math.max(1, Math.ceil(all.length / WEIGHED));
  const weighed = all
    .filter((_, at) => at % every === 0)
    .map((page) => ({ page, bytes: gzipSync(readFileSync(join(site, page)), { level: 9 }).byteLength }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = weighed;
  return {
    pages: all.length,
    median: median(weighed.map(({ bytes }) => bytes)) ?? 0,
    largest: largest?.bytes ?? 0,
    page: largest?.page ?? '',
  };
}
