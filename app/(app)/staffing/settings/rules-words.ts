import type { Format } from '@/app/_ui/format';
import type { StaffingTarget } from '@/models/staffing/rules';
import type { QueueRules } from '@/server/staffing/contracts/rules';

/** "80% answered within 20 s" */
export function targetWords(format: Format, target: StaffingTarget): string {
  const percent = (share: number) => format.percent(share).replace('.0', '');
  if (target.kind === 'service_level') {
    return `${percent(target.share)} answered within ${format.duration(target.seconds)}`;
  }
  return target.kind === 'asa'
    ? `a mean wait of ${format.duration(target.seconds)} at most`
    : `${percent(target.share)} given up at most`;
}

interface Told {
  rules: QueueRules;
  patienceFrom: 'set' | 'estimated' | 'unknown' | 'off';
}

/** What holds, in a sentence. */
export function rulesSentence(format: Format, { rules, patienceFrom }: Told): string {
  const cap =
    rules.maxOccupancy === null
      ? ''
      : `, busy ${format.percent(rules.maxOccupancy).replace('.0', '')} of the time at most`;
  const patience =
    rules.patienceSeconds === null
      ? 'nobody is reckoned to give up'
      : `callers are reckoned to give up after ${format.duration(rules.patienceSeconds)} on average${patienceFrom === 'estimated' ? ', by their own waits' : ''}`;
  return `Staffed for ${targetWords(format, rules.target)}${cap}, at P${Math.round(rules.planAt * 100)} of the forecast; ${patience}. Of 100 paid hours ${format.count(Math.round((1 - rules.shrinkage) * 100))} are spent online.`;
}
