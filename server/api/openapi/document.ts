import { z } from 'zod';
import { errorBody } from '../contracts/answers';
import { OPERATIONS, type Operation } from './operations';

const REFUSALS: Record<number, string> = {
  400: 'The request cannot be understood.',
  401: 'No API key, or one that is not valid.',
  403: 'The key has not the scope for this.',
  404: 'There is no such site or batch that the key may see.',
  409: 'The Idempotency-Key came before with another body.',
  413: 'More bytes or rows than a request may have.',
  415: 'The content type or encoding is not known.',
  422: 'Rows (or a file) that cannot be taken; `data.lines` lists them. Nothing of the request was taken.',
  429: 'Too many requests in this minute; Retry-After says when to come again.',
  500: 'Something went wrong on the server.',
  503: 'A store is away, or too much waits to be stored; Retry-After says when to come again.',
};

const QUOTA_HEADERS = {
  RateLimit: {
    description: 'What is left in this minute, and the seconds until it is over.',
    schema: { type: 'string' },
  },
  'RateLimit-Policy': { description: 'Requests a key may make in a minute.', schema: { type: 'string' } },
};
const RETRY_HEADER = { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } };
const POSTS_ONLY: ReadonlySet<number> = new Set([409, 413, 415, 422]);

/** Schemas under their names, as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
class Schemas {
  readonly all: Record<string, object> = {};

  of(schema: z.ZodType, io: 'input' | 'output'): object {
    const made = JSON.stringify(z.toJSONSchema(schema, { io }));
    const {
      $schema: _dialect,
      $defs,
      ...plain
    } = JSON.parse(made.replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, unknown>;
    const id = z.globalRegistry.get(schema)?.id;
    for (const [name, definition] of Object.entries($defs ?? {})) this.all[name] = withoutId(definition);
    if (id === undefined || '$ref' in plain) return plain;
    this.all[id] = withoutId(plain);
    return { $ref: `#/components/schemas/${id}` };
  }
}

/** In JSON Schema `id` is no word, in OpenAPI it is the name under which the schema stands. */
function withoutId(definition: object): object {
  const { id: _id, ...kept } = definition as { id?: string };
  return kept;
}

/** The API as an OpenAPI 3.1 document, made of the schemas that requests and answers are checked with. */
export function apiDocument(): object {
  const schemas = new Schemas();
  const error = schemas.of(errorBody, 'output');
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const at = paths[operation.path] ?? {};
    at[operation.method] = described(operation, schemas, error);
    paths[operation.path] = at;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Callcast',
      version: '1',
      description: 'Send call records, interval volumes, transcripts and recordings of a call center.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key (cc_…) of Settings, API keys.' },
      },
      schemas: schemas.all,
    },
  };
}

function described(operation: Operation, schemas: Schemas, error: object): object {
  const { id, summary, description, scopes, parameters, body, answer } = operation;
  const refusals = Object.entries(REFUSALS)
    .filter(([status]) => body !== undefined || !POSTS_ONLY.has(Number(status)))
    .map(([status, why]) => [status, refusal(Number(status), why, error)]);
  const success = {
    description: answer.description,
    headers: {
      ...QUOTA_HEADERS,
      ...(body
        ? { Location: { description: 'where to ask for the batch', schema: { type: 'string' } } }
        : {}),
    },
    content: { [answer.type ?? 'application/json']: { schema: schemas.of(answer.schema, 'output') } },
  };
  return {
    operationId: id,
    summary,
    description: `${description ? `${description} ` : ''}Scope: ${scopes.join(' or ')}.`,
    parameters,
    ...(body ? { requestBody: requestBody(body, schemas) } : {}),
    responses: { [answer.status]: success, ...Object.fromEntries(refusals) },
  };
}

function refusal(status: number, description: string, error: object): object {
  const headers = status === 401 ? {} : QUOTA_HEADERS;
  const retry = status === 429 || status === 503 ? RETRY_HEADER : {};
  return {
    description,
    headers: { ...headers, ...retry },
    content: { 'application/json': { schema: error } },
  };
}

function requestBody(body: NonNullable<Operation['body']>, schemas: Schemas): object {
  const binary = { schema: { type: 'string', format: 'binary' } };
  if (body === 'bytes') return { required: true, content: { 'application/octet-stream': binary } };
  const row = schemas.of(body.rows, 'input');
  const list = { type: 'array', minItems: 1, items: row };
  const wrapped = { type: 'object', required: [body.list], properties: { [body.list]: list } };
  return {
    required: true,
    description: 'May be packed with gzip (Content-Encoding: gzip).',
    content: {
      'application/json': { schema: { anyOf: [wrapped, list] } },
      'application/x-ndjson': { schema: { type: 'string', description: 'an object a line' } },
    },
  };
}
