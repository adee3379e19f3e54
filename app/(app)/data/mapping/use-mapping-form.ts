'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import type { Mapping } from '@/server/ingest/mapping/mapping';
import type { ShapeOverrides } from '@/server/ingest/source/shape';
import { draftOf, type MappingDraft, mappingOf } from './draft';

interface Choice {
  kind: DeliveryMapping['kind'] | undefined;
  overrides: ShapeOverrides;
  /** null: what the server suggests */
  draft: MappingDraft | null;
  /** A named mapping that was taken; '' for none. */
  named: string;
}

const NOTHING_CHOSEN: Choice = { kind: undefined, overrides: {}, draft: null, named: '' };

/** How a waiting upload is going to be read: what the server suggests, what was chosen instead, and what comes of it. */
export function useMappingForm(uploadId: string, siteId: number) {
  const trpc = useTRPC();
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const edited = choice.draft && mappingOf(choice.draft);
  const preview = useQuery(
    trpc.ingest.preview.queryOptions(
      {
        uploadId,
        siteId,
        overrides: choice.overrides,
        ...(choice.kind ? { kind: choice.kind } : {}),
        ...(edited?.mapping ? { mapping: edited.mapping } : {}),
      },
      // While a mapping lacks something, the last preview that had all of it stays.
      { placeholderData: keepPreviousData, enabled: !edited || edited.mapping !== undefined, retry: false },
    ),
  );
  const suggested = preview.data?.mapping;
  // Texts have fixed names: there is nothing to draw up.
  const table = suggested && suggested.kind !== 'transcripts' ? suggested : null;
  const draft = choice.draft ?? (table && draftOf(table));
  return {
    choice,
    preview,
    draft,
    mapping: edited ? edited.mapping : suggested,
    /** the same where it is one of columns, which can be kept under a name */
    tableMapping: edited ? edited.mapping : (table ?? undefined),
    problems: edited?.problems ?? [],
    setShape: (overrides: ShapeOverrides) =>
      setChoice({ ...choice, overrides: { ...choice.overrides, ...overrides }, draft: null, named: '' }),
    setKind: (kind: DeliveryMapping['kind']) => setChoice({ ...choice, kind, draft: null, named: '' }),
    setDraft: (next: MappingDraft) => setChoice({ ...choice, draft: next }),
    setNamed: (named: string, taken: Mapping | null) =>
      setChoice({ ...choice, named, draft: taken && draftOf(taken), kind: taken?.kind ?? choice.kind }),
  };
}

export type MappingForm = ReturnType<typeof useMappingForm>;
