import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { Period } from '@/server/trends/period';
import type { Summary } from '@/server/trends/summary';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

interface Telling {
  summary: Summary;
  format: Format;
}

const rangeText = (format: Format, { from, to }: Period): string => format.dayRange(from, to);

function levelSentence({ summary, format }: Telling): string | null {
  const level = summary.story.serviceLevel;
  if (!level) return null;
  const said = `Service level ${format.percent(level.value)} in ${rangeText(format, summary.period)}`;
  const { target, comparison } = summary;
  const within = target?.seconds ? ` within ${format.duration(target.seconds)}` : '';
  const aim = target ? ` (target ${Math.round(target.share * 100)}%${within})` : '';
  if (level.difference === null || !comparison.period) return `${said}${aim}.`;
  const points = format.points(Math.abs(level.difference)).replace('+', '');
  const direction = level.difference < 0 ? 'under' : 'over';
  const before = rangeText(format, comparison.period);
  if (Math.abs(level.difference) < 0.0005) return `${said}${aim}, the same as in ${before}.`;
  return `${said}${aim}, ${points} ${direction} ${before}.`;
}

function worstSentence({ summary, format }: Telling): string | null {
  const { worst } = summary.story;
  if (!worst) return null;
  const when = `${WEEKDAYS[worst.weekday - 1]} ${clockTime(worst.from)}–${clockTime(worst.to)}`;
  const before = worst.before === null ? '' : `, ${format.percent(worst.before)} before`;
  return `Weakest on ${when} (${format.percent(worst.serviceLevel)}${before}).`;
}

function callsSentence({ summary, format }: Telling): string {
  const { calls } = summary.story;
  const where = summary.story.serviceLevel ? '' : ` in ${rangeText(format, summary.period)}`;
  const said = `${format.count(calls.value)} calls${where}`;
  if (calls.relative === null || !summary.comparison.period) return `${said}.`;
  const share = format.signedPercent(Math.abs(calls.relative)).replace('+', '');
  const direction = calls.relative < 0 ? 'fewer' : 'more';
  const change = Math.abs(calls.relative) < 0.0005 ? 'as many as' : `${share} ${direction} than`;
  return `${said}, ${change} in ${rangeText(format, summary.comparison.period)}.`;
}

function driverSentence({ summary, format }: Telling): string | null {
  const { driver, handleTime } = summary.story;
  const parts: string[] = [];
  if (driver) {
    const verb = driver.difference > 0 ? 'rose' : 'fell';
    const share = format.signedPercent(Math.abs(driver.relative)).replace('+', '');
    const many = format.count(Math.abs(driver.difference));
    const sign = driver.difference > 0 ? '+' : '−';
    const kind = driver.kind === 'type' ? 'Calls of type' : 'Calls in queue';
    parts.push(`${kind} ‘${driver.code}’ ${verb} ${share} (${sign}${many})`);
  }
  if (handleTime) {
    const share = format.signedPercent(handleTime.relative);
    parts.push(`${driver ? 'handle' : 'Handle'} time ${format.duration(handleTime.value)} (${share})`);
  }
  return parts.length > 0 ? `${parts.join('; ')}.` : null;
}

function comparisonSentence({ summary, format }: Telling): string | null {
  const { state, period, days } = summary.comparison;
  if (!period || state === 'none') return null;
  const before = rangeText(format, period);
  if (state === 'missing') return `There is no data for ${before} to compare with.`;
  if (state === 'partial') {
    return `${before} has data for ${days.before} days, this period for ${days.current}: counts are not compared.`;
  }
  const lacksLevel = summary.story.serviceLevel !== null && summary.story.serviceLevel.difference === null;
  return lacksLevel ? `For ${before} only the number of calls is known.` : null;
}

/** The page's first sentences: the answer, then what goes with it, then what it cannot say. */
export function storySentences(telling: Telling): { answer: string; more: string[] } {
  const { summary, format } = telling;
  if (summary.comparison.days.current === 0) {
    return { answer: `No data for ${rangeText(format, summary.period)}.`, more: [] };
  }
  const sentences = [
    levelSentence(telling),
    worstSentence(telling),
    callsSentence(telling),
    driverSentence(telling),
    comparisonSentence(telling),
  ].filter((sentence) => sentence !== null);
  const [answer = '', ...more] = sentences;
  return { answer, more };
}
