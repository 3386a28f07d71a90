import type { SignIn } from '../network.ts';
import { asFetch } from './as-fetch.ts';
import { faultAfter, faultBefore, type Denial, type Fault } from './faults.ts';
import { pretendAppView, pretendCid } from './pretend-app-view.ts';
import { faultOfGate, faultOfRecord, type PretendRecord } from './pretend-record.ts';

/** A post on the pretend server. */
export interface PretendPost {
  readonly uri: string;
  readonly value: PretendRecord;
}

/** A pretend Bluesky server that answers as a real one was measured to, with faults to switch on. */
export interface PretendBluesky {
  readonly handle: (request: Request) => Promise<Response>;
  /** Newest key first, as the server lists them. */
  readonly posts: () => readonly PretendPost[];
  /** Puts a post there as a person would, or takes one away. */
  readonly put: (rkey: string, record: PretendRecord) => void;
  readonly remove: (uri: string) => void;
  /** Our posts in the order in which they were made. */
  readonly madeInOrder: () => readonly PretendPost[];
  /** The application view that the server asks for what others posted. */
  readonly appView: ReturnType<typeof pretendAppView>;
  /** The rules of the threads that began with our posts, by the key of each. */
  readonly gates: ReadonlyMap<string, object>;
  /** Puts rules there as a person would. */
  readonly putGate: (rkey: string, rules: object) => void;
  /** The next call of this procedure meets this fault, once. */
  readonly fail: (procedure: string, fault: Fault) => void;
  /** The procedures called, in order. */
  readonly calls: readonly string[];
}

const DID = 'did:plc:pretendpretendpretend12';
const COLLECTION = 'app.bsky.feed.post';
const GATE = 'app.bsky.feed.threadgate';
const MIB = 1024 * 1024;

/** The account of the pretend server. */
export const PRETEND_ACCOUNT = {
  did: DID,
  identifier: 'brackenshire.test',
  appPassword: 'pretend-app-password',
  token: 'eyJwcmV0ZW5k.eyJ0b2tlbg.c2VjcmV0',
} as const;

/** As a real server says it (auth-verifier.js of @atproto/pds 0.5.35). */
const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () => refuse(400, 'ExpiredToken', 'Token has expired'),
  'token revoked': () => refuse(401, 'AuthenticationRequired', 'Invalid identifier or password'),
  'wrong scope': () => refuse(400, 'InvalidToken', 'Bad token scope'),
};

/**
 * @param named the service that the DID document names; a server on its own names none.
 * @param status why the account is not active: `deactivated`, `suspended`.
 * @param handle what the account is called.
 * @param alone whether it has no application view, as a server by itself.
 * @param clock milliseconds since 1970; noon on 22 November 2026, when left out.
 */
