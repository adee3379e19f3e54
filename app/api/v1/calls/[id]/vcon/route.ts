import { answerApi } from '@/server/api/request/answer';
import { siteOfRequest } from '@/server/api/request/site-of-request';
import { exportVcon } from '@/server/vcon/export-call';

/** `?site=`: a call as a vCon, its text masked. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerApi(request, async ({ actor, query }) => {
    const site = await siteOfRequest(actor, query.get('site'));
    const { id } = await params;
    const vcon = await exportVcon({ actor }, { siteId: site.id, callId: id });
    return Response.json(vcon, { headers: { 'content-type': 'application/vcon' } });
  });
}

export {
  getOnly as DELETE,
  getOnly as PATCH,
  getOnly as POST,
  getOnly as PUT,
} from '@/server/api/request/not-there';
