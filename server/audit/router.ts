import { permitted, router } from '@/server/trpc/init';
import { auditPageSchema, listAudit, listAuditInput } from './list';

/** Who did what, and when. */
export const auditRouter = router({
  list: permitted('audit:read')
    .input(listAuditInput)
    .output(auditPageSchema)
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
