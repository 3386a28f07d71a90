import { webhook } from '../webhook.ts';
import { faultAfter, faultBefore, type Denial, type Fault } from './faults.ts';
import type { Pretend, PretendAround, PretendPost } from './pretend.ts';
import { takenByOwn, takenBySlack, takenByTeams, type Taken } from './pretend-webhook-bodies.ts';
import { faultOfSignature } from './pretend-webhook-signature.ts';

/** A pretend receiver of webhooks, and all that it was sent. */
export interface PretendWebhook extends Pretend {
  /** Each request that reached it, with its headers and its JSON. */
  readonly received: readonly { readonly headers: Headers; readonly body: Record<string, unknown> }[];
  /** The ids that were withdrawn. */
  readonly withdrawn: readonly string[];
}

export type PretendWebhookKind = 'own' | 'slack' | 'teams';

/** The addresses of the three kinds. Whatever follows the host is a secret. */
export const PRETEND_WEBHOOK: Readonly<Record<PretendWebhookKind, string>> = {
  own: 'https://receiver.example/freesheet/canarycanarycanary?key=canarykeycanarykey',
  slack: 'https://hooks.slack.com/services/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',
  teams:
    'https://prod-12.uksouth.logic.azure.com/workflows/canarycanarycanary/triggers/manual/paths/invoke?api-version=2016-06-01&sig=canarysignaturecanary',
};

/** 29 bytes. */
export const PRETEND_SECRET = 'whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXI=';

const NOON = Date.UTC(2026, 10, 22, 12);

/** What takes the body of each kind, says so, and says no. */
const KINDS: Readonly<Record<PretendWebhookKind, Kind>> = {
  own: {
    taken: takenByOwn,
    yes: () => Response.json({ taken: true }),
    no: (status, words) => Response.json({ error: words }, { status }),
  },
  slack: {
    taken: takenBySlack,
    yes: () => new Response('ok'),
    no: (status, words) => new Response(words, { status }),
  },
  teams: {
    taken: takenByTeams,
    yes: () => new Response(null, { status: 202 }),
    no: (status, message) => Response.json({ error: { code: 'Pretend', message } }, { status }),
  },
};

interface Kind {
  readonly taken: (body: Record<string, unknown>, id: string) => Taken;
  readonly yes: () => Response;
  readonly no: (status: number, words: string) => Response;
}

/** @param kind whose webhook it pretends to be. */
export function pretendWebhook({
  kind = 'own',
  clock = () => NOON,
}: PretendAround & { readonly kind?: PretendWebhookKind } = {}): PretendWebhook {
  const address = new URL(PRETEND_WEBHOOK[kind]);
  const { taken, yes, no } = KINDS[kind];
  const posts: PretendPost[] = [];
  const known = new Set<string>();
  const withdrawn: string[] = [];
  const received: PretendWebhook['received'][number][] = [];
  const pending = new Map<string, Fault>();
  const calls: string[] = [];
  const denied: Readonly<Record<Denial, () => Response>> = {
    'token expired': () => no(410, `gone: ${address.pathname}`),
    'token revoked': () => no(404, `not known: ${address.href}`),
    'wrong scope': () => no(403, `may not be written to: ${PRETEND_SECRET}`),
  };

  const take = async (request: Request): Promise<Response> => {
    const text = await request.text();
    const { headers } = request;
    if (request.url !== address.href) return no(404, `not known: ${request.url}`);
    const id = headers.get('webhook-id') ?? '';
    const unsigned = faultOfSignature(headers, text, PRETEND_SECRET, clock());
    if (unsigned !== undefined) return no(401, unsigned);
    const body = JSON.parse(text) as Record<string, unknown>;
    received.push({ headers, body });
    const found = taken(body, id);
    if ('fault' in found) return no(400, found.fault);
    if (kind === 'own' && known.has(id)) return yes();
    known.add(id);
    if ('withdraws' in found) withdrawn.push(found.withdraws);
    else posts.push(found.follows ? { ...found.post, replyTo: posts.at(-1)?.id } : found.post);
    return yes();
  };

  return {
    network: webhook,
    forPrograms: kind === 'own',
    account: { id: 'team', url: 'https://news.example/team/' },
    settings: { ADDRESS: PRETEND_WEBHOOK[kind], SECRET: PRETEND_SECRET },
    identity: {
      id: address.host,
      name: address.host,
      url: 'https://news.example/team/',
      unasked: 'It is not asked whether it may post, because whatever it is sent is shown there.',
    },
    isAt: ({ host }) => host === address.host,
    callOf: ({ method }) => (method === 'POST' ? 'write' : undefined),
    deeds: { publish: 'write', edit: 'write', remove: 'write', look: 'look', whoAmI: 'who' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () => posts.filter(({ id }) => !withdrawn.includes(id)),
    remove: (post) => {
      const at = posts.findIndex(({ id }) => id === post);
      if (at >= 0) posts.splice(at, 1);
    },
    calls,
    received,
    withdrawn,
    handle: async (request) => {
      if (request.method !== 'POST') return no(405, 'Only POST is taken here.');
      calls.push('write');
      const fault = pending.get('write');
      pending.delete('write');
      return (await faultBefore(fault, denied)) ?? faultAfter(fault, request, await take(request));
    },
  };
}
