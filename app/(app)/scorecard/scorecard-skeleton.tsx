import { Skeleton } from '@/app/_ui/states';

/** The page's shape while its figures are on their way. */
export function ScorecardSkeleton() {
  return (
    <div className="space-y-4 pt-2" aria-busy>
      <Skeleton className="h-14 w-full max-w-4xl" />
      <Skeleton className="h-10 w-full" />
      <div className="grid gap-4 lg:grid-cols-2">
        {['service', 'quality', 'cost', 'people'].map((area) => (
          <Skeleton key={area} className="h-72 w-full" />
        ))}
      </div>
    </div>
  );
}
