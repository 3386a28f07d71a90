import type { LinksChecked } from './check-links.ts';

/** What `npm run check:links` prints: each link that is not right at each of its places, and the state of things. */
export function describeLinks({ told, count }: LinksChecked): string {
  const lines = told.map(
    ({ place: { file, line, column }, dead, what, instead }) =>
      `${file}:${line}:${column}  ${dead ? '' : 'Warning: '}${what} ${instead}`,
  );
  return [...lines, lastLine(told, count)].join('\n\n');
}

function lastLine(told: LinksChecked['told'], { all, asked, left, unclear }: LinksChecked['count']): string {
  const dead = told.filter((one) => one.dead).length;
  const wrong = told.length - dead;
  const parts = [
    `${counted(all, 'link')} to other websites, ${asked} asked now: ${dead} dead, ${counted(wrong, 'warning')}.`,
    ...(left === 0 ? [] : [`${left} ${left === 1 ? 'is' : 'are'} left to the next run.`]),
    ...(unclear === 0
      ? []
      : [
          `${unclear} ${unclear === 1 ? 'answers' : 'answer'} people only, no programs: try them in a browser now and then.`,
        ]),
  ];
  return parts.join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
