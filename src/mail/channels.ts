import type { Hub } from '../hub/hub.ts';
import { loopbackOnly } from '../networks/loopback-only.ts';
import { NetworkError } from '../networks/network.ts';
import { isWebhookAddress } from '../networks/webhook/address.ts';
import { TOOK } from '../networks/webhook/took.ts';
import { sendEmail } from './email.ts';
import type { MessageId } from './message-id.ts';
import type { Message } from './message.ts';
import { slackMessage } from './slack.ts';
import { readSmtpUrl, type SmtpServer } from '../networks/smtp/smtp-url.ts';
import { teamsCard } from './teams.ts';
import { callWebhook, type Webhook } from './webhook.ts';

/** One way to tell people. @returns what to say of it. @throws NetworkError */
export type Channel = (message: Message, id: MessageId) => Promise<string>;

/** The ways that hub.yaml names, and what they lack: names of settings, and why some cannot be used. */
export interface Channels {
  readonly channels: readonly Channel[];
  readonly missing: readonly string[];
  readonly unusable: readonly string[];
}

type Told = Pick<Hub, 'summary' | 'contacts' | 'title' | 'demo'>;

/** What is common to the chats: how their messages look, and when they are there. */
const CHATS = {
  teams: {
    name: 'Teams',
    body: teamsCard,
    took: TOOK.teams,
  },
  slack: {
    name: 'Slack',
    body: slackMessage,
    took: TOOK.slack,
  },
} as const;

/** The channels of a hub. A demonstration reaches this computer only. */
export function channelsOf(
  hub: Told,
  env: Readonly<Record<string, string | undefined>>,
  fetch: typeof globalThis.fetch,
): Channels {
  const found = [...byEmail(hub, env['SMTP_URL']), ...byWebhook(hub, env['SUMMARY_WEBHOOK'], fetch)];
  return {
    channels: found.flatMap((one) => (typeof one === 'function' ? [one] : [])),
    missing: found.flatMap((one) => ('missing' in one ? [one.missing] : [])),
    unusable: found.flatMap((one) => ('unusable' in one ? [one.unusable] : [])),
  };
}

type Found = Channel | { readonly missing: string } | { readonly unusable: string };

function byEmail({ summary, contacts, title, demo }: Told, url: string | undefined): readonly Found[] {
  const { email: to = [], from: address = contacts.public.email } = summary ?? {};
  if (to.length === 0) return [];
  if (!url) return [{ missing: 'SMTP_URL' }];
  const server = readSmtpUrl(url);
  if (!server) return [{ unusable: BAD_SMTP_URL }];
  if (address === undefined) return [{ unusable: NO_SENDER }];
  const envelope = { from: { name: title, address }, to };
  return [(message, id) => sendEmail(message, { ...envelope, id }, demo ? ours(server) : server)];
}

function byWebhook(
  { summary, demo }: Told,
  url: string | undefined,
  fetch: typeof globalThis.fetch,
): readonly Found[] {
  if (!summary?.webhook) return [];
  if (!url) return [{ missing: 'SUMMARY_WEBHOOK' }];
  if (!isWebhookAddress(url)) return [{ unusable: BAD_WEBHOOK }];
  const { name, body, took } = CHATS[summary.webhook];
  const webhook: Webhook = { name, url, took, fetch: demo ? loopbackOnly(fetch) : fetch };
  return [(message) => callWebhook(webhook, body(message))];
}

/** @throws NetworkError when the server is not this computer. */
function ours(server: SmtpServer): SmtpServer {
  if (server.onThisComputer) return server;
  throw new NetworkError(
    'unauthorised',
    'This hub is marked as a demonstration ("demo: true" in hub.yaml), so it sends no email but to this computer. Nothing was sent by email.',
  );
}

const BAD_SMTP_URL =
  'SMTP_URL cannot be used. Write it as smtps://user:password@mail.example.org:465; in the password, "%" is written %25, "@" %40, "/" %2F, "?" %3F and "#" %23.';
const BAD_WEBHOOK = 'SUMMARY_WEBHOOK cannot be used. Write the whole address, which begins with https://.';
const NO_SENDER =
  'Nobody is named from whom the email comes. Write "from" under "summary" in hub.yaml, or an "email" for the public contact.';
