/** Why a message was not taken. */
export class SendProblem extends Error {
  override readonly name = 'SendProblem';
  /** nothing will be different the next time */
  readonly final: boolean;
  /** as the receiver asks */
  readonly retryAfterMs: number;

  constructor(
    message: string,
    {
      final = false,
      retryAfterMs = 0,
      cause,
    }: { final?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.final = final;
    this.retryAfterMs = retryAfterMs;
  }
}
