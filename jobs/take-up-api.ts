import { forgetRequests } from '@/server/api/spool/forget-requests';
import { takeUpSpool } from '@/server/api/spool/take-up';

/** Makes deliveries of what the API acknowledged, and forgets requests that are past their time. */
export async function takeUpApiJob(): Promise<void> {
  await takeUpSpool();
  await forgetRequests();
}
