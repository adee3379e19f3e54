import { Skeleton } from '@/app/_ui/states';

export default function Loading() {
  return (
    <div className="space-y-4 pt-2" aria-busy>
      <Skeleton className="h-14 w-full max-w-4xl" />
      <Skeleton className="h-72 w-full" />
    </div>
  );
}
