import { fullUrl, type Hub } from '../hub/hub.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { msOf, type Instant } from '../news/times.ts';

/** A file under `/.well-known/`, where programs look for it. */
export interface WellKnownFile {
  readonly name: string;
  readonly text: string;
}

type WellKnownHub = Pick<Hub, 'site' | 'language' | 'security' | 'accounts'>;

/** The files that a hub has there: none of them is for people. */
export function wellKnownFiles(hub: WellKnownHub, now: Instant): readonly WellKnownFile[] {
  return [...securityFile(hub, now), ...atprotoFile(hub)];
}

/** The moment until which `security.txt` holds: noon UTC, so that it is the day meant in every zone of Britain. */
export function securityEnds({ expires }: { readonly expires: string }): Instant {
  return `${expires}T12:00:00Z`;
}

/** Where a fault in the security of the site is reported, by RFC 9116; none once it has expired, as the RFC has it. */
function securityFile({ site, language, security }: WellKnownHub, now: Instant): readonly WellKnownFile[] {
  if (!security || msOf(securityEnds(security)) <= msOf(now)) return [];
  const name = 'security.txt';
  const lines = [
    `Contact: ${security.contact}`,
    `Expires: ${securityEnds(security)}`,
    `Preferred-Languages: ${language.split('-')[0]}`,
    `Canonical: ${fullUrl({ site }, `/.well-known/${name}`)}`,
    ...(security.policy === undefined ? [] : [`Policy: ${security.policy}`]),
  ];
  return [{ name, text: `${lines.join('\n')}\n` }];
}

/** Proves to Bluesky that the domain is ours: https://atproto.com/specs/handle#https-well-known-method. */
function atprotoFile({ accounts }: WellKnownHub): readonly WellKnownFile[] {
  const did = accounts.find((account) => account.did !== undefined && isInUse(account))?.did;
  return did === undefined ? [] : [{ name: 'atproto-did', text: did }];
}
