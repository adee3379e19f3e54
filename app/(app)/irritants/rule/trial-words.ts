import type { Format } from '@/app/_ui/format';
import type { RuleTrial } from '@/server/irritants/trial/try-rule';

/** What the trial of a rule says, in a sentence; and what it could not see. */
export function trialSentence(format: Format, trial: RuleTrial): { answer: string; more: string[] } {
  const { period, texts, looked, possible, calls, share, hits } = trial;
  if (!period || texts === 0) return { answer: 'There are no transcripts to try it on.', more: [] };
  const span = format.dayRange(period.from, period.to);
  const all = looked >= possible;
  const about = all || hits === 0 ? '' : 'About ';
  const percent = share === null ? '' : ` (${format.percent(share)})`;
  const answer =
    calls === 0
      ? `No call of the ${format.count(texts)} with a transcript fits.`
      : `${about}${format.count(calls)} of ${format.count(texts)} calls with a transcript fit${percent}.`;
  const how = all
    ? `${span}; every call that could fit by its words was read.`
    : `${span}; ${format.count(looked)} calls, chosen by chance, were read of ${format.count(possible)} that could fit.`;
  const missing = trial.unknown.map(
    ({ what, calls: number }) => `For ${format.count(number)} of them nobody knows ${what}.`,
  );
  return { answer, more: [how, ...missing] };
}
