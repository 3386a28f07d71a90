// Starts a real Bluesky server (PDS) on loopback, makes an account on it, prints where it is and how to sign in as
// one line of JSON, and stays until its standard input closes. Run it under the Node 22 of tests/real.
import { TestPds, TestPlc } from '@atproto/dev-env';
import { AtpAgent } from '@atproto/api';

const plc = await TestPlc.create({});
const pds = await TestPds.create({ didPlcUrl: plc.url, inviteRequired: false });
const agent = new AtpAgent({ service: pds.url });
await agent.createAccount({
  handle: 'freesheet.test',
  email: 'freesheet@example.test',
  password: 'account-password-of-the-test',
});
const made = await agent.com.atproto.server.createAppPassword({ name: 'freesheet' });

process.stdout.write(
  `${JSON.stringify({ url: pds.url, did: agent.assertDid, appPassword: made.data.password })}\n`,
);

for await (const _ of process.stdin);
await pds.close();
await plc.close();
process.exit(0);
