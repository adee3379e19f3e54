import type { SourceView } from '@/server/inbound/source-view';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';

/** How files are read, as the form chooses it: as recognized, as it was, or by a mapping named like `preset:bank-log`. */
export const AS_RECOGNIZED = 'recognized';
export const AS_IT_WAS = 'kept';

/** A source as the form holds it. */
export interface SourceDraft {
  kind: SourceView['kind'];
  name: string;
  location: string;
  endpoint: string;
  region: string;
  pathStyle: boolean;
  /** where the bucket's keys come from; kept: those that are stored */
  keys: 'entered' | 'environment' | 'kept';
  accessKeyId: string;
  secretAccessKey: string;
  reading: string;
  enabled: boolean;
}

/** The form of a source, or of a new one. */
export function draftOf(source: SourceView | null): SourceDraft {
  const shared = { accessKeyId: '', secretAccessKey: '' };
  if (!source) {
    return {
      ...{ kind: 'folder', name: '', location: '', endpoint: '', region: '', pathStyle: false },
      ...{ keys: 'entered', reading: AS_RECOGNIZED, enabled: true, ...shared },
    };
  }
  const { kind, name, location, settings, enabled, mapping, accessKeyId } = source;
  const keys = accessKeyId === null ? 'environment' : 'kept';
  return {
    ...{ kind, name, location, ...settings, enabled, keys, ...shared },
    reading: mapping ? AS_IT_WAS : AS_RECOGNIZED,
  };
}

export interface NamedMapping {
  /** as SourceDraft.reading names it */
  value: string;
  label: string;
  mapping: DeliveryMapping;
}

/** What is saved of a form. @param before of the source that is changed; null: a new one */
export function savedOf(
  siteId: number,
  draft: SourceDraft,
  before: SourceView | null,
  mappings: readonly NamedMapping[],
) {
  const { kind, name, location, endpoint, region, pathStyle, enabled, reading } = draft;
  const chosen = mappings.find(({ value }) => value === reading)?.mapping ?? null;
  return {
    ...{ siteId, id: before?.id ?? null, kind, name, location, enabled },
    settings: kind === 'bucket' ? { endpoint, region, pathStyle } : undefined,
    mapping: reading === AS_IT_WAS ? (before?.mapping ?? null) : chosen,
    credentials: credentialsOf(draft),
  };
}

function credentialsOf({ kind, keys, accessKeyId, secretAccessKey }: SourceDraft) {
  if (kind === 'folder' || keys === 'environment') return null;
  return keys === 'kept' ? undefined : { accessKeyId, secretAccessKey };
}
