/** What stands before the list of checks, for a communications officer who has never seen it. Markdown. */
export const INTRODUCTION = `# What is checked before anything is published

Freesheet reads every item and page for slips before it publishes them. This page lists all that it looks for, with examples. You need not read it through: come here when a message puzzles you, and search the page for the name in square brackets at the end of the message.

## How to run it

\`\`\`sh
npm run check
\`\`\`

prints a line for each thing it finds, such as

\`\`\`text
news/2026/2026-11-20-flu-clinic.md:8:9  28 November 2026 is a Saturday, not a Tuesday. Write "Saturday 28 November 2026". [weekdays]
\`\`\`

First comes the place: the file, the line in it (8), and the character in that line (9). Then what is wrong, then what to write instead, and last the name of the check, by which you find it on this page. Of an item that is not public yet it names the file and the line only, because other people may read what it prints. To see the whole of it on your own computer, run \`npm run check -- --private\`.

## What stops and what warns

- **Stops publishing**: it would do harm if it went out. In an item that is not public yet, it holds back that item alone, and everything else is published. In something that is public already, nothing is published until it is mended, except an alert; what was public before stays as it is.
- **Warns**: worth a look. It stops nothing, and its line begins with "Warning:".

Below, a check is said to stop publishing if anything it finds does. It may still only warn of a smaller slip of the same sort.

## How to let something pass

Sometimes what is found is right. Then say so at the top of the file, between the two lines \`---\`: the name of the check, as it stands at the end of the message, and your reason.

\`\`\`yaml
allow:
  weekdays: We quote the old poster as it was printed.
\`\`\`

The reason stays in the file, and whoever reviews the change is shown it. Name nobody in it, and give away nothing that is not public yet. It lets pass everything that this check finds in this file, now and later, so read the file once more yourself. When the check finds nothing there any more, it asks you to take the line out again. A few checks cannot be let pass: each says so below.

## How to teach it a word

Names of places, people and services are in no dictionary. Write them into \`dictionary.txt\`, which lies beside \`hub.yaml\` in the folder of your hub: one word a line. What follows "#" is a note to your colleagues.

\`\`\`text
Millmere
Skelbeck # the village, not the river
\`\`\`

## Before your work leaves your computer

\`npm run hook\`, once, makes git look for personal data in everything that is about to leave your computer, former versions too, and hold it back while there is any. In a public repository that is the last moment at which a slip is still private.

## Links to other websites

\`npm run check:links\` asks other websites whether the pages that you link to are still there. It is a command of its own, because it takes longer and because other websites may be down without any fault of yours.`;
