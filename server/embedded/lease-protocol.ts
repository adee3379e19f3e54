import { z } from 'zod';
import { ERROR_CODES } from '@/server/errors';

/**
 * Lines of JSON between the supervisor and a process that uses its servers. The process shows the token, the supervisor
 * answers once, and the lease lasts as long as the connection: the kernel closes it when a process ends, however.
 */
export const leaseRequest = z.object({ token: z.string(), pid: z.int() });

export const leaseAnswer = z.union([
  z.object({ ports: z.object({ clickhouse: z.int(), postgres: z.int() }) }),
  z.object({
    error: z.object({ code: z.enum(ERROR_CODES), message: z.string(), hint: z.string().optional() }),
  }),
]);

export type LeaseAnswer = z.infer<typeof leaseAnswer>;
