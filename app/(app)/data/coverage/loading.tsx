import { Skeleton } from '@/app/_ui/states';

export default function Loading() {
  return (
    <div className="space-y-4 pt-2">
      <Skeleton className="h-8 w-64" />
      <Skeleton className="h-5 w-full max-w-2xl" />
      <Skeleton className="h-20 rounded-lg" />
      <Skeleton className="h-72 rounded-lg" />
    </div>
  );
}
