import { listErrors } from '@/server/api/batches/list-errors';
import { answerApi } from '@/server/api/request/answer';

/** `?page=&page_size=`: rows that were kept aside, and why. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerApi(request, async ({ actor, query }) => {
    const page = query.get('page') ?? undefined;
    const pageSize = query.get('page_size') ?? undefined;
    return Response.json(await listErrors({ actor }, { ...(await params), page, pageSize }));
  });
}

export {
  getOnly as DELETE,
  getOnly as PATCH,
  getOnly as POST,
  getOnly as PUT,
} from '@/server/api/request/not-there';
