import { ScorecardSkeleton } from './scorecard-skeleton';

export default function Loading() {
  return <ScorecardSkeleton />;
}