export function pretendBluesky({
  named,
  status,
  handle = PRETEND_ACCOUNT.identifier,
  alone = false,
  clock = () => Date.UTC(2026, 10, 22, 12),
}: {
  readonly named?: string;
  readonly status?: string;
  readonly handle?: string;
  readonly alone?: boolean;
  readonly clock?: () => number;
} = {}): PretendBluesky {
  const records = new Map<string, string>();
  const gates = new Map<string, object>();
  const appView = pretendAppView(DID, clock);
  const pending = new Map<string, Fault>();
  const calls: string[] = [];
  let blobs = 0;

  const session = (body: Body) =>
    body.identifier === PRETEND_ACCOUNT.identifier && body.password === PRETEND_ACCOUNT.appPassword
      ? json(200, {
          did: DID,
          handle: PRETEND_ACCOUNT.identifier,
          accessJwt: PRETEND_ACCOUNT.token,
          refreshJwt: `${PRETEND_ACCOUNT.token}-again`,
          ...(named && {
            didDoc: {
              id: DID,
              service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: named }],
            },
          }),
        })
      : refuse(401, 'AuthenticationRequired', `Invalid identifier or password: ${String(body.password)}`);

  const upload = async (request: Request) => {
    const size = (await request.arrayBuffer()).byteLength;
    if (size > 5 * MIB) return refuse(413, 'PayloadTooLarge', 'request entity too large');
    blobs += 1;
    const mimeType = request.headers.get('content-type');
    return json(200, { blob: { $type: 'blob', ref: { $link: `bafkrei${blobs}` }, mimeType, size } });
  };

  const write = (body: Body, onlyIfNew: boolean) => {
    const rkey = String(body.rkey);
    const record = body.record as PretendRecord;
    const fault = faultOfRecord(rkey, record);
    if (fault) return refuse(400, 'InvalidRequest', fault);
    const bytes = JSON.stringify(record);
    const there = records.get(rkey);
    const answer = { uri: uriOf(rkey), cid: `bafyrei${rkey}`, validationStatus: 'valid' };
    if (there !== undefined && onlyIfNew) return refuse(500, 'InternalServerError', 'Internal Server Error');
    if (there === bytes) return json(200, answer);
    if (there !== undefined && body.swapRecord === null)
      return refuse(400, 'InvalidSwap', `Record was at bafyrei${rkey}`);
    records.set(rkey, bytes);
    return json(200, { ...answer, commit: { cid: 'bafyreicommit', rev: rkey } });
  };

  /** The rules of a thread are changed by whoever names what they were. */
  const writeGate = ({ rkey, record, swapRecord }: Body) => {
    const fault = faultOfGate(record as object);
    if (fault) return refuse(400, 'InvalidRequest', fault);
    const there = gates.get(String(rkey));
    const cid = there && pretendCid(there);
    const answer = {
      uri: `at://${DID}/${GATE}/${String(rkey)}`,
      cid: pretendCid(record),
      validationStatus: 'valid',
    };
    if (cid === answer.cid) return json(200, answer);
    if (swapRecord !== undefined && swapRecord !== (cid ?? null)) {
      return refuse(400, 'InvalidSwap', `Record was at ${cid ?? 'null'}`);
    }
    gates.set(String(rkey), record as object);
    return json(200, { ...answer, commit: { cid: 'bafyreicommit', rev: rkey } });
  };

  const madeInOrder = () =>
    [...records].map(([rkey, bytes]): PretendPost => ({ uri: uriOf(rkey), value: JSON.parse(bytes) }));

  const posts = () => madeInOrder().toSorted((a, b) => (a.uri < b.uri ? 1 : -1));

  const list = (query: URLSearchParams) => {
    const older = posts().filter(({ uri }) => !query.get('cursor') || uri < uriOf(query.get('cursor') ?? ''));
    const page = older.slice(0, Number(query.get('limit') ?? 50));
    const last = page.at(-1)?.uri.split('/').at(-1);
    return json(200, { records: page, ...(older.length > page.length && { cursor: last }) });
  };

  const read = (query: URLSearchParams) => {
    const [rkey = '', repo = ''] = [query.get('rkey') ?? '', query.get('repo') ?? ''];
    if (query.get('collection') === GATE) return readGate(rkey);
    if (repo !== DID) {
      const theirs = appView.record(repo, rkey);
      return theirs
        ? json(200, theirs)
        : refuse(400, 'InvalidRequest', `Could not locate record: ${repo}/${rkey}`);
    }
    const bytes = records.get(rkey);
    const uri = uriOf(rkey);
    return bytes === undefined
      ? refuse(400, 'RecordNotFound', `Could not locate record: ${uri}`)
      : json(200, { uri, cid: `bafyrei${rkey}`, value: JSON.parse(bytes) });
  };

  const readGate = (rkey: string) => {
    const uri = `at://${DID}/${GATE}/${rkey}`;
    const value = gates.get(rkey);
    return value
      ? json(200, { uri, cid: pretendCid(value), value })
      : refuse(400, 'RecordNotFound', `Could not locate record: ${uri}`);
  };

  const remove = (body: Body) => {
    const there = records.delete(String(body.rkey));
    return json(200, there ? { commit: { cid: 'bafyreicommit', rev: String(body.rkey) } } : {});
  };

  const whoAmI = () =>
    json(200, {
      did: DID,
      handle,
      active: status === undefined,
      ...(status !== undefined && { status }),
    });

  const answer = async (procedure: string, request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    if (procedure === 'com.atproto.server.createSession') return session(await bodyOf(request));
    if (procedure === 'com.atproto.repo.getRecord') return read(searchParams);
    if (procedure === 'com.atproto.repo.listRecords') return list(searchParams);
    if (request.headers.get('authorization') !== `Bearer ${PRETEND_ACCOUNT.token}`) {
      return refuse(
        400,
        'InvalidToken',
        `Token could not be verified: ${request.headers.get('authorization')}`,
      );
    }
    if (procedure === 'com.atproto.repo.uploadBlob') return upload(request);
    if (procedure.startsWith('app.bsky.') && alone) {
      return refuse(502, 'UpstreamFailure', 'No service configured for app.bsky');
    }
    if (procedure === 'app.bsky.notification.listNotifications') return appView.list(searchParams);
    if (procedure === 'app.bsky.feed.getPosts') return appView.posts(searchParams);
    if (procedure === 'com.atproto.repo.putRecord') {
      const body = await bodyOf(request);
      return body.collection === GATE ? writeGate(body) : write(body, false);
    }
    if (procedure === 'com.atproto.repo.createRecord') return write(await bodyOf(request), true);
    if (procedure === 'com.atproto.repo.deleteRecord') return remove(await bodyOf(request));
    if (procedure === 'com.atproto.server.getSession') return whoAmI();
    return refuse(501, 'MethodNotImplemented', 'Method Not Implemented');
  };

  return {
    calls,
    posts,
    madeInOrder,
    appView,
    gates,
    putGate: (rkey, rules) => void gates.set(rkey, rules),
    put: (rkey, record) => void records.set(rkey, JSON.stringify(record)),
    remove: (uri) => void records.delete(uri.split('/').at(-1) ?? ''),
    fail: (procedure, fault) => void pending.set(procedure, fault),
    handle: async (request) => {
      const procedure = new URL(request.url).pathname.replace('/xrpc/', '');
      const fault = pending.get(procedure);
      calls.push(procedure);
      pending.delete(procedure);
      return (
        (await faultBefore(fault, DENIED)) ?? faultAfter(fault, request, await answer(procedure, request))
      );
    },
  };
}

/** What signs in at a pretend server, at noon on 22 November 2026. */
export function signInAt({ handle }: PretendBluesky): SignIn {
  return {
    account: { id: 'news', url: 'https://bsky.app/profile/brackenshire.test' },
    settings: {
      SERVICE: 'https://bsky.example',
      IDENTIFIER: PRETEND_ACCOUNT.identifier,
      APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
    },
    fetch: asFetch(handle),
    now: () => '2026-11-22T12:00:00Z',
  };
}

function uriOf(rkey: string): string {
  return `at://${DID}/${COLLECTION}/${rkey}`;
}

type Body = Readonly<Record<string, unknown>>;

async function bodyOf(request: Request): Promise<Body> {
  return (await request.json()) as Body;
}

function json(status: number, body: object): Response {
  return Response.json(body, { status });
}

function refuse(status: number, error: string, message: string): Response {
  return json(status, { error, message });
}
