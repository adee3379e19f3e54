'use client';

import { RiAlertLine } from '@remixicon/react';
import { Badge } from '@/app/_ui/badge';
import { isSure, sureWords, titleWords } from '../upload/waiting/sure-enough';
import type { MappingForm } from './use-mapping-form';

interface RecognizedLineProps {
  recognized: NonNullable<MappingForm['recognized']>;
  /** A person said what it is: that counts. */
  said: boolean;
}

/** What the file seems to be, how sure that is and by what; a doubt is said loudly. */
export function RecognizedLine({ recognized, said }: RecognizedLineProps) {
  const { title, confidence, why } = recognized;
  const sure = isSure(recognized);
  return (
    <div className="space-y-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {titleWords(title)}
        </span>
        <Badge tone={sure ? 'good' : 'watch'}>
          {sure ? sureWords(confidence) : `only ${sureWords(confidence)}`}
        </Badge>
        <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{why}</span>
      </p>
      {!sure && !said && (
        <p className="text-sm font-medium text-orange-700 dark:text-orange-400">
          <RiAlertLine aria-hidden className="mr-1 inline size-4 align-text-bottom" />
          Is it that? Look at what comes of its first rows, or choose below what else to read it as.
        </p>
      )}
    </div>
  );
}
