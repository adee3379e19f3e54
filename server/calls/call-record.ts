import { z } from 'zod';
import { DIRECTIONS, OUTCOMES } from './vocabulary';

export { DIRECTIONS, OUTCOMES } from './vocabulary';

export const CONSENTS = ['unknown', 'given', 'refused'] as const;

/** What a call may be used for; retention follows (docs/DATA.md). */
export const PURPOSES = ['metadata', 'analysis', 'training', 'evidence'] as const;

const duration = z
  .int()
  .min(0)
  .max(86_400_000 * 2);
const name = z.string().max(200);

/**
 * The canonical call record: what every format parser makes, and what ClickHouse stores (table `calls`).
 * Durations are milliseconds, times are instants.
 */
export const callRecord = z.object({
  /** From the source, or derived and stable. */
  callId: z.string().min(1).max(200),
  startedAt: z.date(),
  queue: name,
  direction: z.enum(DIRECTIONS),
  type: name,
  /** The number that was dialled, or the line it came in on. */
  entry: name,
  /** What the caller chose in the voice menu. */
  menuChoice: name,
  agent: name,
  agentGroup: name,
  /** Pseudonym of the caller's number: keyed HMAC, hex; '' when unknown. The number itself is never stored. */
  callerKey: z.string().max(64),
  /** null: the call never reached a queue. */
  queueEnteredAt: z.date().nullable(),
  ivrMs: duration,
  queueMs: duration,
  /** From joining the queue until an agent answers or the caller hangs up. */
  waitMs: duration,
  talkMs: duration,
  holdMs: duration,
  acwMs: duration,
  outcome: z.enum(OUTCOMES),
  /** The outcome in the source's own word. */
  sourceOutcome: name,
  transferredTo: name,
  wrapUp: name,
  recording: z.string().max(1000),
  consent: z.enum(CONSENTS),
  purposes: z.array(z.enum(PURPOSES)),
});
export type CallRecord = z.infer<typeof callRecord>;
