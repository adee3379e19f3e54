'use client';

import { SingleChoice } from './single-choice';

interface SiteSelectProps {
  sites: readonly { id: number; name: string }[];
  siteId: number;
  onChoose: (siteId: number) => void;
}

/** Which site; nothing to see where there is only one. */
export function SiteSelect({ sites, siteId, onChoose }: SiteSelectProps) {
  if (sites.length < 2) return null;
  return (
    <SingleChoice
      label="Site"
      value={String(siteId)}
      choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChoose={(id) => onChoose(Number(id))}
    />
  );
}
