import { html } from 'hono/html';
import type { SurveyResult } from '../../survey/run-survey.ts';
import { shareText } from '../../survey/share.ts';
import { writeDate } from '../../news/times.ts';
import type { Office } from '../office.ts';
import { button, form, inset, table } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';

/** Whose accounts are alive, ours and our neighbours': a list in, percentages out. @param result the last that was made here. */
export function surveyDeskPage(office: Office, session: Session, result: SurveyResult | undefined): DeskPage {
  return {
    title: 'Survey',
    section: '/survey',
    body: html`<p>Which NHS bodies are on which network, and whose accounts are alive. Freesheet reads open networks by itself; for the others a person looks, and writes down what they saw and when. Nothing is scraped.</p>
${result ? found(result) : ''}
<h2 class="nhsuk-heading-m">Survey a list</h2>
<form method="post" action="/survey" enctype="multipart/form-data"><input type="hidden" name="csrf" value="${session.csrf}">
<div class="nhsuk-form-group"><label class="nhsuk-label" for="list">The list, as a CSV file</label>
<div class="nhsuk-hint" id="list-hint">One line for each body and network. <a href="/survey/example.csv">Download an example</a>, and put your own bodies in.</div>
<input class="nhsuk-input" id="list" name="list" type="file" accept=".csv,text/csv" aria-describedby="list-hint"></div>
${button('Survey this list')}</form>
${office.surveyLists.map(({ name }) => form(session, '/survey', html`<input type="hidden" name="known" value="${name}">${button(name, { secondary: true })}`))}`,
  };
}

function found({ counts, day }: SurveyResult): Markup {
  return html`<h2 class="nhsuk-heading-m">What it found on ${writeDate(day)}</h2>
${table(
  'On each network',
  ['Network', 'Have an account', 'Of those, active'],
  counts.networks.map(({ name, present, active }) => [
    name,
    shareText(present),
    active.of === 0 ? 'Not known' : shareText(active),
  ]),
)}
${inset(html`<p><a href="/survey/page">Open the whole page</a>, with the chart, 2010 beside it, and the method. Take it away as <a href="/survey/survey.csv">CSV</a>, <a href="/survey/survey.json">JSON</a> or <a href="/survey/chart.svg">a picture</a>.</p>`)}`;
}
