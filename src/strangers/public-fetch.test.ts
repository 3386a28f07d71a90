import { describe, expect, test } from 'vitest';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import { ask } from './ask.ts';
import { getPage } from '../announce/page.ts';
import { publicFetch, publicGate, type Gate } from './public-fetch.ts';

const REFUSED = { name: 'NetworkError', refusal: 'rejected' };

/** A server on this computer, which here plays the public internet, and a name server with these answers in turn. */
async function world(answers: readonly (readonly string[])[]) {
  const heard: string[] = [];
  const server = await servePretend(async ({ headers, url }) => {
    heard.push(`${headers.get('host')}${new URL(url).pathname}`);
    const common = { connection: 'close', 'content-type': 'text/html' };
    const [, elsewhere] = /^\/to\/(.+)/.exec(new URL(url).pathname) ?? [];
    return elsewhere === undefined
      ? new Response('here', { headers: common })
      : new Response(null, { status: 302, headers: { ...common, location: `http://${elsewhere}/` } });
  });
  const { port } = new URL(server.url);
  const looked: string[] = [];
  const gate: Gate = {
    resolve: async (host) => {
      const found = answers[Math.min(looked.push(host), answers.length) - 1] ?? [];
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    mayReach: (address) => address === '127.0.0.1',
    ports: [port],
  };
  const strangers = publicFetch(gate);
  return {
    ...strangers,
    heard,
    looked,
    port,
    at: (host: string) => `http://${host}:${port}/`,
    [Symbol.asyncDispose]: async () => {
      await strangers[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('A name', () => {
  test('that has a public address is reached, by its name', async () => {
    await using web = await world([['127.0.0.1']]);
    const page = await getPage(web.fetch, web.at('public.example'), {});
    expect(page).toMatchObject({ status: 200, html: 'here' });
    expect(web.heard).toEqual([`public.example:${web.port}/`]);
  });

  test.each([
    ['a private address', ['127.0.0.2']],
    ['a private address beside a public one', ['127.0.0.1', '10.0.0.1']],
    ['a private address before a public one', ['192.168.0.1', '127.0.0.1']],
    ['a private address of IPv6', ['127.0.0.1', '::1']],
    ['no address', []],
  ])('that has %s is refused before anybody is called', async (_, addresses) => {
    await using web = await world([addresses]);
    await expect(web.fetch(web.at('inside.example'), {})).rejects.toMatchObject(REFUSED);
    expect(web.heard).toEqual([]);
  });

  test('that was public and is private at the next call is refused then', async () => {
    await using web = await world([['127.0.0.1'], ['127.0.0.2']]);
    expect((await web.fetch(web.at('turns.example'), {})).status).toBe(200);
    await expect(web.fetch(web.at('turns.example'), {})).rejects.toMatchObject(REFUSED);
    expect(web.heard).toHaveLength(1);
  });

  test('is looked up once a connection, so that no second answer can slip in between', async () => {
    await using web = await world([['127.0.0.1'], ['127.0.0.2']]);
    await web.fetch(web.at('turns.example'), {});
    expect(web.looked).toEqual(['turns.example']);
  });

  test('that cannot be looked up is a fault like any other', async () => {
    await using strangers = publicFetch(publicGate(() => Promise.reject(new Error('ENOTFOUND'))));
    await expect(ask(strangers.fetch, 'https://nowhere.example/')).rejects.toMatchObject({
      refusal: 'later',
      message: 'nowhere.example could not be reached.',
    });
  });
});

describe('A redirect', () => {
  test.each(['10.0.0.1', '127.0.0.2', '2130706434', '[::1]'])('to %s is refused', async (inside) => {
    await using web = await world([['127.0.0.1']]);
    const start = `${web.at('public.example')}to/${inside}:${web.port}`;
    await expect(getPage(web.fetch, start, {})).rejects.toMatchObject(REFUSED);
    expect(web.heard).toHaveLength(1);
  });

  test('to a name with a private address is refused', async () => {
    await using web = await world([['127.0.0.1'], ['10.0.0.1']]);
    const start = `${web.at('public.example')}to/inside.example:${web.port}`;
    await expect(getPage(web.fetch, start, {})).rejects.toMatchObject(REFUSED);
    expect(web.looked).toEqual(['public.example', 'inside.example']);
  });

  test('to another port is refused', async () => {
    await using web = await world([['127.0.0.1']]);
    const start = `${web.at('public.example')}to/public.example:22`;
    await expect(getPage(web.fetch, start, {})).rejects.toMatchObject(REFUSED);
  });

  test('is not followed by the call itself', async () => {
    await using web = await world([['127.0.0.1']]);
    const answer = await web.fetch(`${web.at('public.example')}to/public.example:${web.port}`, {});
    expect(answer.status).toBe(302);
  });
});

test('a server of this computer is out of reach of the gate that is used', async () => {
  await using server = await servePretend(() => Promise.resolve(new Response('secret')));
  const answers = async () => [{ address: '127.0.0.1', family: 4 }];
  await using strangers = publicFetch({ ...publicGate(answers), ports: [new URL(server.url).port] });
  await expect(strangers.fetch(server.url, {})).rejects.toMatchObject(REFUSED);
  const byName = server.url.replace('127.0.0.1', 'rebound.example');
  await expect(strangers.fetch(byName, {})).rejects.toMatchObject(REFUSED);
});
