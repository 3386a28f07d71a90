import { expect, test } from 'vitest';
import { isWebhookAddress, kindOf } from './address.ts';

test.each([
  ['https://hooks.slack.com/services/x', true],
  ['http://127.0.0.1:4000/x', true],
  ['http://localhost/x', true],
  ['http://hooks.slack.com/services/x', false],
  ['http://127.0.0.1.example.org/', false],
  ['ftp://hooks.slack.com', false],
  ['hooks.slack.com/services/x', false],
  ['', false],
  ['https://us:secret@hooks.example/x', false],
])('"%s" as the address of a webhook: %s', (url, is) => {
  expect(isWebhookAddress(url)).toBe(is);
});

test.each([
  ['https://hooks.slack.com/services/T0/B0/x', 'slack'],
  ['https://brackenshire.webhook.office.com/webhookb2/x', 'teams'],
  ['https://prod-12.uksouth.logic.azure.com:443/workflows/x/triggers/manual/paths/invoke?sig=x', 'teams'],
  [
    'https://default0a1b.2c.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/x?sig=x',
    'teams',
  ],
  ['https://hooks.slack.com.example.org/services/x', 'own'],
  ['https://notlogic.azure.com.example.org/', 'own'],
  ['https://evil-hooks.slack.com/', 'own'],
  ['https://receiver.example.org/?to=hooks.slack.com', 'own'],
  ['http://127.0.0.1:4000/x', 'own'],
])('%s is written to as to one of this kind: %s', (address, kind) => {
  expect(kindOf(address)).toBe(kind);
});
