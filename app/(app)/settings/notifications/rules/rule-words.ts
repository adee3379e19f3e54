import type { RuleSettings } from '@/server/alerts/contracts/settings';
import { LIMITS, SPAN_NAMES } from './measure-limits';

const PERCENT = 100;
const SIDES = { above: 'more', below: 'fewer', both: 'more or fewer' } as const;
const to = (routeTo: string): string => (routeTo === '' ? '' : `, to ${routeTo}`);

/** What a rule looks for, in a sentence. */
export function ruleWords(rule: RuleSettings): string {
  switch (rule.kind) {
    case 'threshold': {
      const { measure, side, limit, spanMinutes } = rule.settings;
      const { label, unit, factor } = LIMITS[measure];
      const value = Number((limit * factor).toPrecision(6));
      return `${label} ${side} ${value}${unit === '%' ? '%' : ` ${unit}`} within ${SPAN_NAMES[spanMinutes]}`;
    }
    case 'forecast_anomaly': {
      const { side, band, intervals } = rule.settings;
      return `${SIDES[side]} calls than the forecast’s ${band}% band, ${intervals} intervals on end`;
    }
    case 'irritant': {
      const { kinds } = rule.settings;
      return kinds
        .map((kind) => (kind === 'emergence' ? 'an irritant comes up' : 'an irritant rises'))
        .join(', or ');
    }
    case 'strong_negative':
      return `strongly negative calls, at least ${Math.round(rule.settings.score * PERCENT)}% sure${to(rule.settings.routeTo)}`;
    case 'repeated_calls':
      return `a caller calls ${rule.settings.calls} times within ${rule.settings.days} days${to(rule.settings.routeTo)}`;
  }
}
