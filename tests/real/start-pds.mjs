// Starts a real Bluesky server (PDS) on loopback, makes accounts on it, prints where it is and how to sign in as one
// line of JSON, and stays until its standard input closes. Runs under the Node 22 of this folder.
// Usage: node start-pds.mjs <how many accounts>
import { AtpAgent } from '@atproto/api';
import { TestPds, TestPlc } from '@atproto/dev-env';

const plc = await TestPlc.create({});
const pds = await TestPds.create({ didPlcUrl: plc.url, inviteRequired: false });
const accounts = [];
for (let number = 1; number <= Number(process.argv[2] ?? 1); number += 1) {
  accounts.push(await makeAccount(`freesheet${number}.test`));
}
process.stdout.write(`${JSON.stringify({ url: pds.url, accounts })}\n`);

process.stdin.resume();
process.stdin.on('end', async () => {
  await pds.close();
  await plc.close();
  process.exit();
});

async function makeAccount(handle) {
  const agent = new AtpAgent({ service: pds.url });
  await agent.createAccount({ handle, email: `${handle}@example.test`, password: `password of ${handle}` });
  const { data } = await agent.com.atproto.server.createAppPassword({ name: 'freesheet' });
  return { did: agent.assertDid, handle, appPassword: data.password };
}
