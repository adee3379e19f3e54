import { type Totals, totalOf, type Way } from '../way';
import { type RoutingRule, ruleFor } from './rule';

/** Calls of an intent that rules send from one queue to another. */
export interface Moved {
  intent: string;
  queue: string;
  to: string;
  /** of those that fit: passed on to `to` so far, and kept by their queue; shares of rules are in `share` */
  passed: Totals;
  kept: Totals;
  /** passed on elsewhere: they still are */
  elsewhere: Totals;
  share: number;
  /** the same intent in the new queue, come there at once: kept there, and passed on from it */
  direct: Totals;
  directPassed: Totals;
  /** all intents there */
  queueKept: Totals;
  queuePassed: Totals;
}

/** What rules move, by intent, queue, target and share. Second legs stay with their first ones. */
export function movedBy(ways: readonly Way[], rules: readonly RoutingRule[]): Moved[] {
  const groups = new Map<string, { rule: RoutingRule; ways: Way[] }>();
  const entering = ways.filter(({ isOnward }) => !isOnward);
  for (const way of entering) {
    const rule = ruleFor(rules, way);
    if (!rule) continue;
    const key = JSON.stringify([way.intent, way.queue, rule.to, rule.share]);
    const group = groups.get(key) ?? { rule, ways: [] };
    groups.set(key, group);
    group.ways.push(way);
  }
  return [...groups.values()].flatMap(({ rule, ways: fitting }): Moved[] => {
    const [first] = fitting;
    if (!first) return [];
    const there = entering.filter(({ queue }) => queue === rule.to);
    const same = there.filter(({ intent }) => intent === first.intent);
    const kept = (some: readonly Way[]) => totalOf(some.filter(({ passedTo }) => passedTo === ''));
    const passedOn = (some: readonly Way[]) => totalOf(some.filter(({ passedTo }) => passedTo !== ''));
    return [
      {
        ...{ intent: first.intent, queue: first.queue, to: rule.to, share: rule.share },
        passed: totalOf(fitting.filter(({ passedTo }) => passedTo === rule.to)),
        kept: kept(fitting),
        elsewhere: totalOf(fitting.filter(({ passedTo }) => passedTo !== '' && passedTo !== rule.to)),
        direct: kept(same),
        directPassed: passedOn(same),
        queueKept: kept(there),
        queuePassed: passedOn(there),
      },
    ];
  });
}
