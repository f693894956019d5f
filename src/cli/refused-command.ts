/** A command that cannot be carried out, with the sentence that says why and what to do about it. */
export class RefusedCommand extends Error {
  override readonly name = 'RefusedCommand';
}
