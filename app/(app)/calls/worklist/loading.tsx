import { Skeleton } from '@/app/_ui/states';

export default function Loading() {
  return (
    <div className="space-y-4 pt-2">
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
