import type { Format } from '@/app/_ui/format';
import type { Coverage, CoverageSource } from '@/server/ingest/coverage/contract';
import type { Period } from '@/server/trends/period';
import { shareOf } from './shares';
import { type ShownCoverage, shownCoverage } from './shown-coverage';
import { senderName, sourceName } from './source-words';

type Words = Pick<Format, 'count' | 'percent' | 'dayRange'>;

/** Above this a delivery is history that was brought in afterwards: late is not the word for it. */
const HISTORY = 0.9;

function transcriptWords(format: Words, { total, source }: ShownCoverage, period: Period): string {
  const range = format.dayRange(period.from, period.to);
  const days = source ? `${range} that it tells of` : range;
  const share = shareOf('transcript', total);
  if (total.calls === 0 && total.withTranscript === 0) {
    return source ? `no call of ${range} has its record from it` : `No call of ${range} is known`;
  }
  if (share === null)
    return `${source ? 'none' : 'None'} of the ${format.count(total.calls)} calls of ${days} was answered`;
  return `${format.percent(share)} of the ${format.count(total.answered)} answered calls of ${days} have a transcript`;
}

function daysWords(format: Words, days: number): string {
  return days === 1 ? 'one day' : `${format.count(days)} days`;
}

function gapWords(format: Words, { sources, source }: ShownCoverage): string {
  const silent = sources.filter(({ gaps }) => gaps.length > 0);
  const [only] = silent;
  if (!only) return source ? 'it sent on its usual days' : 'every source sent on its usual days';
  if (silent.length === 1) {
    return `${source ? 'it' : senderName(only)} was silent on ${daysWords(format, only.gaps.length)} on which it usually sends`;
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

/**
 * What is known of the calls of a period, where something is missing, and what came late, in a sentence.
 * @param wanted key of the source that was asked for
 */
export function coverageSentence(
  format: Words,
  coverage: Coverage,
  period: Period,
  wanted: string | null = null,
): string {
  const shown = shownCoverage(coverage);
  const { sources, source } = shown;
  const parts = [
    transcriptWords(format, shown, period),
    sources.length > 0 ? gapWords(format, shown) : '',
    lateWords(format, sources),
  ];
  const sentence = `${parts.filter(Boolean).join('; ')}.`;
  if (source) return `${sourceName(source)}: ${sentence}`;
  return wanted === null ? sentence : `The chosen source sent nothing of these days. Of all: ${sentence}`;
}
