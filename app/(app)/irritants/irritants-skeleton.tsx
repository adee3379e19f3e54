import { Skeleton } from '@/app/_ui/states';

/** The shape of the page while its first figures are on their way. */
export function IrritantsSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="space-y-4 pt-3">
      <Skeleton className="h-8 w-72" />
      <Skeleton className="h-12 w-full max-w-3xl" />
      <Skeleton className="h-72 w-full" />
      <Skeleton className="h-72 w-full" />
    </div>
  );
}
