import { StaffingSkeleton } from '../staffing-skeleton';

export default function Loading() {
  return <StaffingSkeleton />;
}
