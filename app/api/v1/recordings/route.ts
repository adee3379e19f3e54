import { acceptRecording } from '@/server/api/files/accept-recording';
import { answerApi } from '@/server/api/request/answer';

/** Takes in a recording: 202. */
export function POST(request: Request): Promise<Response> {
  return answerApi(request, acceptRecording);
}

export {
  postOnly as DELETE,
  postOnly as GET,
  postOnly as PATCH,
  postOnly as PUT,
} from '@/server/api/request/not-there';
