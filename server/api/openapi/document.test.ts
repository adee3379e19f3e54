import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { apiDocument } from './document';
import { OPERATIONS } from './operations';

test('the document is sound OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const document = JSON.parse(JSON.stringify(apiDocument()));
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

test('it names every operation, its scopes and what is refused', () => {
  const { paths } = apiDocument() as { paths: Record<string, Record<string, { responses: object }>> };
  for (const { path, method } of OPERATIONS) {
    const statuses = Object.keys(paths[path]?.[method]?.responses ?? {});
    expect(statuses).toEqual(expect.arrayContaining(['401', '403', '404', '429', '503']));
  }
});
