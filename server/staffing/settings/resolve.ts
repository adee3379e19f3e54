import { totalShrinkage } from '@/models/staffing/shrinkage';
import type { QueueRules, ShrinkageCause } from '../contracts/rules';
import type { StoredSettings } from './stored-settings';

/** What stands until somebody says otherwise: an ordinary service desk, of whose paid time 30% is not on calls. */
export const PRODUCT_DEFAULTS = {
  maxOccupancy: 0.9,
  minAgents: 1,
  planAt: 0.5,
  serviceLevel: { share: 0.8, seconds: 20 },
  shrinkage: [
    { cause: 'Leave', share: 0.09, onRoster: true },
    { cause: 'Breaks', share: 0.08, onRoster: true },
    { cause: 'Sickness', share: 0.05, onRoster: false },
    { cause: 'Training and coaching', share: 0.05, onRoster: false },
    { cause: 'Meetings and other', share: 0.03, onRoster: false },
  ],
} as const satisfies {
  maxOccupancy: number;
  minAgents: number;
  planAt: number;
  serviceLevel: { share: number; seconds: number };
  shrinkage: readonly ShrinkageCause[];
};

export interface Inherited {
  queue: StoredSettings;
  site: StoredSettings;
  /** the queue's own service target (Sites & queues); null: nobody has described the queue */
  service: { share: number; seconds: number } | null;
  /** mean patience by the queue's waits, seconds; null: not known */
  estimatedPatience: number | null;
}

export interface ResolvedRules {
  rules: QueueRules;
  causes: ShrinkageCause[];
  patienceFrom: 'set' | 'estimated' | 'unknown' | 'off';
}

/** A queue's rules: its own settings, else the site's, else the product's. */
export function resolveRules({ queue, site, service, estimatedPatience }: Inherited): ResolvedRules {
  const ownService = service ?? PRODUCT_DEFAULTS.serviceLevel;
  const target = queue.target ?? site.target ?? serviceTarget(ownService);
  const causes = [...(queue.shrinkage ?? site.shrinkage ?? PRODUCT_DEFAULTS.shrinkage)];
  const patience = patienceOf(queue.patienceSeconds ?? site.patienceSeconds, estimatedPatience);
  // Nobody gives up where no patience is known: the target would be met by nobody at work.
  const canBeMet = target.kind !== 'abandonment' || patience.seconds !== null;
  const cap = queue.maxOccupancy ?? site.maxOccupancy ?? PRODUCT_DEFAULTS.maxOccupancy;
  return {
    causes,
    patienceFrom: patience.from,
    rules: {
      target: canBeMet ? target : serviceTarget(ownService),
      maxOccupancy: cap >= 1 ? null : cap,
      minAgents: queue.minAgents ?? site.minAgents ?? PRODUCT_DEFAULTS.minAgents,
      patienceSeconds: patience.seconds,
      answerSeconds: ownService.seconds,
      shrinkage: totalShrinkage(causes),
      unrosteredShrinkage: totalShrinkage(causes.filter(({ onRoster }) => !onRoster)),
      planAt: queue.planAt ?? site.planAt ?? PRODUCT_DEFAULTS.planAt,
    },
  };
}

/** A share of all calls cannot be promised in a queue that ever waits: 100% is taken as 99.9%. */
function serviceTarget({ share, seconds }: { share: number; seconds: number }) {
  return { kind: 'service_level' as const, share: Math.min(share, 0.999), seconds };
}

function patienceOf(
  set: number | null,
  estimated: number | null,
): { seconds: number | null; from: ResolvedRules['patienceFrom'] } {
  if (set === 0) return { seconds: null, from: 'off' };
  if (set !== null) return { seconds: set, from: 'set' };
  return { seconds: estimated, from: estimated === null ? 'unknown' : 'estimated' };
}
