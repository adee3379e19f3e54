import type { KnownCall } from './find-calls';
import type { CallUnit, IncomingCall, UnitProblem } from './incoming-call';

/** What is to become of a call. */
export type Judgement =
  /**
   * `derived`: the file itself tells when it was, and becomes its record; `outranked` by a real one, it counts only if that
   * is taken back
   */
  | { kind: 'store'; call: IncomingCall; day: string; derived: boolean; outranked: boolean }
  /** the caller does not want it read by machines: nothing of it is kept */
  | { kind: 'refused' }
  | { kind: 'quarantine'; problem: UnitProblem };

/** In quarantine the field of what was to be joined to a call, and was not. */
export const NOT_JOINED = 'join';

/** @param known what is stored of the call; undefined: nothing */
export function judgeCall(unit: CallUnit, call: IncomingCall, known: KnownCall | undefined): Judgement {
  const refused = call.facts.consent === 'refused' || known?.consent === 'refused';
  // That somebody called who refused is no secret; what was said is.
  if (refused && !call.wordless) return { kind: 'refused' };
  const bad = (reason: string, hint: string, field = 'callId'): Judgement => ({
    kind: 'quarantine',
    problem: { line: unit.firstLine, field, reason, hint },
  });
  if (known?.storedAtLine != null) {
    return bad(
      `The lines of this call do not stand together: it began at line ${known.storedAtLine}.`,
      'Sort the file by call, and send it again.',
    );
  }
  const { startedAt } = call.facts;
  const store = { kind: 'store', call, derived: startedAt !== null, outranked: false } as const;
  if (known?.recorded) return { ...store, day: known.day, outranked: true };
  if (startedAt) return { ...store, day: startedAt.toISOString().slice(0, 10) };
  if (known) return { ...store, day: known.day };
  return bad(
    'No call of this id is known, and the file does not tell when it was.',
    'Send the call records first, or add started_at to the call: "started_at": "2026-05-01T09:00:00Z" (of a file that ' +
      'has no place for it, say it with the file: --started-at, or startedAt in the mapping).',
    NOT_JOINED,
  );
}
