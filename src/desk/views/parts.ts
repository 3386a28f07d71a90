import { html } from 'hono/html';
import type { Session } from '../web/sessions.ts';
import type { Markup } from './page.ts';

/** A form that does something, with what proves that it is ours. */
export function form(session: Session, action: string, inside: Markup): Markup {
  return html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="csrf" value="${session.csrf}" />${inside}
  </form>`;
}

/** A button of a form. @param about what it is about, for who cannot see where it stands. */
export function button(
  words: string,
  {
    name,
    value,
    secondary = false,
    about,
  }: {
    readonly name?: string;
    readonly value?: string;
    readonly secondary?: boolean;
    readonly about?: string;
  } = {},
): Markup {
  const sends = name === undefined ? '' : html` name="${name}" value="${value ?? ''}"`;
  const more = about === undefined ? '' : html`<span class="nhsuk-u-visually-hidden"> ${about}</span>`;
  return html`<button
    class="nhsuk-button ${secondary ? 'nhsuk-button--secondary' : ''}"
    type="submit"
    ${sends}
  >
    ${words}${more}
  </button>`;
}

/** One line to write. */
export function input(
  name: string,
  label: string,
  {
    value = '',
    hint,
    error,
    id = name,
  }: { readonly value?: string; readonly hint?: string; readonly error?: string; readonly id?: string } = {},
): Markup {
  return html`<div class="nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}">
<label class="nhsuk-label" for="${id}">${label}</label>
${described(id, hint, error)}
<input class="nhsuk-input ${error === undefined ? '' : 'nhsuk-input--error'}" id="${id}" name="${name}" type="text" value="${value}"${describing(id, hint, error)}>
</div>`;
}

/** Several lines to write. */
export function textarea(
  name: string,
  label: string,
  {
    value = '',
    hint,
    error,
    rows = 6,
    language = 'en-GB',
  }: {
    readonly value?: string;
    readonly hint?: string;
    readonly error?: string;
    readonly rows?: number;
    readonly language?: string;
  } = {},
): Markup {
  return html`<div class="nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}">
    <label class="nhsuk-label" for="${name}">${label}</label>
    ${described(name, hint, error)}
    <textarea
      class="nhsuk-textarea ${error === undefined ? '' : 'nhsuk-textarea--error'}"
      id="${name}"
      name="${name}"
      rows="${rows}"
      lang="${language}"
      dir="auto"
      spellcheck="true"
      ${describing(name, hint, error)}
    >
${value}</textarea>
  </div>`;
}

/** One of several, from a list that drops down. */
export function select(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly words: string }[],
  chosen = '',
): Markup {
  return html`<div class="nhsuk-form-group">
    <label class="nhsuk-label" for="${name}">${label}</label>
    <select class="nhsuk-select" id="${name}" name="${name}">
      ${options.map(({ value, words }) => html`<option value="${value}" ${value === chosen ? html` selected` : ''}>${words}</option>`)}
    </select>
  </div>`;
}

/** A state in a word or two: never a link, and never by its colour alone. */
export function tag(words: string, colour?: 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'grey'): Markup {
  return html`<strong class="nhsuk-tag ${colour === undefined ? '' : `nhsuk-tag--${colour}`}"
    >${words}</strong
  >`;
}

/** Facts, each with its name. */
export function facts(rows: readonly (readonly [name: string, value: Markup | string])[]): Markup {
  return html`<dl class="nhsuk-summary-list">
    ${rows.map(
      ([name, value]) =>
        html`<div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">${name}</dt>
          <dd class="nhsuk-summary-list__value desk-one-line">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A table with its caption; wide ones are moved sideways by themselves, and by keyboard. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  return html`<div class="desk-scroll" tabindex="0" role="region" aria-label="${caption}">
    <table class="nhsuk-table">
      <caption class="nhsuk-table__caption">
        ${caption}
      </caption>
      <thead class="nhsuk-table__head">
        <tr>
          ${heads.map((head) => html`<th scope="col" class="nhsuk-table__header">${head}</th>`)}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        ${rows.map(
          ([first = '', ...cells]) =>
            html`<tr class="nhsuk-table__row">
              <th scope="row" class="nhsuk-table__header">${first}</th>
              ${cells.map((cell) => html`<td class="nhsuk-table__cell">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What is opened by who wants it. @param open whether it is open at first. */
export function details(summary: string, inside: Markup, open = false): Markup {
  return html`<details class="nhsuk-details" ${open ? html` open` : ''}>
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">${summary}</span>
    </summary>
    <div class="nhsuk-details__text">${inside}</div>
  </details>`;
}

/** What somebody wrote, as they wrote it: nothing may stand between the marks and the words. */
export function quotation(
  words: Markup | string,
  { ours = false, language }: { readonly ours?: boolean; readonly language?: string } = {},
): Markup {
  const lang = language === undefined ? '' : html` lang="${language}"`;
  return html`<blockquote class="desk-words ${ours ? 'desk-words--ours' : ''}" dir="auto"${lang}>${words}</blockquote>`;
}

/** What stands out beside the text. */
export function inset(inside: Markup): Markup {
  return html`<div class="nhsuk-inset-text">
    <span class="nhsuk-u-visually-hidden">Information: </span>${inside}
  </div>`;
}

/** Lines, or a word where there are none. */
export function lines(all: readonly (Markup | string)[], none: string): Markup {
  return all.length === 0
    ? html`<p>${none}</p>`
    : html`<ul class="nhsuk-list nhsuk-list--bullet">
        ${all.map((one) => html`<li class="desk-one-line">${one}</li>`)}
      </ul>`;
}

function described(name: string, hint: string | undefined, error: string | undefined): Markup {
  return html`${hint === undefined ? '' : html`<div class="nhsuk-hint" id="${name}-hint">${hint}</div>`}
  ${error === undefined ? '' : html`<span class="nhsuk-error-message" id="${name}-error"><span class="nhsuk-u-visually-hidden">Error: </span>${error}</span>`}`;
}

function describing(name: string, hint: string | undefined, error: string | undefined): Markup | '' {
  const ids = [
    hint === undefined ? [] : [`${name}-hint`],
    error === undefined ? [] : [`${name}-error`],
  ].flat();
  return ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
}
