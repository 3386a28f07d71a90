import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';
import { slackMessage } from './slack.ts';
import { teamsCard } from './teams.ts';
import { MESSAGE } from './testing/message.ts';

const HOSTILE = '<!channel> *bold* [link](https://evil.example) <https://evil.example|here> _x_ & `code`';

const bytes = (body: object) => Buffer.byteLength(JSON.stringify(body));

const text = fc.string({ unit: 'grapheme', maxLength: 1500, size: 'max' });
const messages: fc.Arbitrary<Message> = fc.record({
  subject: text,
  lead: text,
  close: text,
  sections: fc.array(
    fc.record({
      heading: fc.string({ maxLength: 60 }),
      lines: fc.array(text, { maxLength: 60, size: 'max' }),
    }),
    {
      maxLength: 5,
    },
  ),
});

describe('a message to Teams', () => {
  test('is an Adaptive Card, with its links to open', () => {
    const card = teamsCard(MESSAGE);
    expect(card).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', fallbackText: MESSAGE.subject },
        },
      ],
    });
    expect(JSON.stringify(card)).toContain(
      '{"type":"Action.OpenUrl","url":"https://bsky.app/profile/x/post/1"}',
    );
  });

  test('puts words where no Markdown is read', () => {
    const card = JSON.stringify(teamsCard({ ...MESSAGE, subject: HOSTILE, lead: HOSTILE, close: HOSTILE }));
    const read = card.match(/"type":"TextBlock","text":"[^"]*"/g);
    expect(read).toEqual([
      '"type":"TextBlock","text":"What to do first"',
      '"type":"TextBlock","text":"What went out"',
    ]);
  });

  test('is never larger than Teams takes', () => {
    fc.assert(
      fc.property(messages, (message) => bytes(teamsCard(message)) < 28_000),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('a message to Slack', () => {
  test('has the state as its notification, and rich text under it', () => {
    expect(slackMessage(MESSAGE)).toMatchObject({ text: MESSAGE.subject, blocks: [{ type: 'rich_text' }] });
    expect(JSON.stringify(slackMessage(MESSAGE))).toContain(
      '{"type":"link","url":"https://bsky.app/profile/x/post/1"}',
    );
  });

  test('mentions nobody, whatever a title holds', () => {
    const said = slackMessage({ ...MESSAGE, subject: HOSTILE, lead: HOSTILE });
    expect(said).toMatchObject({ text: expect.not.stringMatching(/<!channel>|<https/) });
    expect(JSON.stringify(said)).not.toContain('mrkdwn');
  });

  test('is never larger than Slack takes', () => {
    fc.assert(
      fc.property(messages, (message) => bytes(slackMessage(message)) < 11_000),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

test('a long message says how much it leaves out', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `Line ${index}: ${'x'.repeat(500)}`);
  const long = { ...MESSAGE, sections: [{ heading: 'What to do first', lines }] };
  expect(JSON.stringify(teamsCard(long))).toContain('… and 28 more.');
  expect(JSON.stringify(slackMessage(long))).toContain('… and 28 more.');
});

test('what a run printed goes with no chat', () => {
  expect(
    JSON.stringify([teamsCard, slackMessage].map((make) => make({ ...MESSAGE, log: 'printed' }))),
  ).not.toContain('printed');
});
