import type { KindOfRule, RuleSettings } from '@/server/alerts/contracts/settings';
import type { RuleView } from '@/server/alerts/contracts/views';

/** A rule as somebody writes it. */
export interface RuleDraft {
  ruleId: string | null;
  name: string;
  rule: RuleSettings;
  /** as typed: addresses between commas or lines */
  emails: string;
  webhookIds: string[];
  cooldownMinutes: number;
  enabled: boolean;
}

/** What a rule of a kind begins with. */
export const NEW_RULES: Record<KindOfRule, RuleSettings> = {
  threshold: {
    kind: 'threshold',
    settings: {
      measure: 'serviceLevel',
      side: 'below',
      limit: 0.7,
      queues: [],
      together: false,
      spanMinutes: 60,
      leastCalls: 10,
    },
  },
  forecast_anomaly: {
    kind: 'forecast_anomaly',
    settings: { queues: [], intervals: 3, band: '95', side: 'both' },
  },
  irritant: { kind: 'irritant', settings: { kinds: ['emergence', 'surge'], irritantIds: [] } },
  strong_negative: { kind: 'strong_negative', settings: { score: 0.8, queues: [], routeTo: '' } },
  repeated_calls: { kind: 'repeated_calls', settings: { calls: 3, days: 7, queues: [], routeTo: '' } },
};

export const NEW_DRAFT: RuleDraft = {
  ruleId: null,
  name: '',
  rule: NEW_RULES.threshold,
  emails: '',
  webhookIds: [],
  cooldownMinutes: 60,
  enabled: true,
};

/** A rule to be changed. */
export function draftOf({
  id,
  name,
  rule,
  emails,
  webhookIds,
  cooldownMinutes,
  enabled,
}: RuleView): RuleDraft {
  return { ruleId: id, name, rule, emails: emails.join(', '), webhookIds, cooldownMinutes, enabled };
}

/** Addresses as typed. */
export function addressesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
