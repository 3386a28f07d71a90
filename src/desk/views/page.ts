import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Session } from '../web/sessions.ts';

/** Markup in which whatever came from a person or a network is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The pages of the desk, in the order of the day. */
export const SECTIONS = [
  { path: '/', name: 'Today' },
  { path: '/out', name: 'Out' },
  { path: '/in', name: 'In' },
  { path: '/accounts', name: 'Accounts' },
  { path: '/survey', name: 'Survey' },
] as const;
export type Section = (typeof SECTIONS)[number]['path'];

/** What stands around every page. */
export interface Frame {
  /** The name of the hub. */
  readonly hub: string;
  /** Whether nothing here reaches a real account. */
  readonly demo: boolean;
  /** Nothing while nobody is signed in. */
  readonly session?: Session;
}

/** One page of the desk. */
export interface DeskPage {
  /** Its heading, in plain text. */
  readonly title: string;
  readonly section?: Section;
  /** Where "Back" leads, and what it is called. */
  readonly back?: { readonly path: string; readonly name: string };
  /** What was just done, or why it was not: above everything else. */
  readonly said?: {
    readonly ok: boolean;
    readonly words: string;
    readonly link?: { readonly url: string; readonly name: string };
  };
  readonly body: Markup;
  /** Whether it is loaded anew by itself, after so many seconds. */
  readonly again?: number;
}

/** A whole page, which needs no script. */
export function page(
  { hub, demo, session }: Frame,
  { title, section, back, said, body, again }: DeskPage,
): Markup {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#005eb8" />
        ${again === undefined ? '' : html`<meta http-equiv="refresh" content="${again}" />`}
        <title>${said && !said.ok ? 'Not done: ' : ''}${title} – ${hub} desk</title>
        <link rel="stylesheet" href="/desk.css" />
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
        <header class="nhsuk-header">
          <div class="nhsuk-header__container nhsuk-width-container">
            <div class="nhsuk-header__service">
              <a class="nhsuk-header__service-logo" href="/"
                ><span class="nhsuk-header__service-name">${hub} desk</span></a
              >
            </div>
          </div>
          ${session ? navigation(section) : ''}
          ${
            demo
              ? html`<div class="desk-demo">
                <div class="nhsuk-width-container">
                  <strong>Demonstration.</strong> Everybody here is made up, and nothing reaches a real
                  account.
                </div>
              </div>`
              : ''
          }
          ${session ? html`<div class="desk-bar"><div class="nhsuk-width-container">${who(session)}</div></div>` : ''}
        </header>
        <div class="nhsuk-width-container">
          ${back ? html`<nav aria-label="Back"><a class="nhsuk-back-link" href="${back.path}">${back.name}</a></nav>` : ''}
          <main class="nhsuk-main-wrapper" id="maincontent">
            ${said ? notice(said) : ''}
            <h1 class="nhsuk-heading-l">${title}</h1>
            ${body}
          </main>
        </div>
        <footer class="nhsuk-footer">
          <div class="nhsuk-width-container">
            <p class="nhsuk-body-s">
              What stands here is private: messages of people, often about their health. It stays on this
              computer. Close the page when others can see it.
            </p>
          </div>
        </footer>
      </body>
    </html>`;
}

function navigation(section: Section | undefined): Markup {
  const links = SECTIONS.map(
    ({ path, name }) =>
      html`<li><a href="${path}" ${path === section ? html` aria-current="page"` : ''}>${name}</a></li>`,
  );
  return html`<nav class="desk-nav" aria-label="Desk">
    <div class="nhsuk-width-container">
      <ul>
        ${links}
      </ul>
    </div>
  </nav>`;
}

function who({ role, csrf }: Session): Markup {
  return html`<div class="desk-who">
    <p>You work as <strong>${role}</strong>. <a href="/role">Change role</a></p>
    <form method="post" action="/sign-out">
      <input type="hidden" name="csrf" value="${csrf}" /><button class="desk-plain-button" type="submit">Sign out</button>
    </form>
  </div>`;
}

function notice({ ok, words, link }: NonNullable<DeskPage['said']>): Markup {
  const more = link
    ? html` <a class="nhsuk-notification-banner__link" href="${link.url}">${link.name}</a>`
    : '';
  return html`<div
    class="nhsuk-notification-banner ${ok ? 'nhsuk-notification-banner--success' : ''}"
    role="${ok ? 'status' : 'alert'}"
    aria-labelledby="notice"
  >
    <div class="nhsuk-notification-banner__header">
      <h2 class="nhsuk-notification-banner__title" id="notice">${ok ? 'Done' : 'Not done'}</h2>
    </div>
    <div class="nhsuk-notification-banner__content">
      <p class="nhsuk-notification-banner__heading">${words}${more}</p>
    </div>
  </div>`;
}
