'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { LINK } from '@/app/_ui/link-style';
import { Panel } from '@/app/_ui/panel';
import { CodeBlock } from './code-block';
import type { Examples } from './examples';

export interface May {
  upload: boolean;
  sources: boolean;
  keys: boolean;
}

interface WaysInProps {
  examples: Examples;
  siteId: number;
  may: May;
}

/** A link for those who may go there, else the words. */
function Way({ may, href, children }: { may: boolean; href: string; children: ReactNode }) {
  if (!may) return children;
  return (
    <Link className={LINK} href={href}>
      {children}
    </Link>
  );
}

function Prose({ children }: { children: ReactNode }) {
  return <div className="mb-3 space-y-2 text-sm leading-6">{children}</div>;
}

function Places({ examples, may }: Pick<WaysInProps, 'examples' | 'may'>) {
  return (
    <>
      <Panel title="A folder that is watched">
        <Prose>
          <p>
            Your systems write files into it; each is taken once it is at rest. What was read goes to{' '}
            <code>done/</code>, what could not be read to <code>failed/</code>, with a note that says why.
            Audio becomes recordings.
          </p>
        </Prose>
        <CodeBlock label="Watch a folder" code={examples.watch} />
        <p className="mt-3 text-sm leading-6">
          Or have this server look every minute:{' '}
          <Way may={may.sources} href="/data/sources">
            Sources
          </Way>
          {may.sources ? '.' : ', where an administrator names it.'}
        </p>
      </Panel>
      <Panel title="A bucket">
        <Prose>
          <p>
            Any S3-compatible store. Objects are only read; one that changes is read again. Keys come from the
            environment, or lie sealed with the source.
          </p>
        </Prose>
        <CodeBlock label="Watch a bucket" code={examples.bucket} />
        <p className="mt-3 text-sm leading-6">
          Or as a{' '}
          <Way may={may.sources} href="/data/sources">
            source
          </Way>{' '}
          that is looked at every minute.
        </p>
      </Panel>
    </>
  );
}

function Api({ examples, may }: Pick<WaysInProps, 'examples' | 'may'>) {
  return (
    <Panel
      title="The API"
      className="lg:col-span-2"
      actions={
        <a className={`${LINK} text-sm`} href="/api/v1/openapi.json">
          OpenAPI document
        </a>
      }
    >
      <Prose>
        <p>
          With a key of{' '}
          <Way may={may.keys} href="/settings/api-keys">
            Settings, API keys
          </Way>
          , programs send calls, utterances, transcripts and interval volumes as JSON, or files and recordings
          as they are; gzip is taken. The answer is 202 and a batch to ask for: what is acknowledged lies
          sealed on disk, also while the store is away. A row that is wrong refuses the request and is named;{' '}
          <code>?quarantine=true</code> keeps it aside and takes the others. The same{' '}
          <code>Idempotency-Key</code> is the same delivery.
        </p>
      </Prose>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <CodeBlock label="Send calls" code={examples.calls} />
        <div className="min-w-0 space-y-3">
          <CodeBlock label="Send a file" code={examples.file} />
          <CodeBlock label="Ask how far a batch is" code={examples.poll} />
        </div>
      </div>
    </Panel>
  );
}

/** The ways in, the one that asks least first. */
export function WaysIn({ examples, siteId, may }: WaysInProps) {
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Panel title="This browser">
        <Prose>
          <p>
            Drop files or a whole folder on{' '}
            <Way may={may.upload} href={`/data?to=${siteId}`}>
              Deliveries
            </Way>
            . What each file is is found out and shown with how sure that is; files that are read alike are
            looked into once and started together.
          </p>
          <p>Nothing is stored before you start it. Recordings go to their queue.</p>
        </Prose>
      </Panel>
      <Panel title="The command line">
        <Prose>
          <p>On the machine where Callcast runs: files of any size, folders, and scripts at night.</p>
        </Prose>
        <CodeBlock label="Bring files in" code={examples.ingest} />
      </Panel>
      <Places examples={examples} may={may} />
      <Api examples={examples} may={may} />
    </div>
  );
}
