import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deskTools } from '../desk-tools-files.ts';
import { ofThisComputer, type OfProcess } from '../of-this-computer-files.ts';
import { USUAL_PORT } from '../options.ts';
import { serveDesk, type ServedDesk } from '../serve-desk.ts';
import { demonstration, type DemonstrationOptions } from './demonstration-files.ts';

/** Whose desk a newcomer sits at. */
const ROLE = 'duty communications officer';

/** The counts of 2010 as a list, to try the survey with: an open network is not asked in a demonstration. */
const LISTS = [{ name: 'Try it with the count of 2010', file: '2010-nhs-salford.csv' }] as const;

/** The desk of a demonstration day, served on this computer. @returns the desk, to be closed at the end. */
export async function demonstrationDesk(
  options: DemonstrationOptions,
  ofProcess: OfProcess,
): Promise<ServedDesk> {
  const around = ofThisComputer(ofProcess);
  const fixtures = resolve(import.meta.dirname, '../../survey/fixtures');
  const { office, close } = await demonstration(options, {
    ...around,
    surveyLists: LISTS.map(({ name, file }) => ({ name, list: () => readFileSync(resolve(fixtures, file)) })),
  });
  const tools = deskTools(ROLE, ofProcess.clock, ofProcess.print);
  const desk = await serveDesk(office, tools, USUAL_PORT).catch((thrown: unknown) => {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE')
      return serveDesk(office, tools, 0);
    throw thrown;
  });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      close();
    },
  };
}
