import { containersInbox, INBOX_ROUTES } from './pretend-containers-inbox.ts';
import { askedFields } from './asked-fields.ts';
import { faultAfter, faultBefore, type Fault } from './faults.ts';
import { graphNo, notThere } from './pretend-containers-answers.ts';
import type {
  Body,
  PretendContainers,
  PretendContainersTerms,
  PretendContainersWays,
  PretendRequest,
} from './pretend-containers-terms.ts';
import { GRAPH_DENIED, graphRefuses, graphTokenFault } from './pretend-graph.ts';
import { pretendMedia } from './pretend-medias.ts';
import type { PretendAround } from './pretend.ts';

interface Container {
  readonly body: Body;
  readonly madeAt: number;
  asked: number;
  published: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

export function pretendContainers(
  terms: PretendContainersTerms,
  { clock = () => Date.UTC(2026, 10, 22, 12) }: PretendAround = {},
  first: PretendContainersWays = {},
): PretendContainers {
  const { account, named, fields } = terms;
  const medias = pretendMedia(clock, account.username);
  const containers = new Map<string, Container>();
  const pending = new Map<string, Fault>();
  const requests: PretendRequest[] = [];
  const messages = containersInbox(terms, medias, clock);
  let ways = first;

  const stateOf = ({ published, madeAt, asked }: Container) => {
    const { processing = 1 } = ways;
    if (published) return 'PUBLISHED';
    if (clock() - madeAt > DAY) return 'EXPIRED';
    if (processing === 'ERROR' || processing === 'EXPIRED') return processing;
    return processing === 'never' || asked <= processing ? 'IN_PROGRESS' : 'FINISHED';
  };

  const answers: Readonly<Record<string, (asked: PretendRequest & { readonly id: string }) => Response>> = {
    ...messages.answers,
    who: () => Response.json({ [named.who]: account.id, username: account.username }),
    quota: ({ url }) => asksFor(url, fields.quota) ?? quota(url),
    create: ({ body }) => {
      const fault = terms.faultOf(body, medias);
      if (fault) return graphNo(fault);
      const id = String(17_890_000_000_000 + containers.size + 1);
      containers.set(id, { body, madeAt: clock(), asked: 0, published: false });
      return Response.json({ id });
    },
    status: ({ id, url }) => {
      const container = containers.get(id);
      if (!container || ways.blind) return notThere(id);
      container.asked += 1;
      const state = stateOf(container);
      const why = state === 'ERROR' ? 'UNKNOWN' : undefined;
      return (
        asksFor(url, fields.status) ??
        Response.json({ id, [named.status]: state, ...(why && { [fields.status[1] ?? '']: why }) })
      );
    },
    publish: ({ body }) => {
      const extra = Object.keys(body).find((name) => name !== 'creation_id');
      if (extra !== undefined) return graphNo({ code: 100, message: `Unexpected parameter ${extra}` });
      const container = containers.get(String(body['creation_id']));
      if (!container) return graphNo(terms.usedUp);
      const state = stateOf(container);
      if (state !== 'FINISHED') return graphNo(state === 'IN_PROGRESS' ? terms.notReady : terms.usedUp);
      if (ways.left === 0) return graphNo(terms.overQuota);
      container.published = true;
      const id = medias.put(terms.mediaOf(container.body));
      return ways.saysAfter ? graphNo(ways.saysAfter) : Response.json({ id });
    },
    read: ({ id, url }) => {
      const media = medias.find(id);
      if (!media || ways.blind) return notThere(id);
      return asksFor(url, fields.read) ?? Response.json({ id, ...terms.shown(media, medias.find) });
    },
    delete: ({ id }) => {
      if (!medias.find(id)) return notThere(id);
      if (ways.deletes === false)
        return graphNo({ code: 100, subcode: 33, message: 'Unsupported delete request.' });
      medias.remove(id);
      return Response.json({ success: true, deleted_id: id });
    },
    list: ({ id, url }) =>
      asksFor(url, fields.read) ??
      medias.page(url, ways.lists === false ? [] : medias.listed(id), terms.shown),
    comment: ({ id, body }) => {
      if (!medias.find(id)) return notThere(id);
      const { message, ...extra } = body;
      if (typeof message !== 'string' || message === '' || Object.keys(extra).length > 0) {
        return graphNo({ code: 100, message: 'The parameter message is required.' });
      }
      if (message.length > 2200) return graphNo({ code: 100, message: 'The message is too long' });
      return Response.json({ id: medias.put({ text: message, replyTo: id, list: 'comments' }) });
    },
    renew: ({ url }) =>
      url.searchParams.get('grant_type') === named.grant
        ? Response.json({
            access_token: `${account.token}-renewed`,
            token_type: 'bearer',
            expires_in: 5_183_944,
          })
        : graphNo({ code: 100, message: 'Invalid grant_type' }),
  };

  function quota(url: URL): Response {
    const asked = url.searchParams.get('fields')?.split(',') ?? [];
    const config = { quota_total: 50, quota_duration: 86_400 };
    const all = asked.map((name) => [name, name.endsWith('config') ? config : 50 - (ways.left ?? 50)]);
    return Response.json({ data: [Object.fromEntries(all)] });
  }

  return {
    network: terms.network,
    account: { id: 'news', url: terms.identity.url },
    settings: { ACCOUNT: account.id, TOKEN: account.token },
    identity: terms.identity,
    isAt: ({ origin }) => origin === terms.host,
    callOf: (request) => routeOf(terms, request.method, new URL(request.url))?.call,
    deeds: { publish: 'publish', edit: 'none', remove: 'delete', look: 'read', whoAmI: 'who' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () =>
      medias.all().map(({ id, text, replyTo, alts = [] }) => ({
        id,
        text,
        alts,
        ...(replyTo !== undefined && { replyTo }),
      })),
    remove: medias.remove,
    inbox: messages.inbox,
    talks: messages.talks,
    medias,
    requests,
    get calls() {
      return requests.map(({ call }) => call);
    },
    turn: (next) => void (ways = next),
    handle: async (request) => {
      const url = new URL(request.url);
      const route = routeOf(terms, request.method, url);
      if (!route) return notThere(url.pathname);
      const type = request.headers.get('content-type') ?? '';
      const body = type.startsWith('application/json') ? ((await request.json()) as Body) : {};
      requests.push({ call: route.call, url, body });
      const fault = pending.get(route.call);
      pending.delete(route.call);
      const before = await faultBefore(fault, GRAPH_DENIED);
      if (before) return before;
      const wrong =
        route.call === 'renew' ? tokenFaultIn(url, account.token) : graphTokenFault(request, account.token);
      if (wrong) return wrong;
      const asked = new Set([route.call, ...(url.searchParams.get('fields')?.split(',') ?? [])]);
      if (ways.lacks?.some((lacked) => asked.has(lacked))) return GRAPH_DENIED['wrong scope']();
      const instead = ways.instead?.[route.call]?.();
      if (instead) return instead;
      return faultAfter(fault, request, answers[route.call]?.({ ...route, url, body }) ?? notThere(route.id));
    },
  };
}

/** The refusal of a question for fields that are not there. */
function asksFor(url: URL, known: readonly string[]): Response | undefined {
  const fields = url.searchParams.get('fields');
  const asked = fields === null ? [] : askedFields(fields).map(({ name }) => name);
  const odd = asked.find((name) => !['id', ...known].includes(name));
  return odd === undefined
    ? undefined
    : graphNo({ code: 100, message: `Tried accessing nonexisting field (${odd})` });
}

/** The call that a request makes, and of what. */
function routeOf(
  { account, named, version: ours, network }: PretendContainersTerms,
  method: string,
  { pathname, searchParams }: URL,
): { readonly call: string; readonly id: string } | undefined {
  const asks = (name: string) => searchParams.get('fields')?.split(',').includes(name);
  if (pathname === '/refresh_access_token') return { call: 'renew', id: '' };
  const [, version, id = '', edge] = pathname.split('/');
  if (version !== ours) return undefined;
  const calls: Readonly<Record<string, string | undefined>> = {
    'GET me': 'who',
    [`POST ${account.id}/${named.create}`]: 'create',
    [`POST ${account.id}/${named.publish}`]: 'publish',
    [`GET ${account.id}/${named.quota}`]: 'quota',
    [`GET ${id}/comments`]: 'comments',
    [`POST ${id}/comments`]: 'comment',
    [`GET ${id}`]: id === 'me' ? 'who' : asks(named.status) ? 'status' : 'read',
    [`DELETE ${id}`]: 'delete',
    ...Object.fromEntries(named.lists.map((list) => [`GET ${account.id}/${list}`, 'list'])),
  };
  const call = calls[`${method} ${edge === undefined ? id : `${id}/${edge}`}`];
  const kind = id === account.id ? '#' : id.replace(/^([tm])_.*/, '$1').replace(/^\d+$/, '*');
  const about = INBOX_ROUTES[network.id]?.[`${method} ${edge === undefined ? kind : `${kind}/${edge}`}`];
  if (about !== undefined && (call === undefined || kind === 'm')) return { call: about, id };
  return call === undefined ? undefined : { call, id: call === 'list' ? (edge ?? '') : id };
}

/** A renewal is the one call with the token in its address. */
function tokenFaultIn({ searchParams }: URL, token: string): Response | undefined {
  const given = searchParams.get('access_token');
  return given === token ? undefined : graphRefuses(190, `Malformed access token ${given}`, { status: 401 });
}
