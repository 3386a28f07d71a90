import { expect, test } from 'vitest';
import type { Account } from '../../hub/hub.ts';
import { redact } from '../../networks/redact.ts';
import { secretsOf } from './secrets.ts';

const account = (id: string, network: string): Account => ({
  id,
  network,
  url: 'https://news.example.org/',
  connected: '2026-11-01',
  enabled: true,
});
const accounts = [account('team', 'webhook'), account('mastodon', 'mastodon')];
const ENV = {
  TEAM_ADDRESS: 'https://hooks.slack.com/services/T0/B0/canarycanarycanarycanary?sig=canarysignaturecanary',
  TEAM_SECRET: 'whsec_canarycanarycanarycanarycanary',
  MASTODON_SERVER: 'https://social.example',
  MASTODON_TOKEN: 'canary-of-mastodon',
  SMTP_URL: 'smtps://freesheet:canary%2Fmail@mail.example.org:465',
  SUMMARY_WEBHOOK:
    'https://prod-1.logic.azure.com/workflows/canaryworkflowcanary/invoke?sig=canarysigcanarysig',
  GITHUB_TOKEN: 'canary-of-github',
  GH_TOKEN: 'canary-of-gh',
};

test.each([
  ...Object.values(ENV),
  'POST /services/T0/B0/canarycanarycanarycanary: no_service',
  'sig=canarysignaturecanary is wrong',
  'canary/mail was refused',
  'workflow canaryworkflowcanary',
])('%s is printed without any secret', (text) => {
  expect(redact(text, secretsOf(accounts, ENV))).not.toContain('canary');
});

test('the address of a server stays, because links to posts begin with it', () => {
  const link = 'https://social.example/@us/1';
  expect(redact(link, secretsOf(accounts, ENV))).toBe(link);
});
