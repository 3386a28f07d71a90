import type { deskApp } from '../app.ts';

/** Every route of the desk that is not for all addresses, with what stands for its parts in the tests: message 1, draft 1. */
export function routesOf(
  app: ReturnType<typeof deskApp>,
): readonly { readonly method: string; readonly path: string }[] {
  const acts = [
    'answer',
    'looked',
    'settle',
    'lost',
    'close',
    'open',
    'item',
    'assign',
    'keep',
    'hide',
    'draft',
  ];
  const whats = ['example.csv', 'survey.csv', 'survey.json', 'chart.svg', 'page'];
  return app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .flatMap(({ method, path }) => {
      const each = path.includes(':act') ? acts : path.includes(':what') ? whats : [''];
      return each.map((part) => ({
        method,
        path: path.replace(':act', part).replace(':what', part).replace(':number', '1').replace(':id', 'a'),
      }));
    })
    .filter(
      ({ method, path }, at, all) =>
        all.findIndex((one) => one.method === method && one.path === path) === at,
    );
}
