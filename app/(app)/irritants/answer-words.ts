import type { Format } from '@/app/_ui/format';
import type { AlarmView } from '@/server/irritants/alarms/alarm-view';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { moneySpan, moneyText } from './money';

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
] as const;
const DAYS_SHOWN_AS_WEEKDAY = 6;
/** A change below it is no news. */
const LEAST_RISE = 0.25;
/** A change of fewer calls is chance. */
const LEAST_CALLS = 20;

interface Telling {
  format: Format;
  overview: IrritantOverview;
  /** the last day with texts */
  lastDay: string;
}

const countWord = (count: number, format: Format): string => NUMBERS[count] ?? format.count(count);

function costSentence({ format, overview }: Telling): string {
  const { rows, totalCostAMonth, rates, searched, period } = overview;
  const many = `${countWord(rows.length, format)} irritant${rows.length === 1 ? '' : 's'}`;
  if (totalCostAMonth && totalCostAMonth.value > 0) {
    const cost = moneyText(format, rates.currency, totalCostAMonth.value);
    const span = moneySpan(format, rates.currency, totalCostAMonth);
    const verb = rows.length === 1 ? 'costs' : 'cost';
    return `${many} ${verb} about ${cost} a month (${span})`;
  }
  const calls = Math.max(0, ...rows.map(({ figures }) => figures.calls));
  const where = format.dayRange(period.from, period.to);
  if (calls === 0) return `${many}, and none of the ${format.count(searched)} calls of ${where} shows any`;
  return `${many} in the ${format.count(searched)} calls of ${where}; too few calls to say what they cost`;
}

/** As "since Monday" in the last week, else "since 2 Mar". */
function sinceText(format: Format, day: string, lastDay: string): string {
  const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000;
  if (days > DAYS_SHOWN_AS_WEEKDAY) return `since ${format.shortDay(day)}`;
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  return `since ${weekday.format(new Date(`${day}T12:00:00Z`))}`;
}

/** How many times as many: "doubled", "tripled", "rose by half". */
function timesText(format: Format, ratio: number): string {
  if (ratio >= 3.5) return `is ${format.count(Math.round(ratio))} times as frequent`;
  if (ratio >= 2.5) return 'tripled';
  if (ratio >= 1.75) return 'doubled';
  return `rose ${format.percent(ratio - 1).replace(/\.0%/, '%')}`;
}

/** An alarm in a clause: ‘code never arrives’ doubled since Monday. */
export function alarmWords(format: Format, alarm: AlarmView, name: string, lastDay: string): string {
  const since = sinceText(format, alarm.day, lastDay);
  if (alarm.kind === 'emergence') return `‘${name}’ is new ${since}`;
  return `‘${name}’ ${timesText(format, alarm.observed / Math.max(alarm.expected, 0.1))} ${since}`;
}

function riseOf({ figures: { calls, share, before } }: IrritantRow): number {
  if (!before || before.share === 0 || calls - before.calls < LEAST_CALLS) return 0;
  return share / before.share - 1;
}

/** What changed most: the newest alarm, else the irritant whose share rose most. */
function newsClause({ format, overview, lastDay }: Telling): string | null {
  const names = new Map(
    [...overview.rows, ...overview.candidates].map(({ irritant }) => [irritant.id, irritant.name]),
  );
  const alarm = overview.alarms.find(({ irritantId }) => names.has(irritantId));
  if (alarm) return alarmWords(format, alarm, names.get(alarm.irritantId) ?? '', lastDay);
  const [most] = [...overview.rows].sort((a, b) => riseOf(b) - riseOf(a));
  if (!most || !overview.comparison || riseOf(most) < LEAST_RISE) return null;
  const before = format.dayRange(overview.comparison.from, overview.comparison.to);
  return `‘${most.irritant.name}’ ${timesText(format, riseOf(most) + 1)} against ${before}`;
}

/** The page's first sentences: what irritants cost, what changed; then what one should know about the figures. */
export function answerWords(telling: Telling): { answer: string; more: string[] } {
  const { format, overview } = telling;
  const { rows, candidates, rates, searched, period } = overview;
  const more: string[] = [];
  if (rows.length > 0) {
    more.push(
      `Of ${format.count(searched)} calls with a transcript, ${format.dayRange(period.from, period.to)}.`,
      rates.updatedAt
        ? `An agent’s hour counts ${moneyExact(format, rates.currency, rates.agentHour)}.`
        : `Nobody has set what an agent’s hour costs; ${moneyExact(format, rates.currency, rates.agentHour)} is assumed.`,
    );
  }
  const waiting = candidates.length;
  const decide = `${countWord(waiting, format)} candidate${waiting === 1 ? '' : 's'} from discovery wait${waiting === 1 ? 's' : ''} for your decision.`;
  if (rows.length === 0) {
    return waiting > 0
      ? { answer: decide, more: ['Confirm those that are real: figures follow at once.'] }
      : { answer: 'No irritants yet.', more: [] };
  }
  if (waiting > 0) more.push(decide);
  const news = newsClause(telling);
  return { answer: `${costSentence(telling)}${news ? `; ${news}` : ''}.`, more };
}

/** An hour's rate, to the cent where it has one. */
function moneyExact(format: Format, currency: string, value: number): string {
  return new Intl.NumberFormat(format.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}
