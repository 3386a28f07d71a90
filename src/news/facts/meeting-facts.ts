import type { Hub } from '../../hub/hub.ts';
import { clearDays, LAWFUL_NOTICE, noticeOf } from '../events/clear-days.ts';
import type { EventItem } from '../events/event-item.ts';
import { writeDay, type Instant } from '../times.ts';
import { writeUntil } from '../until.ts';
import { fact, own, type Fact } from './fact.ts';

/** What somebody must know of a meeting held in public, beside when and where it is. */
export function meetingFacts(
  item: EventItem,
  { timeZone }: Pick<Hub, 'timeZone'>,
  now: Instant,
): readonly Fact[] {
  const { meeting } = item.event;
  if (!meeting) return [];
  return [
    ...fact(
      'Meeting of',
      own(meeting.body),
      'It is held in public. It is not a public meeting: you can come to listen, and the members decide.',
    ),
    ...fact('Papers', ...meeting.papers.map(({ name, url }) => own(name, url))),
    ...fact('Questions', questions(item, timeZone, now)),
    ...fact('Public notice', publicNotice(item, timeZone)),
  ];
}

function questions({ event: { meeting, cancelled } }: EventItem, zone: string, now: Instant) {
  if (!meeting?.questionsBy || cancelled) return undefined;
  const { questionsBy, questionsTo } = meeting;
  const until = writeUntil(questionsBy, zone);
  if (questionsBy <= now) return `Questions could be sent until ${until}.`;
  const ask = `Send a question by ${until}`;
  return questionsTo === undefined
    ? `${ask}.`
    : { text: `${ask} to ${questionsTo}.`, url: linkTo(questionsTo) };
}

/** Where words lead that are nothing but an email or a web address. */
function linkTo(words: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(words)) return words;
  return /^[^\s@]+@[^\s@]+$/.test(words) ? `mailto:${words}` : undefined;
}

/** The two dates, and how many clear days lie between them. */
function publicNotice(item: EventItem, zone: string): string {
  const [notice, { start }] = [noticeOf(item, item.event), item.event];
  const days = clearDays(notice, start, zone);
  const clear = days === 1 ? '1 clear day' : `${days} clear days`;
  const law = `The law asks for ${LAWFUL_NOTICE} or more`;
  return [
    `Given on ${writeDay(notice, zone)}, ${clear} before the meeting on ${writeDay(start, zone)}.`,
    days < LAWFUL_NOTICE ? `${law}, unless the meeting had to be called sooner.` : `${law}.`,
  ].join(' ');
}
