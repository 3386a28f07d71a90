import { CATEGORIES, type Category, type Scores } from './pages.ts';

/** What a run of Lighthouse found of a page, as far as we read it. */
export interface Report {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly AuditRef[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

interface AuditRef {
  readonly id: string;
  readonly weight: number;
}

/** The middle score of each category over some runs, an odd number of them. */
export function medianScores(reports: readonly Report[]): Scores {
  const middle = (category: Category): number => {
    const scores = reports.map(({ categories }) => Math.round((categories[category].score ?? 0) * 100));
    return scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0;
  };
  return Object.fromEntries(CATEGORIES.map(([category]) => [category, middle(category)])) as Record<
    Category,
    number
  >;
}

/** The names of the audits that cost a page points in a category. */
export function costly({ categories, audits }: Report, category: Category): readonly string[] {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} (${audits[id]?.title})`);
}

/** Scores as a table of Markdown, a line for each page. */
export function table(rows: readonly { readonly name: string; readonly scores: Scores }[]): string {
  const names = CATEGORIES.map(([, name]) => name);
  return [
    `| Page | ${names.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(names.length)}`,
    ...rows.map(
      ({ name, scores }) => `| ${name} | ${CATEGORIES.map(([category]) => scores[category]).join(' | ')} |`,
    ),
  ].join('\n');
}
