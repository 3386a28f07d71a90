import type { WebhookKind } from './address.ts';

/**
 * Whether the words of an answer of 2xx mean that the message is there. Slack says "ok"; Teams nothing, or "1", but the
 * former connectors tell of a failure with 200 as well; a receiver of one's own may say what it likes, but a web page is
 * no answer of one: the address is wrong, or something stands in between.
 */
export const TOOK: Readonly<Record<WebhookKind, (words: string) => boolean>> = {
  slack: (words) => words === 'ok' || /"ok"\s*:\s*true/.test(words),
  teams: (words) => !/fail|error|<html|<!doctype/i.test(words),
  own: (words) => !words.startsWith('<'),
};
