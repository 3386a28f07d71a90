import { asking } from '../answering.ts';
import { recordOf, type Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Asked, Gathered } from '../message.ts';
import { DAY, hasPassed } from '../moments.ts';
import { NetworkError } from '../network.ts';
import { messageIn, threadIn } from './message.ts';
import { cursorOf, placeIn, type Place } from './place.ts';
import { notAnswered, refused } from './refusals.ts';
import { isNo } from './send.ts';
import type { Session } from './session.ts';

/** https://core.telegram.org/bots/api#getupdates: the most that one call gives. */
const MOST = 100;

/**
 * What people wrote to the bot, and under our posts in the discussion group.
 *
 * Telegram keeps what it has for a bot in one queue, for 24 hours, and forgets each update for good once it is asked for one
 * that comes after it. So a run asks from where the last one ended, and no further: what it is given now stays in the queue
 * until the next run, which can only know the cursor if it was kept, and what was brought with it. A run that breaks off
 * loses nothing; and since more is given only once that is forgotten, one call is all that a run makes.
 */
export async function gather(session: Session, { cursor, since }: Asked, now: string): Promise<Gathered> {
  const place = placeIn(cursor);
  const answer = await session.ask(
    'getUpdates',
    {
      limit: MOST,
      timeout: 0,
      allowed_updates: ['message', 'edited_message'],
      ...offsetFrom(place, now),
    },
    false,
    asking(session.caller),
  );
  const updates = updatesIn(session, answer).map(recordOf);
  const numbers = updates.map(numberOf).filter((number) => number !== undefined);
  const written = updates.map((update) => recordOf(update['message'] ?? update['edited_message']));
  const threads = Object.fromEntries([
    ...Object.entries(place?.threads ?? {}),
    ...written.flatMap((each) => threadIn(session, each)),
  ]);
  const messages = written.flatMap((each) => messageIn(session, each, threads) ?? []);
  const seen = numbers.length > 0 ? { next: Math.max(...numbers) + 1, at: now } : place;
  const isMore = updates.length >= MOST;
  return {
    messages: messages.filter(({ at }) => Date.parse(at) >= Date.parse(since)),
    ...(seen && { cursor: cursorOf({ ...seen, threads }) }),
    unseen: isMore
      ? [`There may be more messages on Telegram, which gives ${MOST} at a time: collect again now.`]
      : [],
    ...(isMore && { more: true }),
  };
}

/**
 * Where the queue is to begin. After a week without updates Telegram counts them anew from any number, and one that is lower than ours
 * would be forgotten unseen. Nothing that we saw more than a day ago is in the queue any more, so then it is asked for from its beginning.
 */
function offsetFrom(place: Place | undefined, now: string): Fields {
  return place && !hasPassed(place.at, DAY, now) ? { offset: place.next } : {};
}

function updatesIn(session: Session, answer: Answer): readonly unknown[] {
  const { caller } = session;
  if (answer.status === 409 || answer.body['error_code'] === 409) throw inUse(answer);
  if (isNo(answer)) throw refused(session, answer, 'our question', { state: 'Nothing is lost.' });
  const { result } = answer.body;
  if (answer.body['ok'] !== true || !Array.isArray(result)) throw notAnswered(caller);
  return result;
}

/** Another program takes what this bot is sent: by a webhook, or by asking as we do. */
function inUse({ body }: Answer): NetworkError {
  return /webhook/i.test(String(body['description']))
    ? new NetworkError(
        'unauthorised',
        'Telegram sends what people write to this bot to another program (a "webhook" is set), so it cannot be collected here. Make a bot of its own for Freesheet with @BotFather, or have the other program delete its webhook (the method deleteWebhook); then collect again.',
      )
    : new NetworkError(
        'later',
        'Another program asks Telegram at the same time for what people write to this bot, and only one may. Nothing is lost. Collect again; if it says the same, make a bot of its own for Freesheet with @BotFather.',
      );
}

function numberOf({ update_id: id }: Fields): number | undefined {
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined;
}
