import { SLOT, type Template } from './template.ts';

/** Words of an item, as they were written. */
export interface ItemWords {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** Where an item departs from its template, in sentences; nothing where only the slots differ. */
export function templateDifferences(item: ItemWords, template: Template): readonly string[] {
  const heads = (['title', 'summary'] as const)
    .filter((field) => !isFilled(template[field], item[field]))
    .map((field) => `The ${field} approved is "${template[field]}".`);
  return [...heads, ...bodyDifferences(linesOf(item.body), linesOf(template.body))];
}

/** The first line that is missing, and the first that nobody approved. */
function bodyDifferences(item: readonly string[], approved: readonly string[]): readonly string[] {
  const left = approved.find((line) => !item.some((own) => isFilled(line, own)));
  const own = item.find((line) => !approved.some((one) => isFilled(one, line)));
  if (left !== undefined || own !== undefined) {
    return [
      ...(left === undefined ? [] : [`The text leaves out "${left}".`]),
      ...(own === undefined ? [] : [`The text has "${own}", which the template has not.`]),
    ];
  }
  const same =
    item.length === approved.length && approved.every((line, at) => isFilled(line, item[at] ?? ''));
  return same ? [] : ['The text has the lines of the template in another order.'];
}

/** Whether a text is an approved one with its slots filled. A slot left open is not filled. */
function isFilled(approved: string, text: string): boolean {
  const pattern = approved
    .trim()
    .split(SLOT)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : '[^{}\\n]+?'))
    .join('');
  return new RegExp(`^${pattern}$`).test(text.trim());
}

/** A text that stands for itself in a pattern. */
function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function linesOf(body: string): readonly string[] {
  return body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
