/** What ends a run as a power cut would: nothing catches it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}
