import type { Message, Section } from './message.ts';

/** A message as the text of an email, and as a command prints it: lines are never broken, so that a command in one can be copied. */
export function plainText({ lead, sections, close, log }: Omit<Message, 'subject'>): string {
  const appendix = log === undefined ? [] : [`WHAT THE RUN SAID\n\n${log}`];
  return `${[lead, ...sections.map(sectionText), close, ...appendix].join('\n\n')}\n`;
}

function sectionText({ heading, lines }: Section): string {
  return [heading.toUpperCase(), ...lines.map((line) => `- ${line}`)].join('\n\n');
}
