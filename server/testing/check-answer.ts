import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { apiDocument } from '@/server/api/openapi/document';

interface Described {
  paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>;
}

const document = apiDocument() as Described;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

/**
 * What is wrong with an answer by the OpenAPI document: a status it does not name, a header or a body that is another one.
 * @param path as the document has it: "/batches/{id}"
 */
export async function wrongInAnswer(
  path: string,
  method: 'get' | 'post',
  answer: Response,
): Promise<string[]> {
  const responses = document.paths[path]?.[method]?.responses;
  const response = responses?.[answer.status];
  if (!response) return [`${method} ${path} has no answer ${answer.status}`];
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const place = ['paths', path, method, 'responses', String(answer.status), 'content', type, 'schema'];
  const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  const validate = ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
  validate(await answer.clone().json());
  const wrong = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const missing = Object.keys(response.headers ?? {}).filter(
    (name) => !answer.headers.has(name) && name !== 'Location',
  );
  return [...wrong, ...missing.map((name) => `the header ${name} is missing`)];
}
