import { describe, expect, test } from 'vitest';
import { linkedin } from './linkedin.ts';
import { MEDIA, post } from './testing/bench.ts';
import { PRETEND_LINKEDIN } from './testing/pretend-linkedin-answers.ts';
import { pretendLinkedIn } from './testing/pretend-linkedin.ts';
import { signInFor } from './testing/pretend.ts';

describe('Signing in to LinkedIn', () => {
  test.each(['urn:li:organization:5515715', 'brackenshire-nhs', '../posts', '', '5515715 '])(
    'as "%s" is refused before anything is sent',
    async (ORGANISATION) => {
      const server = pretendLinkedIn();
      const { settings, ...rest } = signInFor(server);
      const signingIn = linkedin.signIn({ ...rest, settings: { ...settings, ORGANISATION } });
      await expect(signingIn).rejects.toMatchObject({
        refusal: 'unauthorised',
        message: expect.stringContaining('LINKEDIN_ORGANISATION'),
      });
      expect(server.calls).toEqual([]);
    },
  );

  test('costs no call', async () => {
    const server = pretendLinkedIn();
    await linkedin.signIn(signInFor(server));
    expect(server.calls).toEqual([]);
  });

  test('with a token that is not good is told at the first call, without the token', async () => {
    const { settings, ...rest } = signInFor(pretendLinkedIn());
    const us = await linkedin.signIn({ ...rest, settings: { ...settings, TOKEN: 'wrong-token' } });
    const prepared = us.prepare(post(), MEDIA, '', '2026-11-22T12:00:00Z');
    await expect(prepared).rejects.toMatchObject({ refusal: 'unauthorised', message: /LINKEDIN_TOKEN/ });
    await expect(prepared).rejects.not.toThrow(/wrong-token/);
  });
});

describe('Who we are on LinkedIn', () => {
  const { organisation, name } = PRETEND_LINKEDIN;
  const url = 'https://www.linkedin.com/company/brackenshire-nhs/';

  test('is asked without making anything public', async () => {
    const server = pretendLinkedIn();
    expect(await whoAmI(server)).toEqual({ id: organisation, name, url, lacks: [] });
    expect(server.calls).toEqual(['list', 'initialize', 'organisation']);
    expect(server.posts()).toEqual([]);
  });

  test('is said without a name where the token may not ask for it', async () => {
    const server = pretendLinkedIn({}, { without: ['organisation'] });
    expect(await whoAmI(server)).toEqual({ id: organisation, name: organisation, url, lacks: [] });
  });

  test('says that the token may not post', async () => {
    const server = pretendLinkedIn({}, { without: ['initialize'] });
    expect((await whoAmI(server)).lacks).toEqual(['post and upload pictures (w_organization_social)']);
  });

  test('is refused where the token may not even read the posts: nothing could be looked for', async () => {
    const server = pretendLinkedIn({}, { without: ['list'] });
    await expect(whoAmI(server)).rejects.toMatchObject({ refusal: 'unauthorised' });
  });

  test.each(['list', 'initialize', 'organisation'])(
    'is refused when the token ends at "%s"',
    async (call) => {
      const server = pretendLinkedIn();
      server.fail(call, 'token expired');
      await expect(whoAmI(server)).rejects.toMatchObject({ refusal: 'unauthorised' });
    },
  );
});

test('a post that LinkedIn dropped after it had taken it is not there any more', async () => {
  const server = pretendLinkedIn();
  const us = await linkedin.signIn(signInFor(server));
  expect(await us.exists(server.put({ commentary: 'x', lifecycleState: 'PUBLISH_FAILED' }))).toBe(false);
  expect(await us.exists(server.put({ commentary: 'y' }))).toBe(true);
  expect(await us.exists('at.another/network')).toBe(true);
});

describe('A post at an address that a person gave', () => {
  const share = 'urn:li:share:7300000000000000001';
  const comment = `urn:li:comment:(${share},6636062862760562001)`;

  test.each([
    [`https://www.linkedin.com/feed/update/${share}/`, share],
    [`https://www.linkedin.com/feed/update/${share}`, share],
    ['https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7/?utm_source=share', 'urn:li:ugcPost:7'],
    [`https://uk.linkedin.com/feed/update/${share}/?commentUrn=${encodeURIComponent(comment)}`, comment],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:7/?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7%2C8%29',
      'urn:li:comment:(urn:li:activity:7,8)',
    ],
    ['https://www.linkedin.com/feed/update/urn:li:activity:7/', undefined],
    ['https://www.linkedin.com/posts/brackenshire_flu-activity-7131-AbCd', undefined],
    [`https://linkedin.com.evil.example/feed/update/${share}/`, undefined],
    [`https://www.linkedin.com/feed/update/${share}/?commentUrn=x`, undefined],
    ['nonsense', undefined],
  ])('%s is %s', async (url, id) => {
    const us = await linkedin.signIn(signInFor(pretendLinkedIn()));
    expect(us.postAt?.(url)).toBe(id);
  });
});

async function whoAmI(server: ReturnType<typeof pretendLinkedIn>) {
  return (await linkedin.signIn(signInFor(server))).whoAmI();
}
