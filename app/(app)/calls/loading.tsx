import { CallsSkeleton } from './calls-skeleton';

export default function Loading() {
  return <CallsSkeleton />;
}
