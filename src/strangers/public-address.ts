import ipaddr from 'ipaddr.js';

/** All of IPv6 that is given out to the public internet: https://www.iana.org/assignments/ipv6-address-space */
const GIVEN_OUT: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** In a public range, and yet a cloud's own: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const OF_A_CLOUD: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an address is one computer on the public internet: not this computer, a private or provider's network, a
 * link, a group, a cloud's own data, a passage from IPv6 to IPv4, or set aside.
 * @param address in its usual form, `192.0.2.1` or `2001:db8::1`, as a resolver gives it. Anything else is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast' && !OF_A_CLOUD.has(address);
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const six = ipaddr.IPv6.parse(address);
  return six.range() === 'unicast' && six.match(...GIVEN_OUT);
}
