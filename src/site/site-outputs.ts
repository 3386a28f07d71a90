/** A file of the site: what it is made from, and how it is made. */
export interface Output {
  /** Path from the site's folder, with forward slashes. */
  readonly file: string;
  /** A digest of all that it is made from; empty for what is made at every build. */
  readonly key: string;
  /** Makes it at a path; the folder is there. */
  readonly make: (path: string) => void | Promise<void>;
  /** Whether it is a page or a feed, and not a picture or another file that is only put there. */
  readonly rendered: boolean;
}

/** What must be done to a site. */
export interface Difference {
  /** To be made: new, or made from something else now. */
  readonly make: readonly Output[];
  /** Files that go. */
  readonly remove: readonly string[];
  readonly kept: readonly Output[];
}

/** Compares what a site holds with what it is to hold. @param holds the key of each file. */
export function difference(holds: Readonly<Record<string, string>>, outputs: readonly Output[]): Difference {
  const wanted = new Set(outputs.map(({ file }) => file));
  const isKept = ({ file, key }: Output): boolean => key !== '' && holds[file] === key;
  return {
    make: outputs.filter((output) => !isKept(output)),
    remove: Object.keys(holds).filter((file) => !wanted.has(file)),
    kept: outputs.filter(isKept),
  };
}
