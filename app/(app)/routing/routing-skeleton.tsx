import { PageHeader } from '@/app/_ui/page-header';
import { Skeleton } from '@/app/_ui/states';

/** The page before its figures. */
export function RoutingSkeleton() {
  return (
    <>
      <PageHeader title="Routing" />
      <div className="space-y-4">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-72 w-full" />
        <Skeleton className="h-72 w-full" />
      </div>
    </>
  );
}
