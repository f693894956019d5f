/** Why a figure was refused: bad input, or a figure that no source gives. */
export type RefusalKind = 'invalid' | 'not available';

/** A figure that cannot be given, with the sentence that says why and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly kind: RefusalKind = 'invalid',
  ) {
    super(message);
  }
}
