import type { Hub } from '../hub/hub.ts';

/** An address to be typed from paper. */
export interface ShortAddress {
  /** In full, as a QR code holds it: `https://brack.example/s/bcdfg/`. */
  readonly url: string;
  /** As it is printed, in two parts between which a line may break: `brack.example` and `/s/bcdfg`. */
  readonly host: string;
  readonly path: string;
}

/** The address at which a paper reader finds a path of the site: under the shorter name of the hub, when it has one. */
export function paperAddress(hub: Pick<Hub, 'site' | 'edition'>, path: string): ShortAddress {
  const root = (hub.edition.short ?? hub.site).replace(/\/+$/, '');
  return {
    url: `${root}${path}`,
    host: root.replace(/^https?:\/\/(www\.)?/, ''),
    path: path.replace(/\/$/, ''),
  };
}

/** The path of the short address with a code, without the base path. */
export function shortPath(code: string): string {
  return `/s/${code}/`;
}

/** An address as it is read out: `brack dot example, slash s, slash b c d f g`. */
export function sayAddress({ host, path }: Pick<ShortAddress, 'host' | 'path'>): string {
  const [site = '', ...folders] = host.split('/');
  const parts = [...folders, ...path.split('/')].filter((part) => part !== '');
  return [
    site.replaceAll('.', ' dot ').replaceAll('-', ' hyphen '),
    ...parts.map((part) => `slash ${sayPart(part)}`),
  ].join(', ');
}

/** Words are read as words; what holds no vowel is spelled. */
function sayPart(part: string): string {
  if (/[aeiou]/.test(part)) return part.replaceAll('-', ' hyphen ');
  return [...part].join(' ').replaceAll('-', 'hyphen');
}
