import { Skeleton } from '@/app/_ui/states';

export default function Loading() {
  return (
    <div className="space-y-4 pt-2">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-5 w-full max-w-2xl" />
      <Skeleton className="h-96 rounded-lg" />
    </div>
  );
}
