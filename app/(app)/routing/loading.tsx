import { RoutingSkeleton } from './routing-skeleton';

export default RoutingSkeleton;
