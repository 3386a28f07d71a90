import type { Found } from '../checks/problem.ts';

/**
 * Problems as GitHub shows them beside the lines of a pull request. Words of items that are not public are already
 * withheld by whoever found the problems: a log is often public.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param prefix where the hub lies in its repository, `content/`; empty when it is all of it.
 */
export function annotations(problems: readonly Found[], prefix: string): string {
  return problems
    .map(({ file, line, column, severity, what, instead }) => {
      const place = `file=${property(`${prefix}${file}`)},line=${line},col=${column}`;
      return `::${severity === 'blocks' ? 'error' : 'warning'} ${place}::${data(`${what} ${instead}`)}`;
    })
    .join('\n');
}

/** What follows the second `::`, which ends with its line. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value before the second `::`, where a colon and a comma mean something as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
