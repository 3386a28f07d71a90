import type { Hub } from '../../hub/hub.ts';

const known = new WeakMap<Hub, ReadonlySet<string>>();

/** The words of a hub's own names, in lower case: of the organisation, its places, topics and contacts. */
export function hubWords(hub: Hub): ReadonlySet<string> {
  const made =
    known.get(hub) ?? new Set(namesOf(hub).flatMap((name) => name.toLowerCase().match(/[\p{L}'-]+/gu) ?? []));
  known.set(hub, made);
  return made;
}

/** The names as they are written: "Millmere", "GP surgeries and pharmacies". */
export function namesOf({ name, title, strapline, places, topics, contacts }: Hub): readonly string[] {
  return [
    name,
    title,
    strapline,
    ...[...places, ...topics].map((one) => one.name),
    ...Object.values(contacts).flatMap((contact) => (contact ? [contact.name] : [])),
  ];
}
