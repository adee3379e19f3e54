import type { Format } from '@/app/_ui/format';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import type { Period } from '@/server/trends/period';

interface Telling {
  overview: IntentOverview;
  period: Period;
  format: Format;
}

type Changed = IntentRow & { change: NonNullable<IntentRow['change']> };

/** Intents whose share changed by more than chance, the largest change first. */
function surelyChanged(rows: readonly IntentRow[], direction: 1 | -1): Changed[] {
  return rows
    .filter((row): row is Changed => row.sure && row.change !== null && row.intentId !== null)
    .filter(({ change }) => Math.sign(change.difference) === direction)
    .sort((a, b) => direction * (b.change.difference - a.change.difference));
}

/** The page's first sentences: what rose and fell, what calls are about, what is not known. */
export function storySentences(telling: Telling): { answer: string; more: string[] } {
  const { overview, period, format } = telling;
  const when = format.dayRange(period.from, period.to);
  if (overview.read === 0) return { answer: `No call was read for intents in ${when}.`, more: [] };
  const changes = changeSentence(telling);
  const about = aboutSentence(telling);
  const more = [unknownSentence(telling), unreadSentence(telling)].filter((sentence) => sentence !== null);
  if (changes === null) return { answer: about, more: [steadySentence(telling), ...more].filter(Boolean) };
  return { answer: changes, more: [about, ...more] };
}

function changeSentence({ overview, format }: Telling): string | null {
  const [rose] = surelyChanged(overview.intents, 1);
  const [fell] = surelyChanged(overview.intents, -1);
  const parts = [
    ...(rose ? [`‘${rose.name}’ rose ${changeWords(format, rose)}`] : []),
    ...(fell ? [`‘${fell.name}’ fell ${changeWords(format, fell)}`] : []),
  ];
  return parts.length > 0 ? `${parts.join('; ')}.` : null;
}

/** "from 8.2% to 12.3% of calls (+3.1 to +5.1 points)" */
function changeWords(format: Format, { now, before, change }: Changed): string {
  const [low, high] = [format.points(change.low), format.points(change.high)];
  const span = `${low.replace(' points', '')} to ${high} at 95%`;
  const from = before ? `from ${format.percent(before.share)} ` : '';
  return `${from}to ${format.percent(now.share)} of calls (${span})`;
}

function steadySentence({ overview, format }: Telling): string {
  if (!overview.comparison) return '';
  const { from, to } = overview.comparison;
  const before = format.dayRange(from, to);
  if (!overview.readBefore) return `Nothing was read in ${before} to compare with.`;
  return `Against ${before} no intent rose or fell by more than chance.`;
}

function aboutSentence({ overview, period, format }: Telling): string {
  const known = overview.intents.filter(({ intentId, now }) => intentId !== null && now.calls > 0);
  const named = known.slice(0, 3).map(({ name, now }) => `‘${name}’ (${format.percent(now.share)})`);
  const calls = `${format.count(overview.read)} calls in ${format.dayRange(period.from, period.to)}`;
  if (named.length === 0) return `${calls}: none was understood.`;
  const last = named.pop() ?? '';
  const list = named.length > 0 ? `${named.join(', ')} and ${last}` : last;
  return `${calls}${known.length > 3 ? ', most of all' : ':'} about ${list}.`;
}

function unknownSentence({ overview, format }: Telling): string | null {
  const unknown = overview.intents.find(({ intentId }) => intentId === null);
  if (!unknown || unknown.now.calls === 0) return null;
  const before =
    unknown.before && overview.readBefore ? ` (${format.percent(unknown.before.share)} before)` : '';
  return `Of ${format.percent(unknown.now.share)}${before} the intent is unknown.`;
}

function unreadSentence({ overview, format }: Telling): string | null {
  if (overview.unread === 0) return null;
  return `${format.count(overview.unread)} with a transcript have not been read yet.`;
}
