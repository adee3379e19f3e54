import { acceptFile } from '@/server/api/files/accept-file';
import { answerApi } from '@/server/api/request/answer';

/** Takes in a file of any format that is known: 202 with a batch to ask for. */
export function POST(request: Request): Promise<Response> {
  return answerApi(request, acceptFile);
}

export {
  postOnly as DELETE,
  postOnly as GET,
  postOnly as PATCH,
  postOnly as PUT,
} from '@/server/api/request/not-there';
