'use client';

import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button';

/** Lines to type or to send, with a button that copies them. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className="flex items-start rounded-md border border-tremor-border bg-tremor-background-muted dark:border-dark-tremor-border dark:bg-dark-tremor-background-muted">
      {/* Long lines scroll, so the keyboard must reach them. */}
      <section aria-label={label} tabIndex={0} className="min-w-0 flex-1 overflow-x-auto p-3">
        <pre className="font-mono text-xs leading-5">{code}</pre>
      </section>
      <div className="shrink-0 p-0.5">
        <IconButton
          label={copied ? 'Copied' : `Copy: ${label}`}
          icon={copied ? RiCheckLine : RiFileCopyLine}
          onClick={() => void copy()}
        />
      </div>
    </div>
  );
}
