import { TrendsSkeleton } from './trends-skeleton';

export default function Loading() {
  return <TrendsSkeleton />;
}
