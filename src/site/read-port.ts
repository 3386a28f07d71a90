/** The port that `npm start` serves on unless another is named. */
const USUAL = 4321;

/** What stood after `--port`, if anything did → the port; nothing when it is none. */
export function readPort(written: string | undefined): number | undefined {
  if (written === undefined) return USUAL;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}
