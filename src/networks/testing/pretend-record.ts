/** A picture as the pretend server has taken it in. */
export interface PretendBlob {
  readonly ref: { readonly $link: string };
  readonly mimeType: string;
  readonly size: number;
}

/** A post by its address and the hash of its content. */
export interface PretendLink {
  readonly uri: string;
  readonly cid: string;
}

/** A post as the pretend server keeps it. */
export interface PretendRecord {
  readonly text: string;
  readonly createdAt: string;
  readonly langs?: readonly string[];
  readonly facets?: readonly {
    readonly index: { readonly byteStart: number; readonly byteEnd: number };
    readonly features: readonly { readonly $type: string; readonly uri?: string; readonly tag?: string }[];
  }[];
  readonly reply?: { readonly root: PretendLink; readonly parent: PretendLink };
  readonly embed?: {
    readonly $type: string;
    readonly record?: PretendLink;
    readonly external?: {
      readonly uri: string;
      readonly title: string;
      readonly description: string;
      readonly thumb: PretendBlob;
    };
    readonly images?: readonly {
      readonly image: PretendBlob;
      readonly alt: string;
      readonly aspectRatio: { readonly width: number; readonly height: number };
    }[];
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Why a real server would refuse a record, as measured with its version 0.5.35; nothing when it would take it. */
export function faultOfRecord(
  rkey: string,
  { text, createdAt, embed, reply }: PretendRecord,
): string | undefined {
  const at = 'Invalid app.bsky.feed.post record: Record';
  const length = [...graphemes.segment(text)].length;
  const bytes = Buffer.byteLength(text);
  const thumb = embed?.external?.thumb.size ?? 0;
  const image = Math.max(0, ...(embed?.images ?? []).map((each) => each.image.size));
  const linked = [reply?.root, reply?.parent].filter((link) => link !== undefined);
  const faults = [
    !/^[234567a-j][234567a-z]{12}$/.test(rkey) && 'Invalid TID string',
    bytes > 3000 && `${at}/text string too big (maximum 3000, got ${bytes})`,
    length > 300 && `${at}/text grapheme too big (maximum 300, got ${length})`,
    thumb > 1_000_000 && `${at}/embed/external/thumb blob too big (maximum 1000000, got ${thumb})`,
    image > 2_000_000 && `${at}/embed/images/0/image blob too big (maximum 2000000, got ${image})`,
    linked.some(({ uri, cid }) => !uri.startsWith('at://') || !cid.startsWith('bafyrei')) &&
      `${at}/reply must be a strong ref`,
    Number.isNaN(Date.parse(createdAt)) && `${at}/createdAt must be an valid atproto datetime`,
  ];
  return faults.find((fault) => fault !== false);
}

/** Why a real server would refuse the rules of a thread, by its lexicon; nothing when it would take them. */
export function faultOfGate(gate: object): string | undefined {
  const { post, createdAt, hiddenReplies = [] } = gate as Readonly<Record<string, unknown>>;
  const at = 'Invalid app.bsky.feed.threadgate record: Record';
  const faults = [
    !String(post).startsWith('at://') && `${at}/post must be a valid at-uri`,
    Number.isNaN(Date.parse(String(createdAt))) && `${at}/createdAt must be an valid atproto datetime`,
    (!Array.isArray(hiddenReplies) || hiddenReplies.some((uri) => !String(uri).startsWith('at://'))) &&
      `${at}/hiddenReplies must be at-uris`,
    Array.isArray(hiddenReplies) &&
      hiddenReplies.length > 300 &&
      `${at}/hiddenReplies must not have more than 300 elements`,
  ];
  return faults.find((fault) => fault !== false);
}
