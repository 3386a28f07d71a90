import { deskTools } from './desk-tools-files.ts';
import { openOffice, type OfficeSurroundings } from './office-files.ts';
import type { DeskOptions } from './options.ts';
import { serveDesk } from './serve-desk.ts';

/** A run of `npm run desk`. @param stopped ends when somebody stops it. @param portTaken nothing, for what is thrown when a port is taken. @returns its exit code. */
export async function runDesk(
  options: DeskOptions,
  around: OfficeSurroundings,
  stopped: () => Promise<unknown>,
  portTaken: (thrown: unknown) => undefined,
): Promise<number> {
  const { office, close } = await openOffice(options, around);
  try {
    const tools = deskTools(options.by, around.clock, around.print);
    const desk = await serveDesk(office, tools, options.port).catch(portTaken);
    if (!desk) {
      around.print(`Port ${options.port} is taken: is the desk open already? Name another with --port.`);
      return 1;
    }
    around.print(
      `Open this link in your browser. It lets one person in, once:\n  ${desk.link()}\nPress Ctrl-C here to stop.`,
    );
    await stopped();
    await desk.close();
    return 0;
  } finally {
    close();
  }
}
