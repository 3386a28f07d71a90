import type { Indexed, Stands } from './indexed-years.ts';

/** Where search lies on the site: Pagefind's program, and a folder for each year beside it. */
export const SEARCH_FOLDER = 'pagefind';

/** What the search page asks first: which years there are. It is written last, so it names only what is there. */
export const YEARS_FILE = 'years.json';

/** How many of the newest years are searched without being asked for. */
const AT_ONCE = 2;

interface ListedYear {
  readonly year: number;
  readonly folder: string;
}

/** What `years.json` says. */
export interface YearsList {
  /** The program that is there, by the name of its folder in the store. */
  readonly program: string;
  /** Newest first, as are all of these. */
  readonly atOnce: readonly ListedYear[];
  readonly older: readonly ListedYear[];
  /** Years that cannot be searched until they are indexed anew. */
  readonly leftOut: readonly number[];
}

/** What of search belongs on a site. */
export interface SearchOnSite {
  readonly list: YearsList;
  /** Why years are left out: how many items in each stand no more. */
  readonly leftOut: readonly { readonly year: number; readonly items: number }[];
}

/**
 * Which years of an index may be on a site. A year with an item that was withdrawn, went or changed holds words that
 * are no longer public, and is left out; the others stay. Items that are new since are no reason: they are found from
 * the next index on.
 */
export function searchOnSite({ program, years }: Indexed, stands: Stands): SearchOnSite {
  const newest = years.toSorted((a, b) => b.year - a.year);
  const counted = newest.map(({ year, folder, items }) => {
    const gone = Object.entries(items).filter(([id, item]) => !stands(id, item)).length;
    return { year, folder, gone };
  });
  const kept = counted.filter(({ gone }) => gone === 0).map(({ year, folder }) => ({ year, folder }));
  const leftOut = counted.filter(({ gone }) => gone > 0).map(({ year, gone }) => ({ year, items: gone }));
  return {
    list: {
      program,
      atOnce: kept.slice(0, AT_ONCE),
      older: kept.slice(AT_ONCE),
      leftOut: leftOut.map(({ year }) => year),
    },
    leftOut,
  };
}

/** The folders of years that a list names. */
export function yearFolders({ atOnce, older }: YearsList): readonly string[] {
  return [...atOnce, ...older].map(({ folder }) => folder);
}

/** `years.json` as it is written. */
export function writeYears(list: YearsList): string {
  return `${JSON.stringify(list)}\n`;
}

/** A file that search has on the site: where it lies in the store, and the SHA-256 of what it says, as hex. */
export interface SearchFile {
  readonly from: string;
  readonly hash: string;
}

/**
 * The files that search has on the site, all but `years.json`, by their paths there: `pagefind/2026-0123456789ab/…`.
 * A year's folder is named by what is in it, so one that a site has need not be asked for.
 * @param filesOf the files of a folder in the store, each with its hash.
 */
export function searchFiles(
  list: YearsList,
  filesOf: (folder: string) => Readonly<Record<string, string>>,
): ReadonlyMap<string, SearchFile> {
  const filesAt = (at: string, folder: string) =>
    Object.entries(filesOf(folder)).map(
      ([path, hash]) => [`${at}/${path}`, { from: `${folder}/${path}`, hash }] as const,
    );
  return new Map([
    ...filesAt(SEARCH_FOLDER, list.program),
    ...yearFolders(list).flatMap((folder) => filesAt(`${SEARCH_FOLDER}/${folder}`, folder)),
  ]);
}
