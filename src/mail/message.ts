/** Something to tell people, the same wherever it goes. All of it is plain text without markup. */
export interface Message {
  /** How things stand, in a few words. */
  readonly subject: string;
  /** The same in a sentence or two, for who reads no further. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** The last sentence. */
  readonly close: string;
  /** What a run printed, as it stands; told only where there is room for it. */
  readonly log?: string;
  /** A page that goes along with an email. */
  readonly page?: Page;
}

/** A web page in one file. */
export interface Page {
  /** `to-post-by-hand.html` */
  readonly file: string;
  readonly html: string;
}

/** One subject of a message, and a line for each thing there is to say of it. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A message of which each section has at most so many lines, and says how many it had. */
export function cut(message: Message, most: number): Message {
  return { ...message, sections: message.sections.map((section) => cutSection(section, most)) };
}

/** A message with each of its texts changed. */
export function eachText(message: Message, change: (text: string) => string): Message {
  const { subject, lead, sections, close, log, page } = message;
  return {
    subject: change(subject),
    lead: change(lead),
    sections: sections.map(({ heading, lines }) => ({ heading: change(heading), lines: lines.map(change) })),
    close: change(close),
    ...(log !== undefined && { log: change(log) }),
    ...(page && { page: { file: page.file, html: change(page.html) } }),
  };
}

function cutSection({ heading, lines }: Section, most: number): Section {
  const more = lines.length - most;
  return more <= 0
    ? { heading, lines }
    : { heading, lines: [...lines.slice(0, most), `… and ${more} more.`] };
}
