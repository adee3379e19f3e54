import { IntentsSkeleton } from './_parts/intents-skeleton';

export default function Loading() {
  return <IntentsSkeleton />;
}
