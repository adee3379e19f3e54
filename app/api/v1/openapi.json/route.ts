import { apiDocument } from '@/server/api/openapi/document';

/** The API described as OpenAPI 3.1; for anybody, as it tells nothing of anybody. */
export function GET(): Response {
  return Response.json(apiDocument());
}

export {
  getOnly as DELETE,
  getOnly as PATCH,
  getOnly as POST,
  getOnly as PUT,
} from '@/server/api/request/not-there';
