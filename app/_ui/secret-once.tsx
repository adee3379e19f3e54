'use client';

import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { INPUT_CLASS } from './field';

interface SecretOnceProps {
  /** What it is: a password, a key. */
  label: string;
  secret: string;
  /** how the product keeps it */
  kept?: string;
}

/** A secret that is shown this once: to read, select and copy. */
export function SecretOnce({ label, secret, kept = 'as a hash' }: SecretOnceProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className="space-y-2">
      <p className="text-sm leading-6">
        This is shown only now: {label} is kept {kept}. Copy it and hand it over safely.
      </p>
      <div className="flex items-stretch gap-2">
        <input
          readOnly
          aria-label={label}
          value={secret}
          onFocus={(event) => event.target.select()}
          className={`${INPUT_CLASS} font-mono`}
        />
        <Button
          size="xs"
          variant="secondary"
          icon={copied ? RiCheckLine : RiFileCopyLine}
          onClick={() => void copy()}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
