// Takes each message of Freesheet's webhook once: WEBHOOK_SECRET=whsec_… node webhook-receiver.mjs <port> <file for ids>
// It listens on this computer only: a web server with HTTPS stands before it, and lets nothing large through.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
const [port, file] = process.argv.slice(2);
const secret = process.env.WEBHOOK_SECRET;
if (!port || !file || !secret) throw new Error('Give a port, a file, and WEBHOOK_SECRET.');
const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
const had = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
const server = createServer(async (request, response) => {
  const body = await text(request).catch(() => '');
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = request.headers;
  const right = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`);
  const given = signatures.split(' ').map((signature) => Buffer.from(signature));
  const isSigned = given.some((one) => one.length === right.length && timingSafeEqual(one, right));
  const isOfNow = Math.abs(Date.now() / 1000 - Number(at)) <= 5 * 60;
  if (!id || !isSigned || !isOfNow) return response.writeHead(401).end();
  if (!had.has(id)) console.log(JSON.parse(body)); // Here goes what you do with a message.
  if (!had.has(id)) appendFileSync(file, `${id}\n`);
  had.add(id);
  response.writeHead(204).end();
});
server.listen(Number(port), '127.0.0.1', () => console.log(`Listening on ${server.address().port}.`));
