import { RowProblem } from '../row-problem';
import type { RecordProblem } from '../source/tokenize';
import type { IncomingCall, UnitProblem } from './incoming-call';

/** More than this is no conversation of a call, but a mapping that does not fit. */
export const MOST_TURNS = 20_000;
export const MOST_CHARS = 8_000_000;

/** What was read, or why it is none. */
export function attempt<Result>(line: number, read: () => Result): Result | UnitProblem {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    const { field, reason, hint } = thrown;
    return { line, field, reason, hint };
  }
}

/** @throws RowProblem for a call without id, without words, or too long to be one */
export function checked(call: IncomingCall): IncomingCall {
  if (call.callId === '') throw new RowProblem('callId', 'It names no call.', 'Every call needs a call_id.');
  if (call.turns.length === 0 && !call.wordless)
    throw new RowProblem('utterances', 'Nothing is said in it.', 'Leave it out.');
  if (call.turns.length > MOST_TURNS) throw tooLong();
  return call;
}

export const LONG: RecordProblem = {
  reason: `This call has more than ${MOST_TURNS} utterances or ${MOST_CHARS} characters.`,
  hint: 'Lines of several calls probably have the same call_id.',
};

export function tooLong(): RowProblem {
  return new RowProblem('callId', LONG.reason, LONG.hint);
}
