import { createHash } from 'node:crypto';
import { parse, ELEMENT_NODE, walkSync, type Node } from 'ultrahtml';
import { describe, expect, test } from 'vitest';
import type { Post } from '../networks/post.ts';
import { paperPage } from './paper-page.ts';
import type { PaperShown } from './paper-post.ts';
import { facts, shown, text } from './testing/paper-facts.ts';

const page = paperPage(facts);

describe('the page of paper posts', () => {
  test('shows the text to the letter, with its link and its hashtags marked', () => {
    expect(page).toContain(
      'Flu &amp; &lt;cold&gt; clinics\n\n<span class="mark">news.example.org/flu/</span>',
    );
    expect(page).toContain('<span class="mark">#FluClinics</span>');
    expect(textOf(page, 'text')).toEqual([
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    ]);
  });

  test('shows the card with its alt text, in the picture and beneath it', () => {
    expect(page).toContain('src="posts/p1.png" alt="Flu &quot;card&quot;" width="1200" height="630"');
    expect(page).toContain('<b>Alt text:</b> Flu &quot;card&quot;');
  });

  test.each([
    [269, '<p class="count">269 of 300 characters</p>'],
    [270, '<p class="count full">270 of 300 characters, nearly full</p>'],
  ])('counts %i of 300, and says from 90%% on that it is nearly full', (count, shows) => {
    expect(pageOf({ ...shown, count })).toContain(shows);
  });

  test('names the item on each button, whatever goes with the post', () => {
    const { picture, alt } = shown.post.attachment;
    const post = { ...shown.post, attachment: { kind: 'picture', picture, alt } } as const;
    expect(pageOf({ ...shown, post })).toContain(
      'Copy text<span class="hide"> of Flu &amp; &lt;cold&gt; clinics for Bluesky</span>',
    );
  });

  test('says of a post that was edited that it was', () => {
    expect(page).not.toContain('edited since');
    expect(pageOf({ ...shown, edited: true })).toContain('November 2026, edited since</p>');
  });

  test('shows a correction beneath the post that it answers, and names it', () => {
    const post: Post = { ...shown.post, text: 'Correction: 9am.', linkSpan: undefined, hashtags: [] };
    const answer = { ...shown, key: 'p2', post: { ...post, attachment: undefined }, picture: undefined };
    const both = pageOf(shown, { ...answer, answers: { key: 'p1', isThere: true } });
    expect(textOf(both, 'text')).toEqual([expect.stringContaining('Flu'), 'Correction: 9am.']);
    expect(both).toContain('Answers <a href="#p1">the post it corrects</a>');
    expect(both.match(/<img/g)).toHaveLength(1);
    expect(both).toContain('2 posts for Bluesky.');
    expect(pageOf({ ...answer, answers: { key: 'p1', isThere: false } })).toContain(
      'Answers a post that is no longer here',
    );
  });

  test('says why something is held, and what goes to no account', () => {
    expect(page).toContain('<strong>Not posted.</strong> Held: paused.');
    expect(page).toContain('Old news</a> <span class="grey">Too old.</span>');
  });

  test('has one heading of the first rank, says how many posts there are, and that none was sent', () => {
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('1 post for Bluesky. Nothing here was sent to a real account.');
  });

  test('lets only its own style and script run', () => {
    const hashOf = (element: string) =>
      createHash('sha256')
        .update(new RegExp(`<${element}>([^]*?)</${element}>`).exec(page)?.[1] ?? '')
        .digest('base64');
    expect(page).toContain(`style-src 'sha256-${hashOf('style')}'`);
    expect(page).toContain(`script-src 'sha256-${hashOf('script')}'`);
    expect(page).not.toMatch(/ style=| on[a-z]+=/);
  });

  test('hides its buttons from who has no JavaScript', () => {
    expect(page.match(/<button /g)).toHaveLength(1);
    expect(page).toMatch(/<button type="button" data-copies="p1-text" hidden>/);
  });
});

function pageOf(...posts: readonly PaperShown[]): string {
  const items = facts.items.map((item) => ({ ...item, cells: [{ posts }] }));
  return paperPage({ ...facts, items });
}

function textOf(html: string, className: string): readonly string[] {
  const found: Node[] = [];
  walkSync(parse(html), (node) => {
    if (node.type === ELEMENT_NODE && node.attributes.class === className) found.push(node);
  });
  return found.map(words);
}

function words(node: Node): string {
  return 'children' in node ? node.children.map(words).join('') : String(node.value);
}
