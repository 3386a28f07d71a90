import { html } from 'hono/html';
import type { Advice } from '../advice.ts';
import { lines } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';

/** What the rules make of a message, each with why and what to do. */
export function adviceShown(advice: readonly Advice[]): Markup {
  return html`<h2 class="nhsuk-heading-m">What to do</h2>
    <p class="desk-grey">Advice from fixed rules. You decide.</p>
    ${advice.map(
      ({ name, rule, why, advice: todo }) =>
        html`<div
          class="nhsuk-card ${rule === 'danger' ? 'nhsuk-card--care nhsuk-card--care--emergency' : ''}"
        >
          ${
            rule === 'danger'
              ? html`<div class="nhsuk-card--care__heading-container">
                  <h3 class="nhsuk-card--care__heading">
                    <span role="text"
                      ><span class="nhsuk-u-visually-hidden">Immediate action required: </span>${name}</span
                    >
                  </h3>
                </div>`
              : ''
          }
          <div class="nhsuk-card__content">
            ${rule === 'danger' ? '' : html`<h3 class="nhsuk-card__heading nhsuk-heading-s">${name}</h3>`}
            ${why.length === 0 ? '' : html`<p class="desk-grey">Because of: ${[...new Set(why.map(({ what }) => what))].join(', ')}.</p>`}
            ${lines(todo, 'Read it, and decide.')}
          </div>
        </div>`,
    )}`;
}
