import { describe, expect, test } from 'vitest';
import { linkedin } from './linkedin.ts';
import type { Inbox, Message } from './message.ts';
import { pretendLinkedIn, type PretendLinkedIn } from './testing/pretend-linkedin.ts';
import { signInFor } from './testing/pretend.ts';

const SINCE = '2026-11-22T00:00:00Z';
const NOON = '2026-11-22T12:00:00Z';
const ANNA = 'urn:li:person:anna';

describe('Comments on LinkedIn', () => {
  test('are brought with their answers, pictures and changes, each with the post it stands under', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    const time = Date.UTC(2026, 10, 22, 9);
    const text = 'Is it https://www.nhs.uk/flu?';
    const first = server.comment({ post, text, actor: ANNA, time, changed: time + 60_000, pictures: 1 });
    server.comment({ post, text: 'I think so', actor: 'urn:li:person:ben', parent: first });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    const id = `urn:li:comment:(${post},${first})`;
    expect(messages).toMatchObject([
      {
        id,
        author: { id: ANNA, name: ANNA },
        text,
        links: ['https://www.nhs.uk/flu'],
        attachments: ['a picture'],
        at: '2026-11-22T09:00:00Z',
        editedAt: '2026-11-22T09:01:00Z',
        answers: post,
        post,
        url: expect.stringMatching(/^https:.*feed.update.urn:li:share:\d+.\?commentUrn=urn%3A.*%29$/),
      },
      { text: 'I think so', answers: id, post },
    ]);
  });

  test('that are older than what is wanted, or our own, stay there', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    server.comment({ post, text: 'Long ago', actor: ANNA, time: Date.UTC(2026, 9, 1) });
    server.comment({ post, text: 'Correction: 9am' });
    expect((await inbox.gather({ since: SINCE, posts: [post] })).messages).toEqual([]);
  });

  test('cost one call a post, and one more only for a comment that has answers', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    const first = server.comment({ post, text: 'Where?', actor: ANNA });
    server.comment({ post, text: 'When?', actor: ANNA });
    await inbox.gather({ since: SINCE, posts: [post] });
    expect(server.calls).toEqual(['comments']);
    server.comment({ post, text: 'There', actor: ANNA, parent: first });
    await inbox.gather({ since: SINCE, posts: [post] });
    expect(server.calls).toEqual(['comments', 'comments', 'comments']);
  });

  test('are asked for under the four newest posts always, and under two of the others in turn', async () => {
    const { server, inbox } = await atLinkedIn();
    const posts = Array.from({ length: 9 }, (_, n) => server.put({ commentary: `Post ${n}` })).toReversed();
    const first = await inbox.gather({ since: SINCE, posts });
    const second = await inbox.gather({ since: SINCE, posts, cursor: first.cursor });
    const third = await inbox.gather({ since: SINCE, posts, cursor: second.cursor });
    const asked = server.requests.map(({ id }) => posts.indexOf(id));
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 6, 7, 0, 1, 2, 3, 8, 4]);
    expect(third.cursor).toBe(posts[4]);
  });

  test('under a post that is gone are none, and keep no others back', async () => {
    const { server, inbox } = await atLinkedIn();
    const [gone, post] = ['One', 'Two'].map((commentary) => server.put({ commentary }));
    server.comment({ post: post ?? '', text: 'Where?', actor: ANNA });
    server.remove(gone ?? '');
    const { messages, unseen } = await inbox.gather({ since: SINCE, posts: [gone ?? '', post ?? ''] });
    expect(messages.map(({ text }) => text)).toEqual(['Where?']);
    expect(unseen).toEqual([]);
  });

  test('whose post was taken away are gone with it', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    const id = server.comment({ post, text: 'Where?', actor: ANNA });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    server.remove(post);
    server.remove(`urn:li:comment:(${post},${id})`);
    expect(await inbox.look(messages)).toEqual([{ id: messages[0]?.id, stands: 'gone' }]);
  });
});

describe('An answer on LinkedIn', () => {
  test('to an answer stands beside it, under the comment that both answer', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    const parent = server.comment({ post, text: 'Where?', actor: ANNA });
    server.comment({ post, text: 'And when?', actor: ANNA, parent });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    const receipt = await send(inbox, messages[1], 'At 9am (no booking)');
    expect(server.posts().at(-1)).toMatchObject({ id: receipt.post, text: 'At 9am (no booking)' });
    expect(server.inbox?.answers()).toMatchObject([{ to: messages[0]?.id }]);
  });

  test('that LinkedIn took without a name is looked for', async () => {
    const server = pretendLinkedIn({}, { named: false });
    const { inbox } = await atLinkedIn(server);
    const post = server.put({ commentary: 'Clinic opens' });
    server.comment({ post, text: 'Where?', actor: ANNA });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    const receipt = await send(inbox, messages[0], 'In Ward 7');
    expect(receipt.post).toBe(server.posts().at(-1)?.id);
  });

  test('longer than a comment may be is refused before anything is sent', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    server.comment({ post, text: 'Where?', actor: ANNA });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    expect(linkedin.inbox.limits?.fits('x'.repeat(1250))).toBe(true);
    await expect(send(inbox, messages[0], 'x'.repeat(1251))).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.calls).toEqual(['comments']);
  });

  test('to a message that was not kept whole is left to a person', async () => {
    const { server, inbox } = await atLinkedIn();
    const post = server.put({ commentary: 'Clinic opens' });
    server.comment({ post, text: 'Where?', actor: ANNA });
    const { messages } = await inbox.gather({ since: SINCE, posts: [post] });
    const broken = { ...wanted(messages[0]), handle: {} };
    await expect(send(inbox, broken, 'Here')).rejects.toMatchObject({ refusal: 'rejected' });
    expect(await inbox.look([broken])).toEqual([]);
  });
});

async function atLinkedIn(server: PretendLinkedIn = pretendLinkedIn()) {
  const { inbox } = await linkedin.signIn(signInFor(server));
  if (!inbox) throw new Error('LinkedIn has no inbox.');
  return { server, inbox };
}

function wanted(message: Message | undefined): Message {
  if (!message) throw new Error('No message was brought.');
  return message;
}

async function send(inbox: Inbox, to: Message | undefined, text: string) {
  const answer = { to: wanted(to), text, language: 'en-GB' };
  return (await inbox.prepareAnswer(answer, 'key', NOON)).publish();
}
