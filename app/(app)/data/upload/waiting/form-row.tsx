'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { CheckField } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';
import { CONTAINERS } from '@/server/ingest/source/containers';
import type { WaitingForm } from '@/server/ingest/waiting/waiting-forms';
import { KIND_NAMES } from '../../batches/batch';
import { isSure, othersWords, sureWords, titleWords } from './sure-enough';

interface FormRowProps {
  form: WaitingForm;
  agreed: boolean;
  /** Without one it can only be left. */
  hasSite: boolean;
  busy: boolean;
  onAgree: (agreed: boolean) => void;
  onLook: () => void;
  onStart: () => void;
  onLeave: () => void;
}

/** Named in the line; the others when one unfolds it. */
const MOST_NAMED = 2;
const QUIET = 'text-tremor-content-subtle dark:text-dark-tremor-content-subtle';

function FileNames({ files }: Pick<WaitingForm, 'files'>) {
  const format = useFormat();
  const named = files.slice(0, MOST_NAMED).map(({ fileName }) => fileName);
  const more = files.length - named.length;
  if (more === 0) return <p className="break-all text-xs">{named.join(', ')}</p>;
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer break-all">
        {named.join(', ')} and {format.count(more)} more
      </summary>
      <ul className={`max-h-40 overflow-y-auto py-1 pl-4 ${QUIET}`}>
        {files.map(({ uploadId, fileName }) => (
          <li key={uploadId} className="break-all">
            {fileName}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Files of one form: what they seem to be, how sure that is and by what, and what one can do. */
export function FormRow({ form, agreed, hasSite, busy, onAgree, onLook, onStart, onLeave }: FormRowProps) {
  const format = useFormat();
  const { title, kind, container, confidence, why, others, files, sizeBytes } = form;
  const sure = isSure(form);
  return (
    <li
      aria-label={titleWords(title)}
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-3 py-3"
    >
      <div className="min-w-0 max-w-2xl flex-1 basis-72 space-y-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {titleWords(title)}
          <Badge tone={sure ? 'good' : 'watch'}>
            {sure ? sureWords(confidence) : `only ${sureWords(confidence)}`}
          </Badge>
        </p>
        <p className={`text-xs ${QUIET}`}>
          {KIND_NAMES[kind]}, {CONTAINERS[container].title}: {why}. {othersWords(others)}
        </p>
        <FileNames files={files} />
        {!sure && (
          <CheckField
            label={files.length === 1 ? 'Yes, that is what it is' : 'Yes, that is what they are'}
            checked={agreed}
            onChange={onAgree}
          />
        )}
      </div>
      <div className="flex flex-col gap-2 sm:items-end">
        <p className="text-xs tabular-nums">
          {files.length === 1 ? '1 file' : `${format.count(files.length)} files`}, {format.bytes(sizeBytes)}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button type="button" size="xs" variant="light" disabled={busy} onClick={onLeave}>
            Leave {files.length === 1 ? 'it' : 'them'}
          </Button>
          <Button type="button" size="xs" variant="secondary" disabled={busy || !hasSite} onClick={onLook}>
            Look inside
          </Button>
          <Button type="button" size="xs" disabled={busy || !hasSite || !(sure || agreed)} onClick={onStart}>
            Start
          </Button>
        </div>
      </div>
    </li>
  );
}
