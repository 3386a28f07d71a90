import { call, type Answer, type Caller } from '../http.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';
import { isWebhookAddress, kindOf, secretParts, type WebhookKind } from './address.ts';
import type { Dialect, Message } from './message.ts';
import { own } from './own.ts';
import { keyOf, signedHeaders } from './signature.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';

/** A webhook that can be written to. */
export interface Session {
  readonly caller: Caller;
  readonly kind: WebhookKind;
  readonly dialect: Dialect;
  /** `hooks.slack.com` */
  readonly host: string;
  readonly account: SignIn['account'];
  /** Sends the JSON of a message, signed, once. @param publishes whether it makes a post public. */
  readonly send: (id: string, body: string, publishes: boolean) => Promise<Answer>;
}

const DIALECTS: Readonly<Record<WebhookKind, Dialect>> = { own, slack, teams };

/** Reads the settings, and calls nobody. @throws NetworkError when they cannot be used. */
export function startSession({ account, settings, fetch, now }: SignIn): Session {
  const { ADDRESS = '', SECRET = '' } = settings;
  if (!isWebhookAddress(ADDRESS)) {
    throw unusable(account.id, 'ADDRESS', 'the whole address of a webhook, which begins with "https://"');
  }
  const key = keyOf(SECRET);
  if (!key) {
    throw unusable(account.id, 'SECRET', '24 characters or more, or "whsec_" and Base64 of 24 bytes or more');
  }
  const kind = kindOf(ADDRESS);
  const dialect = DIALECTS[kind];
  const secrets = [...secretParts(ADDRESS), SECRET, SECRET.replace(/^whsec_/, '')];
  const caller: Caller = { network: dialect.name, fetch, now, secrets };
  return {
    caller,
    kind,
    dialect,
    host: new URL(ADDRESS).host,
    account,
    send: (id, body, publishes) =>
      call(caller, {
        url: ADDRESS,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedHeaders(key, id, now(), body) },
        body,
        publishes,
        anyBody: true,
      }),
  };
}

/** The JSON of a message. @throws NetworkError `rejected` where it cannot be said there. */
export function jsonOf({ dialect }: Pick<Session, 'dialect'>, message: Message): string {
  const body = dialect.bodyOf(message);
  if (body) return JSON.stringify(body);
  throw new NetworkError(
    'rejected',
    `${dialect.name} lets no webhook delete what it wrote, so the message is still there. Delete it by hand in the channel.`,
  );
}

function unusable(account: string, setting: string, wanted: string): NetworkError {
  return new NetworkError(
    'unauthorised',
    `The setting ${settingName(account, setting)} cannot be used. Nothing was sent. Write ${wanted}.`,
  );
}
