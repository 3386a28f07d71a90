import { askedFields } from './asked-fields.ts';
import { notThere } from './pretend-containers-answers.ts';
import { graphRefuses } from './pretend-graph.ts';
import { graphMoment } from './pretend-medias.ts';

/** One of two in a conversation. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** A private message on a pretend server of Meta's. */
export interface PretendTalkMessage {
  readonly id: string;
  readonly talk: string;
  readonly from: Person;
  readonly text: string;
  readonly createdAt: number;
}

/** What is asked of a list. */
type Query = Readonly<Record<string, unknown>>;

/** Of a conversation Meta tells of its last 20 messages; of an older one it says that it was deleted. */
const TOLD = 20;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The private messages of a pretend Page or account.
 * @param us whose they are. @param shownAs how a person is shown there. @param most what is too long for a message.
 */
export function pretendTalks(
  clock: () => number,
  us: Person,
  shownAs: (person: Person) => object,
  most: (text: string) => boolean,
) {
  const messages = new Map<string, PretendTalkMessage>();
  /** A conversation stays when all that was said in it is taken away. */
  const people = new Map<string, Person>();
  let made = 0;

  /** Ids of messages are long, and of letters. @param person who wrote, or is written to. */
  const put = (text: string, from: Person, person: Person, at = clock()): string => {
    made += 1;
    const id = `m_${'AbCdEf-_9'.repeat(12)}${made}`;
    people.set(`t_${person.id}`, person);
    messages.set(id, { id, talk: `t_${person.id}`, from, text, createdAt: at });
    return id;
  };
  const inTalk = (talk: string) =>
    [...messages.values()].filter((each) => each.talk === talk).toSorted((a, b) => b.createdAt - a.createdAt);
  const isTold = ({ id, talk }: PretendTalkMessage) =>
    inTalk(talk)
      .slice(0, TOLD)
      .some((each) => each.id === id);

  const KNOWN: Readonly<Record<string, (message: PretendTalkMessage) => unknown>> = {
    id: ({ id }) => id,
    created_time: ({ createdAt }) => graphMoment(createdAt),
    from: ({ from }) => shownAs(from),
    message: ({ text }) => text,
    attachments: () => undefined,
    shares: () => undefined,
  };
  const shown = (message: PretendTalkMessage, fields: string): object | Response => {
    const names = askedFields(fields).map(({ name }) => name);
    const odd = names.find((name) => !(name in KNOWN));
    if (odd !== undefined) return graphRefuses(100, `Tried accessing nonexisting field (${odd})`);
    return Object.fromEntries(names.map((name) => [name, KNOWN[name]?.(message)]));
  };
  const pageOf = (talk: string, fields: string, limit: number): object => {
    const all = inTalk(talk);
    const data = all.slice(0, Math.min(limit, TOLD)).map((each) => shown(each, fields));
    const next = 'https://graph.facebook.com/next?access_token=pretend-token-of-the-page';
    return {
      data,
      paging: { cursors: { before: 'x', after: 'y' }, ...(all.length > data.length && { next }) },
    };
  };

  return {
    put,
    all: () => [...messages.values()],
    remove: (id: string) => void messages.delete(id),
    change: (id: string, text: string) => {
      const former = messages.get(id);
      if (former) messages.set(id, { ...former, text });
    },
    answers: {
      conversations: ({ fields, limit, after }: Query): Response => {
        const talks = [...people.keys()].toSorted(
          (a, b) => (inTalk(b)[0]?.createdAt ?? 0) - (inTalk(a)[0]?.createdAt ?? 0),
        );
        const from = after === undefined ? 0 : talks.indexOf(atob(String(after))) + 1;
        const page = talks.slice(from, from + Number(limit ?? 25));
        const asked = askedFields(String(fields));
        const odd = asked.find(({ name }) => !['id', 'updated_time', 'link', 'messages'].includes(name));
        if (odd) return graphRefuses(100, `Tried accessing nonexisting field (${odd.name})`);
        const told = asked.find(({ name }) => name === 'messages');
        const data = page.map((talk) => ({
          id: talk,
          updated_time: graphMoment(inTalk(talk)[0]?.createdAt ?? 0),
          link: `/brackenshire/inbox/${talk}`,
          ...(told && { messages: pageOf(talk, told.within, Number(told.how['limit'] ?? 25)) }),
        }));
        const next = 'https://graph.facebook.com/next?access_token=pretend-token-of-the-page';
        const isMore = from + page.length < talks.length;
        const cursors = { before: 'x', after: btoa(page.at(-1) ?? '') };
        return Response.json({ data, paging: { cursors, ...(isMore && { next }) } });
      },
      talk: (talk: string, { fields, limit }: Query): Response =>
        !people.has(talk) ? notThere(talk) : Response.json(pageOf(talk, String(fields), Number(limit ?? 25))),
      read: (id: string, { fields }: Query): Response => {
        const message = messages.get(id);
        if (!message || !isTold(message)) return notThere(id);
        const found = shown(message, String(fields));
        return found instanceof Response ? found : Response.json(found);
      },
      send: ({ recipient, message, messaging_type: type }: Query): Response => {
        const { id } = Object(recipient) as { id?: unknown };
        const { text } = Object(message) as { text?: unknown };
        const theirs = [...messages.values()].filter(({ from }) => from.id === id);
        const person = people.get(`t_${String(id)}`);
        if (type !== 'RESPONSE') return graphRefuses(100, 'Param messaging_type is wrong');
        if (!person) return graphRefuses(100, 'No matching user found', { subcode: 2_018_001 });
        if (typeof text !== 'string' || text === '' || most(text))
          return graphRefuses(100, 'Length of param message[text] is wrong');
        if (!theirs.some(({ createdAt }) => clock() - createdAt < DAY)) {
          return graphRefuses(10, 'This message is sent outside of allowed window.', { subcode: 2_018_278 });
        }
        return Response.json({ recipient_id: id, message_id: put(text, us, person) });
      },
    },
  };
}
