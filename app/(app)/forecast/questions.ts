import type { LatestForecast } from '@/server/forecasts/latest';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays, shiftBack } from '@/server/trends/period';
import type { ForecastState } from './forecast-url';
import { grainOf, type Horizon, horizonOf, nextWeek, periodOfSpan } from './spans';

export type ChosenSite = NonNullable<TrendsOptions['chosen']>;
export type Snapshot = NonNullable<LatestForecast['snapshot']>;

/** 52 weeks: the same weekday. */
const SHIFT_DAYS = { week: 7, year: 364 } as const;

/** How many days ahead the errors count that the page speaks of, and how far back they go: a week, over twelve. */
const RECORD = { leadDays: 7, days: 84 } as const;

/** What the picture is compared with. A week earlier says nothing of many weeks; a day is held against its weekday's usual course. */
export function comparisonOf({
  compare,
  span,
}: Pick<ForecastState, 'compare' | 'span'>): 'week' | 'year' | null {
  if (compare === 'none' || span === 'day') return null;
  return compare === 'week' && span !== 'week' ? 'year' : compare;
}

interface Asked {
  state: ForecastState;
  chosen: ChosenSite;
  snapshot: Snapshot;
  horizon: Horizon;
}

function askedOf({ state, chosen, snapshot, horizon }: Asked) {
  const scope = {
    siteId: chosen.site.id,
    queue: state.queue,
    metric: state.metric,
    snapshotId: snapshot.id,
  };
  const period = periodOfSpan(state, horizon, chosen.today);
  const grain = grainOf(state);
  const comparison = comparisonOf(state);
  const week = nextWeek(horizon, chosen.today);
  return {
    scope,
    horizon,
    period,
    week,
    comparison,
    view: { ...scope, ...period, grain },
    before: comparison && { ...scope, ...shiftBack(period, SHIFT_DAYS[comparison]), grain },
    // The week before it says whether that is more or less.
    headline: { ...scope, from: addDays(week.from, -7), to: week.to, grain: 'week' as const },
    accuracy: { ...scope, ...RECORD },
    profile: state.span === 'day' ? { ...scope, date: period.from } : null,
    why: state.why === null ? null : { ...scope, date: state.why },
    today:
      chosen.today >= horizon.origin && chosen.today <= horizon.lastInterval
        ? { ...scope, date: chosen.today }
        : null,
  };
}

/**
 * What the page asks the server, the same on the server (to fetch ahead) and in the browser; null while there is no
 * forecast to ask about.
 */
export function questionsOf(state: ForecastState, chosen: ChosenSite, latest: LatestForecast) {
  const { snapshot } = latest;
  const horizon = snapshot && horizonOf(snapshot);
  return snapshot && horizon ? askedOf({ state, chosen, snapshot, horizon }) : null;
}

export type Questions = NonNullable<ReturnType<typeof questionsOf>>;
