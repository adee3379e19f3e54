import { ForecastSkeleton } from './forecast-skeleton';

export default function Loading() {
  return <ForecastSkeleton />;
}
