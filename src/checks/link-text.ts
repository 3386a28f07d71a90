import type { Link, Nodes } from 'mdast';
import type { Check } from './check.ts';
import { warns } from './problem.ts';
import type { Wrong } from './text/prose.ts';
import type { Words } from './words.ts';

/** Words that say nothing of where a link leads, in lower case and without what follows "please". */
const EMPTY =
  /^(?:click|click here|click this|click the link|click this link|here|this|this link|the link|link|this page|this website|this site|the website|website|web page|webpage|page|read more|read on|more|see more|learn more|find out more|more info|more information|further information|further details|more details|details|info|information|continue|download|download here|view|view here|see here|follow this link|go here)$/;

/** A word or two after the link that name what it is for: "to book a blood test". */
const PURPOSE = /^ (?:to|for)((?: [\p{L}\d'-]{1,40}){1,8})/u;

/** Links whose words say nothing. */
export const linkText: Check = {
  name: 'link-text',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    'Links that say "click here", or are a bare web address: who hears a page, or scans it, is told the links by themselves.',
  bad: [
    {
      body: '[Click here](https://www.nhs.uk/) to book a blood test.',
      says: '8:1 "Click here" does not say where the link leads. Make "Book a blood test" the words of the link.',
    },
    {
      body: 'You can [read more](https://www.nhs.uk/conditions/asthma/).',
      says: '8:9 "read more" does not say where the link leads. Name the page it leads to, as in "Read about asthma".',
    },
    {
      body: 'The form is at https://www.nhs.uk/conditions/asthma/.',
      says: '8:16 This link is a bare web address. Make words of the sentence the link, such as the name of the page: "[Asthma](https://…)".',
    },
  ],
  good: [
    { body: 'Read about [asthma](https://www.nhs.uk/conditions/asthma/).' },
    { body: 'Book at [blood.co.uk](https://www.blood.co.uk/), or email hello@example.org.' },
    { body: '[Find out more about asthma](https://www.nhs.uk/conditions/asthma/). Come here to book.' },
  ],
  inWords: (words) =>
    linksIn(words.tree).flatMap((link) => {
      const wrong = judge(link, words);
      return wrong ? [warns(words.file, words.inBody(link), wrong.what, wrong.instead)] : [];
    }),
};

function judge(link: Link, { english, body }: Words): Wrong | undefined {
  const said = wordsOf(link).trim();
  if (/^(?:https?:\/\/\S+|www\.\S+?\/\S+)$/i.test(said)) {
    return {
      what: 'This link is a bare web address.',
      instead: 'Make words of the sentence the link, such as the name of the page: "[Asthma](https://…)".',
    };
  }
  const bare = said.toLowerCase().replace(/^please |[\s.:>»→]+$/g, '');
  if (!english || !EMPTY.test(bare)) return undefined;
  return {
    what: `"${said}" does not say where the link leads.`,
    instead: betterWords(said, body.slice(link.position?.end.offset)),
  };
}

function betterWords(said: string, after: string): string {
  const [, purpose] = PURPOSE.exec(after) ?? [];
  if (purpose === undefined) return 'Name the page it leads to, as in "Read about asthma".';
  const words = purpose.trim();
  const capital = /^\p{Lu}/u.test(said);
  return `Make "${capital ? words.charAt(0).toUpperCase() + words.slice(1) : words}" the words of the link.`;
}

function linksIn(node: Nodes): readonly Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value.replaceAll('\n', ' ');
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
