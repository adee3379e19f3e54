import type { Finding, Look, Watched } from '../contracts/finding';
import type { KindOfRule, RuleSettings } from '../contracts/settings';
import { lookAtForecast } from '../kinds/forecast-anomaly';
import { lookAtIrritants } from '../kinds/irritant';
import { lookAtRepeats } from '../kinds/repeated-calls';
import { lookAtSentiment } from '../kinds/strong-negative';
import { lookAtThreshold } from '../kinds/threshold';

/** What makes a rule of a kind look again. */
export const WATCHED: Record<KindOfRule, Watched> = {
  threshold: 'rollups',
  forecast_anomaly: 'rollups',
  irritant: 'alarms',
  strong_negative: 'insights',
  repeated_calls: 'rollups',
};

/** What a rule finds on some days, the oldest first. */
export async function lookWith(rule: RuleSettings, look: Look): Promise<Finding[]> {
  const findings = await ask(rule, look);
  return findings.sort(
    (a, b) => a.from.getTime() - b.from.getTime() || a.subject.localeCompare(b.subject, 'en'),
  );
}

function ask(rule: RuleSettings, look: Look): Promise<Finding[]> {
  switch (rule.kind) {
    case 'threshold':
      return lookAtThreshold(look, rule.settings);
    case 'forecast_anomaly':
      return lookAtForecast(look, rule.settings);
    case 'irritant':
      return lookAtIrritants(look, rule.settings);
    case 'strong_negative':
      return lookAtSentiment(look, rule.settings);
    case 'repeated_calls':
      return lookAtRepeats(look, rule.settings);
  }
}
