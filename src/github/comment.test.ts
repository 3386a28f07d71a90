import { describe, expect, test } from 'vitest';
import { putComment } from './comment.ts';
import { recorded } from './testing/recorded.ts';

const LIST = '/repos/example/news/issues/7/comments?per_page=100&page=1';
const NEW = '/repos/example/news/issues/7/comments';
const OWN = '/repos/example/news/issues/comments/41';
const MARK = '<!-- mark -->';
const ADDRESS = 'https://github.com/example/news/pull/7#issuecomment-41';

/** A comment as GitHub lists it. */
const comment = (id: number, login: string, body: string) => ({
  id,
  node_id: 'MDEyOklzc3VlQ29tbWVudDE=',
  user: { login, id: 41898282, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  created_at: '2026-11-22T11:00:00Z',
  body,
});

const put = (answers: Readonly<Record<string, unknown>>) => {
  const github = recorded({ [NEW]: { html_url: ADDRESS }, [OWN]: { html_url: ADDRESS }, ...answers });
  return { github, answer: putComment(github, { pull: 7, mark: MARK, text: `${MARK}\nWords` }) };
};

describe('the comment on a pull request', () => {
  test('is made where there is none', async () => {
    const { github, answer } = put({ [LIST]: [comment(40, 'editor', 'Hello')] });
    expect(await answer).toEqual({ ok: true, value: ADDRESS });
    expect(github.asked.at(-1)).toBe(`POST ${NEW}`);
  });

  test('is the one that is there, brought up to date', async () => {
    const own = comment(41, 'github-actions[bot]', `${MARK}\nOld words`);
    const { github, answer } = put({ [LIST]: [comment(40, 'editor', 'Hello'), own] });
    await answer;
    expect(github.asked).toEqual([`GET ${LIST}`, `PATCH ${OWN}`]);
  });

  test('is found on the second page', async () => {
    const many = Array.from({ length: 100 }, (_, id) => comment(id + 100, 'editor', 'Hello'));
    const own = comment(41, 'github-actions[bot]', MARK);
    const { github, answer } = put({ [LIST]: many, [LIST.replace('&page=1', '&page=2')]: [own] });
    await answer;
    expect(github.asked.at(-1)).toBe(`PATCH ${OWN}`);
  });

  test('is never one of a person, though they copied its mark', async () => {
    const { github, answer } = put({ [LIST]: [comment(41, 'editor', `${MARK}\nMine`)] });
    await answer;
    expect(github.asked.at(-1)).toBe(`POST ${NEW}`);
  });

  test('is not made twice because the list could not be read', async () => {
    const { github, answer } = put({ [LIST]: 500 });
    expect(await answer).toMatchObject({ ok: false });
    expect(github.asked).toEqual([`GET ${LIST}`]);
  });

  test('is refused in words where the token may not write, as on a pull request from a fork', async () => {
    const { answer } = put({ [LIST]: [], [NEW]: 403 });
    expect(await answer).toEqual({ ok: false, why: `GitHub answered 403 to ${NEW}.` });
  });
});
