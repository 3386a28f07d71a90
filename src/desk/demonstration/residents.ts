import type { PretendMessage } from '../../networks/testing/pretend-inbox.ts';

/** What somebody writes on the demonstration day. */
export interface ResidentSays extends Pick<PretendMessage, 'kind' | 'text' | 'author'> {
  /** The account's id in hub.yaml. */
  readonly account: string;
  /** The item whose post is answered: a part of its title. */
  readonly about?: string;
  /** When, on the clock of the hub. */
  readonly at: string;
}

/**
 * What made-up residents of Brackenshire write from Friday to Monday morning: one of each sort that a team meets. The moments
 * are those of a demonstration that stands at five past nine on Monday 23 November 2026.
 */
export const RESIDENTS: readonly ResidentSays[] = [
  {
    account: 'mastodon',
    kind: 'mention',
    author: 'marigold',
    at: '2026-11-20T15:10:00Z',
    text: 'Thank you to everyone at the Millmere flu clinic this morning. In and out in ten minutes, and so kind to my dad.',
    about: 'flu vaccine',
  },
  {
    account: 'bluesky',
    kind: 'reply',
    author: 'teasel',
    at: '2026-11-22T17:40:00Z',
    text: 'Is the clinic at Millmere Market Hall open on Sunday as well? I work all of Saturday.',
    about: 'flu vaccine',
  },
  {
    account: 'bluesky',
    kind: 'mention',
    author: 'bramble',
    at: '2026-11-23T06:00:00Z',
    text: 'I can’t do this any more. Nobody would miss me. I have the tablets here and I just want it to stop',
  },
  {
    account: 'facebook',
    kind: 'comment',
    author: 'Sorrel',
    at: '2026-11-22T19:05:00Z',
    text: 'Waited 3 hours on the phone for my mum’s appointment and then it was cancelled. I want to make a complaint. Who do I write to?',
    about: 'how long people waited',
  },
  {
    account: 'facebook',
    kind: 'private',
    author: 'Larkspur',
    at: '2026-11-23T07:30:00Z',
    text: 'Hello, my daughter is 4 and has a rash and a temperature since last night. Should I give her ibuprofen or paracetamol?',
  },
  {
    account: 'mastodon',
    kind: 'mention',
    author: 'gazette',
    at: '2026-11-23T08:20:00Z',
    text: 'Morning. I’m a reporter at the Brackenshire Gazette. Could you send me a comment on the ambulance delays at Fennaby by noon?',
  },
  {
    account: 'bluesky',
    kind: 'reply',
    author: 'tansy',
    at: '2026-11-22T20:15:00Z',
    text: 'Under the Freedom of Information Act, please send me how many flu clinics were cancelled this year and why.',
    about: 'flu vaccine',
  },
  {
    account: 'bluesky',
    kind: 'reply',
    author: 'deals247',
    at: '2026-11-23T03:12:00Z',
    text: 'Make £500 a day from home!!! Click here https://quick-cash.example/now',
    about: 'pharmac',
  },
];
