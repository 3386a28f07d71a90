import type { Context, Hono } from 'hono';
import { ContentError } from '../../hub/content-error.ts';
import { surveyChart } from '../../survey/chart.ts';
import { exampleSurvey } from '../../survey/example.ts';
import type { SurveyResult } from '../../survey/run-survey.ts';
import { surveyCsv } from '../../survey/survey-csv.ts';
import { surveyPage } from '../../survey/survey-page.ts';
import type { Office } from '../office.ts';
import { surveyDeskPage } from '../pages/survey.ts';
import type { DeskPage } from '../views/page.ts';
import type { DeskEnv } from '../web/guard.ts';
import type { Jobs } from '../web/jobs.ts';

/** What the routes of the survey share with the desk. */
export interface SurveyRouteTools {
  readonly jobs: Jobs;
  readonly show: (context: Context<DeskEnv>, page: DeskPage) => Response | Promise<Response>;
}

/** The survey's page, its runs, and what they gave. */
export function surveyRoutes(app: Hono<DeskEnv>, office: Office, { jobs, show }: SurveyRouteTools): void {
  let last: SurveyResult | undefined;

  app.get('/survey', (context) => show(context, surveyDeskPage(office, context.get('session'), last)));

  app.post('/survey', async (context) => {
    const { list } = await context.req.parseBody();
    const known = office.surveyLists.find(({ name }) => name === context.get('form').get('known'));
    const chosen = list instanceof File ? list : undefined;
    const bytes = known ? known.list() : new Uint8Array((await chosen?.arrayBuffer()) ?? new ArrayBuffer(0));
    const name = known?.name ?? (chosen?.name || 'list.csv');
    const job = jobs.start(
      'survey',
      { title: 'Surveying the accounts', back: '/survey' },
      async (progress) => {
        try {
          last = await office.survey(bytes, name, (done, of) =>
            progress(`Read ${done} of ${of} accounts`, of === 0 ? 1 : done / of),
          );
          return { ok: true, lines: [`${last.rows.length} lines of the list were looked at.`] };
        } catch (thrown) {
          if (thrown instanceof ContentError) return { ok: false, lines: thrown.message.split('\n') };
          throw thrown;
        }
      },
    );
    return context.redirect(`/jobs/${job.id}`, 303);
  });

  app.get('/survey/:what', (context) => {
    const { what } = context.req.param();
    if (what === 'example.csv') return file(context, exampleSurvey(), 'text/csv', 'survey.csv');
    if (!last) return context.redirect('/survey', 303);
    if (what === 'survey.csv') return file(context, surveyCsv(last), 'text/csv', 'survey.csv');
    if (what === 'survey.json')
      return file(context, `${JSON.stringify(last, undefined, 2)}\n`, 'application/json', 'survey.json');
    if (what === 'chart.svg') return file(context, surveyChart(last), 'image/svg+xml', 'chart.svg');
    if (what !== 'page') return context.redirect('/survey', 303);
    const { demo, name, site } = office.hub;
    return context.html(surveyPage(last, demo ? {} : { by: { name, site } }));
  });
}

function file(context: Context<DeskEnv>, text: string, type: string, name: string): Response {
  return context.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
