import { html } from 'hono/html';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { fill } from '../../inbox/replies/fill.ts';
import type { Reply } from '../../inbox/replies/reply.ts';
import type { Advice } from '../advice.ts';
import type { Office } from '../office.ts';
import type { Markup } from '../views/page.ts';

/** The saved replies for a message, those that the rules name first. */
export function repliesFor(
  { replies, inboxAccounts }: Pick<Office, 'replies' | 'inboxAccounts'>,
  message: KeptMessage,
  advice: readonly Advice[],
): readonly Reply[] {
  // What the most urgent rule names, then what is for it, then the same for the next.
  const rank = ({ name, for: rules }: Reply): number => {
    const places = advice.flatMap(({ rule, say }, at) => [
      ...(say === name ? [2 * at] : []),
      ...(rules.includes(rule) ? [2 * at + 1] : []),
    ]);
    return Math.min(...places, 2 * advice.length);
  };
  const network = inboxAccounts.find(({ id }) => id === message.account)?.network.id ?? '';
  return replies
    .filter(({ networks }) => networks === undefined || networks.includes(network))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The text of a saved reply, filled in for a message. */
export function filledFor({ hub, manifest }: Office, message: KeptMessage, reply: Reply): string {
  const item = manifest().items.find(({ id }) => id === message.item);
  return fill(reply, hub, item?.url).text;
}

/** A choice of saved replies. Choosing one shows the page again with its words in the box, to be changed and sent. */
export function savedReplies(office: Office, message: KeptMessage, advice: readonly Advice[]): Markup {
  const replies = repliesFor(office, message, advice);
  if (replies.length === 0) return html``;
  return html`<form method="get" action="/in/${message.number}">
    <div class="desk-actions">
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="reply">Begin with a saved reply</label>
        <select class="nhsuk-select" id="reply" name="reply">
          ${replies.map(({ name, title }) => html`<option value="${name}">${title}</option>`)}
        </select>
      </div>
      <button class="nhsuk-button nhsuk-button--secondary" type="submit">Put it into the box</button>
    </div>
  </form>`;
}
