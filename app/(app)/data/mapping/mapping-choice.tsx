'use client';

import { SelectField } from '@/app/_ui/field';
import type { Mapping } from '@/server/ingest/mapping/mapping';

export interface NamedMapping {
  name: string;
  title: string;
  mapping: Mapping;
}

interface MappingChoiceProps {
  presets: readonly NamedMapping[];
  saved: readonly NamedMapping[];
  /** presets:name or saved:name; '' for what was suggested or edited */
  chosen: string;
  /** Where the mapping on the screen comes from when none was chosen. */
  origin: string;
  onChoose: (chosen: string, mapping: Mapping | null) => void;
}

const byKey = (prefix: string, named: readonly NamedMapping[]) =>
  named.map(({ name, title, mapping }) => ({ value: `${prefix}:${name}`, label: title, mapping }));

/** Start from a ready mapping: of a known source, or one that was saved under a name. */
export function MappingChoice({ presets, saved, chosen, origin, onChoose }: MappingChoiceProps) {
  const all = [...byKey('saved', saved), ...byKey('preset', presets)];
  return (
    <SelectField
      label="Mapping"
      value={chosen}
      options={[{ value: '', label: origin }, ...all]}
      onChange={(value) => onChoose(value, all.find((option) => option.value === value)?.mapping ?? null)}
    />
  );
}
