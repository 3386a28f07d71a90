/**
 * What one of the two networks that publish through containers calls things. A container holds a post before it is
 * public; its id says for a day what became of it, so that no post is made twice.
 */
export interface Dialect {
  /** As people know it. */
  readonly network: string;
  /** As `hub.yaml` and docs/accounts name it. */
  readonly id: string;
  /** `https://graph.threads.net` */
  readonly origin: string;
  readonly version: string;
  /** Under the account: where containers are made and published, how many posts are left today, and where posts are listed. */
  readonly create: string;
  readonly publish: string;
  readonly quota: string;
  readonly lists: readonly string[];
  /** Of a container: how far it is, and why it failed. */
  readonly status: string;
  readonly why: string;
  /** How long to wait before each look at a container, in milliseconds. After the last one it is left for another run. */
  readonly waits: readonly number[];
  /** Of a post in a list: its fields, and the one that holds its words. */
  readonly fields: string;
  readonly words: string;
  /** Of `me`: the account's number, as the setting ACCOUNT has it. */
  readonly number: string;
  readonly profile: (username: string) => string;
  /** What a token may only ask that has a permission, which is in words for staff. `path` is under the account. */
  readonly permissions: readonly {
    readonly may: string;
    readonly path: string;
    readonly fields: string;
    /** In place of what `path` lists, what is under the first of it. */
    readonly under?: string;
  }[];
  /** How a renewal of the token is called. */
  readonly grant: string;
}
