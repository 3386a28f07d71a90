/** What the expressions of a workflow may name: `github`, `inputs`, `needs`, `steps`, `env`, `vars`, `secrets`, `runner`. */
export type Context = Readonly<Record<string, unknown>>;

/** A text of a workflow with each `${{ … }}` in the place of its value, as GitHub does it. */
export function filled(text: unknown, context: Context): string {
  return String(text).replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const value = valueOf(expression, context);
    return value === undefined || value === null ? '' : String(value);
  });
}

/** Whether the condition of a job or step holds; one that has none holds while nothing has failed. */
export function holds(condition: string | undefined, context: Context, failed: boolean): boolean {
  if (condition === undefined) return !failed;
  const expression = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return Boolean(valueOf(expression, context)) && (!failed || /cancelled\(\)/.test(expression));
}

/** The few words of GitHub's language that our workflows use are those of JavaScript, but for `a.*.b`. */
function valueOf(expression: string, context: Context): unknown {
  const code = expression
    .replaceAll(/([\w.]+)\.\*\.(\w+)/g, 'every($1, "$2")')
    .replaceAll(/\.(?=[a-z_])/gi, '?.')
    .trim();
  const functions = {
    cancelled: () => false,
    contains: (list: readonly unknown[], one: unknown) => list.includes(one),
    every: (all: Readonly<Record<string, Readonly<Record<string, unknown>>>>, field: string) =>
      Object.values(all).map((each) => each[field]),
    hashFiles: () => 'hash',
  };
  const names = { ...context, ...functions };
  return new Function(...Object.keys(names), `return (${code});`)(...Object.values(names));
}
