import type { Format } from '@/app/_ui/format';
import type { Coverage, CoverageSource } from '@/server/ingest/coverage/contract';
import type { Period } from '@/server/trends/period';
import { shareOf } from './shares';
import { senderName } from './source-words';

type Words = Pick<Format, 'count' | 'percent' | 'dayRange'>;

/** Above this a delivery is history that was brought in afterwards: late is not the word for it. */
const HISTORY = 0.9;

function transcriptWords(format: Words, { total }: Coverage, period: Period): string {
  const days = format.dayRange(period.from, period.to);
  const share = shareOf('transcript', total);
  if (total.calls === 0 && total.withTranscript === 0) return `No call of ${days} is known`;
  if (share === null) return `None of the ${format.count(total.calls)} calls of ${days} was answered`;
  return `${format.percent(share)} of the ${format.count(total.answered)} answered calls of ${days} have a transcript`;
}

function daysWords(format: Words, days: number): string {
  return days === 1 ? 'one day' : `${format.count(days)} days`;
}

function gapWords(format: Words, sources: readonly CoverageSource[]): string {
  const silent = sources.filter(({ gaps }) => gaps.length > 0);
  const [only] = silent;
  if (!only) return 'every source sent on its usual days';
  if (silent.length === 1) {
    return `${senderName(only)} was silent on ${daysWords(format, only.gaps.length)} on which it usually sends`;
  }
  const most = Math.max(...silent.map(({ gaps }) => gaps.length));
  return `${format.count(silent.length)} sources were silent on days on which they usually send, up to ${daysWords(format, most)}`;
}

function lateWords(format: Words, sources: readonly CoverageSource[]): string {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const late = sources.reduce((sum, source) => sum + source.lateRows, 0);
  if (rows === 0) return '';
  if (late === 0) return 'nothing came late';
  if (late / rows >= HISTORY) return 'nearly all of it was brought in afterwards, as history is';
  return `${format.count(late)} rows (${format.percent(late / rows)}) came more than a day late`;
}

/** What is known of the calls of a period, where something is missing, and what came late, in a sentence. */
export function coverageSentence(format: Words, coverage: Coverage, period: Period): string {
  const { sources } = coverage;
  const parts = [
    transcriptWords(format, coverage, period),
    sources.length > 0 ? gapWords(format, sources) : '',
    lateWords(format, sources),
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}
