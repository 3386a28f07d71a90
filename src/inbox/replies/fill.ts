import type { Hub } from '../../hub/hub.ts';
import { hoursInWords } from '../clock/hours-in-words.ts';
import { isPlace, PLACE, PLACES, type Place } from './places.ts';
import type { Reply } from './reply.ts';

/** A reply with its places filled in. */
export interface FilledReply {
  /** What could not be filled in still stands in brackets. */
  readonly text: string;
  /** The places that could not be filled in, for a person to write there or take out. */
  readonly open: readonly Place[];
}

type Known = Pick<Hub, 'contacts' | 'feedback' | 'inbox'>;

/** Fills in a reply with the hub's own words. @param link the full address of the item that the message is about, if any. */
export function fill(
  { text, places }: Pick<Reply, 'text' | 'places'>,
  hub: Known,
  link?: string,
): FilledReply {
  const words = wordsOf(hub, link);
  return {
    text: text.replaceAll(
      PLACE,
      (written, place: string) => (isPlace(place) ? words[place] : undefined) ?? written,
    ),
    open: PLACES.filter((place) => places.includes(place) && words[place] === undefined),
  };
}

function wordsOf(
  { contacts, feedback, inbox }: Known,
  link?: string,
): Readonly<Record<Place, string | undefined>> {
  return {
    team: contacts.public.name,
    hours: hoursInWords(inbox.hours),
    pals: waysOf(feedback?.pals),
    complaints: waysOf(feedback?.complaints),
    foi: waysOf(inbox.foi) ?? waysOf(contacts.public),
    media: waysOf(contacts.media),
    link,
  };
}

/** `pals@brackenshire.example or 01632 960 016`; its page where it has neither. */
function waysOf(
  contact: { readonly email?: string; readonly phone?: string; readonly url?: string } | undefined,
): string | undefined {
  const { email, phone, url } = contact ?? {};
  const ways = [email, phone].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.join(' or ') : url;
}
