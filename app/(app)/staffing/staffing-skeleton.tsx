import { Skeleton } from '@/app/_ui/states';

/** The shape of a staffing page while its first figures are on their way. */
export function StaffingSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="space-y-4 pt-3">
      <Skeleton className="h-12 w-full max-w-3xl" />
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
