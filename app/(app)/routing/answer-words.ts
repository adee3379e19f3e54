import type { Format } from '@/app/_ui/format';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { RecommendationsView } from '@/server/routing/contracts/recommendation';

interface Telling {
  format: Format;
  overview: RoutingOverview;
  found: RecommendationsView;
  /** the site's records say where calls were passed on to */
  tellsPassed: boolean;
}

const wholePercent = (share: number): string => `${Math.round(share * 100)}%`;

/** The page's first sentences: which calls go to the wrong place, and what that costs together. */
export function answerWords({ format, overview, found, tellsPassed }: Telling): {
  answer: string;
  more: string[];
} {
  const open = found.rows.filter(({ verdict }) => verdict?.accepted !== false);
  const [first] = open;
  const days = format.dayRange(overview.period.from, overview.period.to);
  if (overview.calls === 0) return { answer: `No incoming call is known for ${days}.`, more: [] };
  const passed = overview.passed / overview.calls;
  const seen = `Of ${format.count(overview.calls)} incoming calls, ${days}, ${format.percent(passed)} were passed on.`;
  if (!tellsPassed) {
    return {
      answer: 'The records do not tell which calls were passed on.',
      more: [`${format.count(overview.calls)} incoming calls, ${days}.`],
    };
  }
  if (!first) {
    const looked = `${format.count(found.read)} calls were looked at by intent and queue`;
    return {
      answer: 'No kind of call goes to the wrong place clearly more often than others.',
      more: [seen, found.read > 0 ? `${looked}.` : 'No call has been read for its intent.'],
    };
  }
  const hours = open.reduce((sum, { effect }) => sum + Math.max(0, effect.handleHours?.mean ?? 0), 0);
  const more = [seen];
  if (open.length > 1) more.push(`${format.count(open.length)} kinds of calls go to the wrong queue.`);
  if (hours >= 1)
    more.push(`Together they cost about ${format.count(Math.round(hours))} agent hours a month.`);
  return {
    answer: `${wholePercent(first.share)} of calls that enter ${first.queue.name} about “${first.intent.name}” are passed on.`,
    more,
  };
}
