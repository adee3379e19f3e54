import { Skeleton } from '@/app/_ui/states';

/** Where one call will be. */
export function CallSkeleton() {
  return (
    <div className="space-y-4 pt-3">
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-32 w-full" />
      <Skeleton className="h-80 w-full" />
    </div>
  );
}
