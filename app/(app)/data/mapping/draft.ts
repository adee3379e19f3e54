import { z } from 'zod';
import { type Mapping, mapping } from '@/server/ingest/mapping/mapping';
import { canonicalFields, type SourceType } from './canonical-fields';

/** What a person has chosen for one canonical field so far; may still be incomplete. */
export interface FieldDraft {
  columns: string[];
  constant?: string;
  template?: string;
  formats?: string[];
  unit?: string;
  as?: string;
  percentOf?: string;
  values?: Record<string, string>;
  otherwise?: string;
  emptyWhen?: string[];
  mayCrossMidnight?: boolean;
}

/** A mapping while it is edited: fields by key, and what is not edited here as it was. */
export interface MappingDraft {
  kind: Mapping['kind'];
  timeZone: string | null;
  fields: Record<string, FieldDraft>;
  rest: Record<string, unknown>;
}

const fieldDraft = z.looseObject({ column: z.string().optional(), columns: z.array(z.string()).optional() });

/** A mapping as it is edited. */
export function draftOf({ kind, timeZone, fields, ...rest }: Mapping): MappingDraft {
  const drafts = Object.entries(fields).map(([key, source]) => {
    const { column, columns, ...settings } = fieldDraft.parse(source);
    return [key, { ...settings, columns: columns ?? (column === undefined ? [] : [column]) }] as const;
  });
  return { kind, timeZone, fields: Object.fromEntries(drafts), rest };
}

const SETTINGS: Record<SourceType, readonly (keyof FieldDraft)[]> = {
  text: ['emptyWhen', 'values'],
  time: ['formats', 'emptyWhen', 'mayCrossMidnight'],
  duration: ['unit', 'emptyWhen'],
  choice: ['values', 'otherwise'],
  caller: ['as', 'emptyWhen'],
  count: ['percentOf', 'emptyWhen'],
};

function sourceOf(type: SourceType, draft: FieldDraft): Record<string, unknown> | undefined {
  if (draft.template !== undefined) return { template: draft.template };
  if (draft.constant !== undefined) return { constant: draft.constant };
  const [column] = draft.columns;
  if (column === undefined) return undefined;
  const settings = SETTINGS[type]
    .filter((name) => draft[name] !== undefined)
    .map((name) => [name, draft[name]]);
  const from = type === 'time' ? { columns: draft.columns } : { column };
  return { ...from, ...Object.fromEntries(settings) };
}

export type DraftResult =
  | { mapping: Mapping; problems: readonly [] }
  | { mapping: undefined; problems: readonly string[] };

/** The mapping that a draft makes, or what it still lacks, in sentences. */
export function mappingOf({ kind, timeZone, fields, rest }: MappingDraft): DraftResult {
  const known = canonicalFields(kind);
  const missing = known.filter((field) => field.required && !isMapped(fields[field.key]));
  const sources = known.map(({ key, type }) => [key, fields[key] && sourceOf(type, fields[key])] as const);
  const filled = Object.fromEntries(sources.filter(([, source]) => source !== undefined));
  const parsed = mapping.safeParse({ ...rest, kind, timeZone, fields: filled });
  if (missing.length > 0) {
    return { mapping: undefined, problems: missing.map(({ label }) => `Choose the column of “${label}”.`) };
  }
  if (parsed.success) return { mapping: parsed.data, problems: [] };
  return { mapping: undefined, problems: parsed.error.issues.map((issue) => sentence(kind, issue)) };
}

function sentence(
  kind: Mapping['kind'],
  { path, message }: { path: PropertyKey[]; message: string },
): string {
  const field = canonicalFields(kind).find(({ key }) => key === path[1]);
  return field ? `${field.label}: ${message}` : message;
}

/** Whether something is chosen for a field. */
export function isMapped(draft: FieldDraft | undefined): boolean {
  return (
    draft !== undefined && (draft.columns.length > 0 || draft.constant !== undefined || !!draft.template)
  );
}

/** The draft with another choice for one field; undefined leaves the field out. */
export function withField(draft: MappingDraft, key: string, field: FieldDraft | undefined): MappingDraft {
  const { [key]: _before, ...others } = draft.fields;
  return { ...draft, fields: field ? { ...others, [key]: field } : others };
}

/** Which fields read a column, by key. */
export function usesOf(draft: MappingDraft, column: string): readonly string[] {
  return Object.entries(draft.fields)
    .filter(([, { columns, template }]) => columns.includes(column) || template?.includes(`{${column}}`))
    .map(([key]) => key);
}
