import type { RoutingPlan } from '@/server/postgres/generated/client';
import { type PlanView, routingRules } from '../contracts/plan';

export function viewPlan({ id, name, rules, updatedAt, updatedBy }: RoutingPlan): PlanView {
  return { id, name, rules: routingRules.parse(rules), updatedAt, updatedBy };
}
