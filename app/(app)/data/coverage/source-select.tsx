'use client';

import { SingleChoice } from '@/app/_filters/single-choice';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { sourceName } from './source-words';

interface SourceSelectProps {
  sources: readonly CoverageSource[];
  /** key of a source; null: all */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** Whose calls are looked at; nothing to see where all come from one source. */
export function SourceSelect({ sources, chosen, onChoose }: SourceSelectProps) {
  if (sources.length < 2 && chosen === null) return null;
  return (
    <SingleChoice
      label="Source"
      value={chosen ?? ''}
      choices={[
        { value: '', label: 'All sources' },
        ...sources.map((source) => ({ value: source.key, label: sourceName(source) })),
      ]}
      onChoose={(key) => onChoose(key === '' ? null : key)}
    />
  );
}
