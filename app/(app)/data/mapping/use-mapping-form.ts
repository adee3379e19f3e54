'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import type { Mapping } from '@/server/ingest/mapping/mapping';
import type { ShapeOverrides } from '@/server/ingest/source/shape';
import type { TranscriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { draftOf, type MappingDraft, mappingOf } from './draft';

interface Choice {
  kind: DeliveryMapping['kind'] | undefined;
  /** Name of a format that a person chose; undefined: as it was recognized. */
  format: string | undefined;
  overrides: ShapeOverrides;
  /** null: what the server suggests */
  draft: MappingDraft | null;
  /** The same of texts, which have fixed names. */
  texts: TranscriptMapping | null;
  /** A named mapping that was taken; '' for none. */
  named: string;
}

const NOTHING_CHANGED = { draft: null, texts: null, named: '' };
const NOTHING_CHOSEN: Choice = { kind: undefined, format: undefined, overrides: {}, ...NOTHING_CHANGED };

/** What a person said of the file, as the server takes it. */
function saidOf(
  { kind, format, texts }: Choice,
  edited: Mapping | undefined,
  recognized: string | undefined,
): { kind?: DeliveryMapping['kind']; format?: string; mapping?: DeliveryMapping } {
  const mapping = edited ?? texts ?? undefined;
  // A mapping that was changed goes on reading the file as what it is.
  const name = format ?? (mapping && !kind ? recognized : undefined);
  return { ...(kind ? { kind } : {}), ...(name ? { format: name } : {}), ...(mapping ? { mapping } : {}) };
}

/** How a waiting upload is going to be read: what the server suggests, what was chosen instead, and what comes of it. */
export function useMappingForm(uploadId: string, siteId: number) {
  const trpc = useTRPC();
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const { kind, overrides, texts } = choice;
  const edited = choice.draft && mappingOf(choice.draft);
  // What the file looks like, whatever a person says of it.
  const look = { uploadId, siteId, overrides };
  const recognized = useQuery(
    trpc.ingest.preview.queryOptions(look, { placeholderData: keepPreviousData, retry: false }),
  ).data?.recognized;
  const preview = useQuery(
    trpc.ingest.preview.queryOptions(
      { ...look, ...saidOf(choice, edited?.mapping, recognized?.name) },
      // While a mapping lacks something, the last preview that had all of it stays.
      { placeholderData: keepPreviousData, enabled: !edited || edited.mapping !== undefined, retry: false },
    ),
  );
  const suggested = preview.data?.mapping;
  // Texts have fixed names: there is nothing to draw up.
  const table = suggested && suggested.kind !== 'transcripts' ? suggested : null;
  const draft = choice.draft ?? (table && draftOf(table));
  const change = (next: Partial<Choice>) => setChoice({ ...choice, ...NOTHING_CHANGED, ...next });
  return {
    choice,
    preview,
    recognized,
    draft,
    /** of a file of texts: how its calls are read */
    texts: texts ?? (suggested?.kind === 'transcripts' ? suggested : null),
    mapping: edited ? edited.mapping : (texts ?? suggested),
    /** the same where it is one of columns, which can be kept under a name */
    tableMapping: edited ? edited.mapping : (table ?? undefined),
    problems: edited?.problems ?? [],
    setShape: (next: ShapeOverrides) => change({ overrides: { ...overrides, ...next } }),
    setKind: (next: DeliveryMapping['kind']) => change({ kind: next, format: undefined }),
    setFormat: (next: string | undefined) => change({ kind: undefined, format: next }),
    setDraft: (next: MappingDraft) => setChoice({ ...choice, draft: next }),
    setTexts: (next: TranscriptMapping) => setChoice({ ...choice, texts: next }),
    setNamed: (named: string, taken: Mapping | null) =>
      change({ named, draft: taken && draftOf(taken), kind: taken?.kind ?? kind }),
  };
}

export type MappingForm = ReturnType<typeof useMappingForm>;
