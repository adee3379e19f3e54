/** The four sides of the balanced scorecard (Kaplan and Norton, 1992), as a call center reads them. */
export const AREAS = ['service', 'quality', 'cost', 'people'] as const;
export type Area = (typeof AREAS)[number];

export const AREA_NAMES: Record<Area, { name: string; question: string }> = {
  service: { name: 'Service', question: 'Do callers reach us, and are they helped?' },
  quality: { name: 'Quality', question: 'Do we do it right the first time?' },
  cost: { name: 'Cost', question: 'What does it take?' },
  people: { name: 'People and planning', question: 'Is the work spread so that it can be done?' },
};

/** share: 0…1; seconds; money: in the site's currency; hours; balance: −1 (negative) to 1 (positive) */
export type Unit = 'share' | 'seconds' | 'money' | 'hours' | 'balance';

export interface MeasureWords {
  area: Area;
  label: string;
  /** What it means, in one sentence. */
  meaning: string;
  unit: Unit;
  /** Whether more is better; the goal is then the least, else the most. */
  moreIsBetter: boolean;
  /** The goal while nobody has set one; null: none. */
  assumedGoal: number | null;
}

/** What the scorecard shows, in its order. */
const SCORECARD_MEASURES = {
  serviceLevel: {
    area: 'service',
    label: 'Service level',
    meaning: 'Share of the calls answered within the target time of their queue.',
    unit: 'share',
    moreIsBetter: true,
    assumedGoal: null,
  },
  asa: {
    area: 'service',
    label: 'Speed of answer',
    meaning: 'Mean wait of answered calls (ASA).',
    unit: 'seconds',
    moreIsBetter: false,
    assumedGoal: null,
  },
  abandonRate: {
    area: 'service',
    label: 'Abandonment',
    meaning: 'Share of the offered calls whose callers hung up, short ones among them.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: 0.05,
  },
  repeatRate: {
    area: 'service',
    label: 'Called again',
    meaning:
      'Share of known callers who called again within seven days; what is left of 100% was solved at once.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: 0.2,
  },
  sentiment: {
    area: 'service',
    label: 'Customer sentiment',
    meaning:
      'Mean balance of what customers said, −1 (all negative) to 1 (all positive), from the text alone.',
    unit: 'balance',
    moreIsBetter: true,
    assumedGoal: 0,
  },
  irritantShare: {
    area: 'quality',
    label: 'Calls with an irritant',
    meaning: 'Share of the searched calls in which customers named a confirmed irritant.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: null,
  },
  transferRate: {
    area: 'quality',
    label: 'Transfer rate',
    meaning: 'Share of the answered calls that were passed on.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: 0.1,
  },
  evaluatedShare: {
    area: 'quality',
    label: 'Judged by people',
    meaning: 'Share of the calls read by a model in which a person confirmed or corrected a label.',
    unit: 'share',
    moreIsBetter: true,
    assumedGoal: null,
  },
  contactCost: {
    area: 'cost',
    label: 'Cost of a contact',
    meaning: 'Mean handle time times what an agent’s hour costs.',
    unit: 'money',
    moreIsBetter: false,
    assumedGoal: null,
  },
  irritantCost: {
    area: 'cost',
    label: 'Cost of irritants',
    meaning: 'What confirmed irritants cost in a month, against comparable calls.',
    unit: 'money',
    moreIsBetter: false,
    assumedGoal: null,
  },
  overtimeHours: {
    area: 'cost',
    label: 'Overtime',
    meaning: 'Agent hours of overtime that planners recorded for days of the period.',
    unit: 'hours',
    moreIsBetter: false,
    assumedGoal: null,
  },
  occupancy: {
    area: 'people',
    label: 'Occupancy',
    meaning: 'Share of the time agents were present that they spent on calls; too much wears people out.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: 0.85,
  },
  rosterKept: {
    area: 'people',
    label: 'Presence against roster',
    meaning:
      'Hours agents were present for every hour on the published roster, of all together and never by person.',
    unit: 'share',
    moreIsBetter: true,
    assumedGoal: 0.9,
  },
  plannedShrinkage: {
    area: 'people',
    label: 'Planned shrinkage',
    meaning: 'Share of paid time that plans reckon as not available for calls.',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: null,
  },
  forecastError: {
    area: 'people',
    label: 'Forecast error',
    meaning: 'How far the forecast of each day was off, all days together (WAPE).',
    unit: 'share',
    moreIsBetter: false,
    assumedGoal: 0.1,
  },
} as const satisfies Record<string, MeasureWords>;

export type ScorecardMeasure = keyof typeof SCORECARD_MEASURES;
export const MEASURE_NAMES = Object.keys(SCORECARD_MEASURES) as [ScorecardMeasure, ...ScorecardMeasure[]];

export const wordsOf = (measure: ScorecardMeasure): MeasureWords => SCORECARD_MEASURES[measure];
