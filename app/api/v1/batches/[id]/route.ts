import { getBatch } from '@/server/api/batches/get-batch';
import { answerApi } from '@/server/api/request/answer';

/** How far what was sent is. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerApi(request, async ({ actor }) =>
    Response.json({ batch: await getBatch({ actor }, await params) }),
  );
}

export {
  getOnly as DELETE,
  getOnly as PATCH,
  getOnly as POST,
  getOnly as PUT,
} from '@/server/api/request/not-there';
