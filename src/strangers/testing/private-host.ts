import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';

/** Ranges that are not public: https://www.iana.org/assignments/iana-ipv4-special-registry */
const PRIVATE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** The same of IPv6: https://www.iana.org/assignments/iana-ipv6-special-registry */
const PRIVATE_6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '2002::/16',
];

/** Any address of these ranges, as bytes. */
function within(ranges: readonly string[], length: number): fc.Arbitrary<number[]> {
  const range = fc.constantFrom(...ranges.map((text) => ipaddr.parseCIDR(text)));
  const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length });
  return fc.tuple(range, bytes).map(([[start, bits], free]) =>
    start.toByteArray().map((byte, index) => {
      const mask = 0xff >> Math.min(8, Math.max(0, bits - index * 8));
      return (byte & ~mask) | ((free[index] ?? 0) & mask);
    }),
  );
}

const radix = fc.constantFrom(
  (value: number) => String(value),
  (value: number) => `0x${value.toString(16)}`,
  (value: number) => `0X${value.toString(16).toUpperCase().padStart(3, '0')}`,
  (value: number) => `0${value.toString(8)}`,
);

/** In one to four parts, each in any radix, as https://url.spec.whatwg.org/#concept-ipv4-parser reads them. */
const four = fc
  .tuple(
    within(PRIVATE_4, 4),
    fc.integer({ min: 0, max: 3 }),
    fc.array(radix, { minLength: 4, maxLength: 4 }),
  )
  .map(([bytes, dots, write]) => {
    const last = bytes.slice(dots).reduce((value, byte) => value * 256 + byte, 0);
    return [...bytes.slice(0, dots), last].map((part, index) => write[index]?.(part)).join('.');
  });

const spelledSix = fc
  .tuple(
    within(PRIVATE_6, 16).map((bytes) => new ipaddr.IPv6(bytes)),
    fc.constantFrom(
      (address: ipaddr.IPv6) => address.toRFC5952String(),
      (address: ipaddr.IPv6) => address.toNormalizedString(),
      (address: ipaddr.IPv6) => address.toRFC5952String().toUpperCase(),
    ),
  )
  .map(([address, write]) => `[${write(address)}]`);

const escapedDigits = (host: string) => host.replaceAll(/\d/g, (digit) => `%3${digit}`);
const wideDigits = (host: string) =>
  host.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit)));
const disguise = fc.constantFrom(
  (host: string) => host,
  escapedDigits,
  wideDigits,
  (host: string) => `${host}.`,
);

/** The host of an address that is private, in any spelling that an address takes. */
export const privateHost = fc.oneof(
  fc.tuple(four, disguise).map(([host, change]) => change(host)),
  spelledSix,
);
