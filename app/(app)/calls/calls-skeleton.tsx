import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';

const ROWS = Array.from({ length: 14 }, (_, index) => `row ${index}`);

/** Where the table will be. */
export function CallsTableSkeleton() {
  return (
    <Panel flush>
      <div className="space-y-3 px-4 pb-4 pt-2">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-5 w-full" />
        ))}
      </div>
    </Panel>
  );
}

/** Where the page will be. */
export function CallsSkeleton() {
  return (
    <div className="space-y-4 pt-2">
      <Skeleton className="h-7 w-28" />
      <Skeleton className="h-9 w-full max-w-2xl" />
      <CallsTableSkeleton />
    </div>
  );
}
