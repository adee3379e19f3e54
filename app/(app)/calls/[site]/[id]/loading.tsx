import { CallSkeleton } from './call-skeleton';

export default function Loading() {
  return <CallSkeleton />;
}
