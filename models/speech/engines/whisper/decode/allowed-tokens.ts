import type { SpecialTokens } from '../whisper-settings';

/** What may be written next. */
export interface AllowedTokens {
  /** words; and the end */
  text: boolean;
  end: boolean;
  /** times from the first to, not including, the second */
  times: readonly [from: number, to: number];
}

/** A transcript begins within its first second (openai/whisper, decoding.py: max_initial_timestamp). */
const FIRST_TIME_WITHIN = 50;

/**
 * The rules of times: a transcript begins with one, they come in pairs (an end and the next beginning) or before the
 * end, and never go back (openai/whisper, decoding.py: ApplyTimestampRules).
 *
 * @param written so far, without the prompt
 * @param lastTime the last time that lies in the window
 */
export function allowedTokens(
  written: readonly number[],
  { firstTime }: Pick<SpecialTokens, 'firstTime'>,
  lastTime: number,
): AllowedTokens {
  const to = Math.max(firstTime, lastTime) + 1;
  const last = written.at(-1);
  if (last === undefined) {
    return { text: false, end: false, times: [firstTime, Math.min(to, firstTime + FIRST_TIME_WITHIN + 1)] };
  }
  const previous = written.at(-2);
  const endsInTime = last >= firstTime;
  const paired = endsInTime && (previous === undefined || previous >= firstTime);
  const latest = written.findLast((token) => token >= firstTime);
  if (paired) return { text: true, end: true, times: [to, to] };
  const from = latest === undefined ? firstTime : endsInTime ? latest : latest + 1;
  return { text: !endsInTime, end: true, times: [Math.min(from, to), to] };
}
