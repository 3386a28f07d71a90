import type { Hub } from './hub.ts';

/** A way in which residents reach somebody who listens, with what it is for. */
export type Way = NonNullable<NonNullable<Hub['feedback']>['pals']>;

/** What stands before a phone number for Relay UK: https://www.relayuk.bt.com/. */
const RELAY_PREFIX = '18001';

/** Those of hub.yaml who hear residents, in the order in which most people want them. */
export function waysToTellUs({ feedback }: Pick<Hub, 'feedback'>): readonly Way[] {
  if (!feedback) return [];
  const { experiences, pals, complaints, advocacy } = feedback;
  return [experiences, pals, complaints, advocacy].flatMap((way) => way ?? []);
}

/** A phone number as somebody who cannot hear or speak on the phone dials it: `18001 01632 960 001`. */
export function textRelay(phone: string): string {
  return `${RELAY_PREFIX} ${phone}`;
}

/** The address of an email that asks for what is useful, and for nothing personal. */
export function emailToTellUs(email: string): string {
  const body = [
    'What happened, and what was it like?',
    '',
    '',
    'What would have made it better?',
    '',
    '',
    'Which service or place was it?',
    '',
    '',
    'Please leave out your NHS number, your date of birth and the names of staff and patients.',
  ].join('\r\n');
  return `mailto:${email}?subject=${encodeURIComponent('What I think')}&body=${encodeURIComponent(body)}`;
}
