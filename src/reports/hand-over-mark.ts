import { escapeHtml } from '../news/text.ts';
import { copyButton } from './copy-button.ts';
import { handedKey, type HandedPost, type HandOverFacts } from './handed-post.ts';
import { SETTLE_FORM, type SettleField } from './settle-form.ts';

/** What was done, as `npm run settle` calls it, where it is not "posted". A correction made by hand is one that Freesheet leaves. */
const OUTCOMES = { correct: 'skip', delete: 'deleted' } as const;

/** How a person says that it is done, from a phone or at a computer, with all that is to be typed: HTML. */
export function markDone(handed: HandedPost, settle: HandOverFacts['settle']): string {
  const key = handedKey(handed);
  const command = `<p class="small">At a computer where the hub and its ledger are, run this with your own words for what stands between &lt; and &gt;:</p>
<p class="value"><code id="${escapeHtml(key)}-command">${escapeHtml(handed.command)}</code>
${copyButton(`${key}-command`, 'command', `for ${nameOf(handed)}`)}</p>`;
  if (!settle) return command;
  return `<p>On a phone, open this page of GitHub, press “Run workflow”, fill in these fields, and leave the others as they are.</p>
<p><a class="button" href="${escapeHtml(settle.workflow)}">${MARK[handed.kind]}<span class="hide">: ${escapeHtml(nameOf(handed))}</span></a></p>
<dl>
${fieldsOf(handed).join('\n')}
</dl>
<details><summary>Or at a computer</summary>
${command}
</details>`;
}

/** The words on the way to the form. */
const MARK = {
  post: 'Mark it posted, on GitHub',
  correct: 'Mark it corrected, on GitHub',
  delete: 'Mark it deleted, on GitHub',
} as const;

/** Only what is to be filled in: the others stay as they are. */
function fieldsOf(handed: HandedPost): readonly string[] {
  const { kind, item, ledgerId, correction } = handed;
  return [
    copied(handed, 'item', item),
    copied(handed, 'account', ledgerId),
    ...(kind === 'post' ? [] : [told('outcome', `choose “${OUTCOMES[kind]}”`)]),
    ...(kind === 'post' ? [told('url', 'the address of your post, which you copied')] : []),
    ...(correction === undefined ? [] : [copied(handed, 'correction', String(correction))]),
    told('role', 'such as “duty editor”. Never a name: it is kept for ever'),
  ];
}

function copied(handed: HandedPost, field: SettleField, value: string): string {
  const id = `${handedKey(handed)}-${field}`;
  const label = SETTLE_FORM[field];
  return `<div><dt>${label}</dt>
<dd class="value"><code id="${escapeHtml(id)}">${escapeHtml(value)}</code>
${copyButton(id, label.toLowerCase(), `of ${nameOf(handed)}`)}</dd></div>`;
}

function told(field: SettleField, words: string): string {
  return `<div><dt>${SETTLE_FORM[field]}</dt>
<dd>${words}</dd></div>`;
}

function nameOf({ title, account }: HandedPost): string {
  return `${title} on ${account.network}`;
}
