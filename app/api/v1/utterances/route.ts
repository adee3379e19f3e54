import { acceptBody } from '@/server/api/accept-body';
import { utterancesDoor } from '@/server/api/doors';
import { answerApi } from '@/server/api/request/answer';

/** Takes in utterances: 202 with a batch to ask for. */
export function POST(request: Request): Promise<Response> {
  return answerApi(request, (asked) => acceptBody(asked, utterancesDoor));
}

export {
  postOnly as DELETE,
  postOnly as GET,
  postOnly as PATCH,
  postOnly as PUT,
} from '@/server/api/request/not-there';
