'use client';

import { RiAddLine, RiDownloadLine, RiUploadLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { SiteSelect } from '@/app/_filters/site-select';
import type { TrendsOptions } from '@/server/trends/options';
import { IntentLinks } from '../_parts/intent-links';
import type { Open } from './open-dialog';

interface TaxonomyActionsProps {
  sites: TrendsOptions['sites'];
  siteId: number;
  mayWrite: boolean;
  /** There is nothing to export yet; the ways to begin stand below. */
  isEmpty: boolean;
  onSite: (siteId: number) => void;
  onOpen: (open: Open) => void;
}

/** Another site, the other pages of intents, the ways in and out of the tree. */
export function TaxonomyActions({ sites, siteId, mayWrite, isEmpty, onSite, onOpen }: TaxonomyActionsProps) {
  return (
    <>
      <SiteSelect sites={sites} siteId={siteId} onChoose={onSite} />
      <IntentLinks here="/intents/taxonomy" siteId={siteId} />
      {!isEmpty && (
        <a
          href={`/api/export/intents?site=${siteId}&format=csv`}
          className="inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-tremor-brand-emphasis hover:bg-tremor-background-subtle dark:text-dark-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle"
        >
          <RiDownloadLine aria-hidden className="size-4" />
          Export
        </a>
      )}
      {mayWrite && !isEmpty && (
        <>
          <Button
            size="xs"
            variant="secondary"
            icon={RiUploadLine}
            onClick={() => onOpen({ dialog: 'import' })}
          >
            Import
          </Button>
          <Button size="xs" icon={RiAddLine} onClick={() => onOpen({ dialog: 'new', parentId: null })}>
            Add an intent
          </Button>
        </>
      )}
    </>
  );
}
