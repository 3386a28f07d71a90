import type { Post } from '../networks/post.ts';

/** All that waits for a person to post it, correct it or delete it by hand. */
export interface HandOverFacts {
  readonly hub: { readonly name: string; readonly site: string };
  /** Alerts and late ones first. */
  readonly posts: readonly HandedPost[];
  /** Where a person says from a phone what was done; nothing where no workflow runs. */
  readonly settle?: {
    /** `https://github.com/<owner>/<repository>/actions/workflows/settle.yml` */
    readonly workflow: string;
  };
}

/** One thing to do by hand. */
export interface HandedPost {
  readonly kind: 'post' | 'correct' | 'delete';
  /** The item's id. */
  readonly item: string;
  readonly title: string;
  readonly itemUrl: string;
  readonly account: {
    readonly id: string;
    /** As people know it. */
    readonly network: string;
    readonly url: string;
  };
  /** The account as the ledger calls it. */
  readonly ledgerId: string;
  /** Which post of the item on the account: `c0`, `r2026-12-01`. */
  readonly n: string;
  /** As it is to be; nothing when it is to be deleted. */
  readonly post?: Post;
  readonly picture?: HandedPicture;
  /** How much of what the network takes the text uses. */
  readonly count?: number;
  readonly max?: number;
  readonly unit?: string;
  /** In words: `9am on Monday 23 November 2026`. */
  readonly since: string;
  /** After this it is not worth posting any more, in words. */
  readonly until?: string;
  readonly late: boolean;
  readonly alert?: boolean;
  /** Which correction is to be made by hand. */
  readonly correction?: number;
  /** What stands there now, of what is to be corrected or deleted. */
  readonly former?: { readonly url?: string; readonly text?: string };
  /** How it is settled at a computer: a line of `npm run settle`. */
  readonly command: string;
}

/** The picture that goes with a post, in the shape that its network wants. */
export interface HandedPicture {
  /** Its name beside the page: `k7m2p9q4wd-square.png`. */
  readonly file: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What tells one thing to do from the others on a page. */
export function handedKey({ item, ledgerId, n, kind }: HandedPost): string {
  return `${item}-${ledgerId}-${n}-${kind}`;
}
