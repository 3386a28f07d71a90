import { describe, expect, test } from 'vitest';
import { asFetch } from '../networks/testing/as-fetch.ts';
import { channelsOf } from './channels.ts';
import { tell } from './tell.ts';
import { ID, MESSAGE } from './testing/message.ts';
import { pretendMail } from './testing/pretend-mail.ts';

const HUB: Parameters<typeof channelsOf>[0] = {
  title: 'Example Health News',
  demo: false,
  contacts: { public: { name: 'Communications', email: 'news@example.org' } },
  summary: { email: ['comms@example.org'], webhook: 'slack', at: '08:00' },
};
const SLACK = 'https://hooks.slack.com/services/canary';
const refusing: typeof fetch = () => Promise.reject(new TypeError('there is no network here'));

describe('the channels of a hub', () => {
  test('are none without a summary in hub.yaml, and then no setting is missing', () => {
    const { summary: _, ...hub } = HUB;
    expect(channelsOf(hub, {}, refusing)).toEqual({ channels: [], missing: [], unusable: [] });
  });

  test('name every setting that is missing, at once', () => {
    expect(channelsOf(HUB, { SMTP_URL: '' }, refusing).missing).toEqual(['SMTP_URL', 'SUMMARY_WEBHOOK']);
  });

  test('say which setting cannot be used, and how to write it, without repeating it', () => {
    const { channels, unusable } = channelsOf(
      HUB,
      { SMTP_URL: 'smtps://u:canary@x/y', SUMMARY_WEBHOOK: 'http://hooks.slack.com/canary' },
      refusing,
    );
    expect(channels).toEqual([]);
    expect(unusable.map((one) => one.split(' ')[0])).toEqual(['SMTP_URL', 'SUMMARY_WEBHOOK']);
    expect(unusable.join()).not.toContain('canary');
  });

  test('need an address that the email comes from', () => {
    const hub = { ...HUB, contacts: { public: { name: 'Communications' } } };
    expect(
      channelsOf(hub, { SMTP_URL: 'smtp://127.0.0.1', SUMMARY_WEBHOOK: SLACK }, refusing).unusable,
    ).toEqual([expect.stringContaining('Write "from" under "summary" in hub.yaml')]);
  });

  test('each go their way when another fails', async () => {
    await using mail = await pretendMail();
    const { channels } = channelsOf(HUB, { SMTP_URL: mail.url, SUMMARY_WEBHOOK: SLACK }, refusing);
    expect(await tell(channels, MESSAGE, ID)).toEqual([
      { told: true, words: 'Sent by email to 1 address.' },
      { told: false, words: expect.stringContaining('Slack broke off') },
    ]);
    expect(mail.received).toHaveLength(1);
  });

  test.each([
    ['slack', 'ok', true],
    ['slack', '{"ok":true}', true],
    ['slack', '<html>', false],
    ['teams', '', true],
    ['teams', '1', true],
    ['teams', 'Webhook message delivery failed with error: 413', false],
  ] as const)('take from %s the answer "%s" for what it is', async (webhook, answer, told) => {
    const hub = { ...HUB, summary: { email: [], webhook, at: '08:00' } };
    const fetch = asFetch(() => Promise.resolve(new Response(answer)));
    const [said] = await tell(channelsOf(hub, { SUMMARY_WEBHOOK: SLACK }, fetch).channels, MESSAGE, ID);
    expect(said?.told).toBe(told);
  });
});

describe('a demonstration', () => {
  const asked: string[] = [];
  const hearing = asFetch(async ({ url }) => {
    asked.push(url);
    return new Response('ok');
  });
  const settings = { SMTP_URL: 'smtps://mail.example.org', SUMMARY_WEBHOOK: SLACK };

  test('calls nothing but this computer', async () => {
    const told = await tell(channelsOf({ ...HUB, demo: true }, settings, hearing).channels, MESSAGE, ID);
    expect(told).toEqual([
      { told: false, words: expect.stringContaining('marked as a demonstration') },
      { told: false, words: expect.stringContaining('never calls hooks.slack.com') },
    ]);
    expect(asked).toEqual([]);
  });

  test('may send to this computer', async () => {
    await using mail = await pretendMail();
    const here = { SMTP_URL: mail.url, SUMMARY_WEBHOOK: 'http://127.0.0.1:9/x' };
    const told = await tell(channelsOf({ ...HUB, demo: true }, here, hearing).channels, MESSAGE, ID);
    expect(told.map((one) => one.told)).toEqual([true, true]);
  });
});
