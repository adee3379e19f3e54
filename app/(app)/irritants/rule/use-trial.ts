'use client';

import { useEffect, useRef, useState } from 'react';
import { useTRPCClient } from '@/app/_trpc/client';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import type { RuleTrial } from '@/server/irritants/trial/try-rule';

type Problem = { message: string; data?: { hint?: string | null } | null };

/** A rule tried on past calls. */
export interface Trial {
  /** of the rule and days that it was asked for; null: none yet */
  result: { trial: RuleTrial; rule: IrritantRule; days: number } | null;
  running: boolean;
  problem: Problem | null;
  start: (rule: IrritantRule, days: number) => void;
  stop: () => void;
}

const asProblem = (error: unknown): Problem =>
  error instanceof Error ? (error as Error & Problem) : { message: String(error) };

/** Tries rules; one at a time, and what is not waited for any more is stopped on the server too. */
export function useTrial(siteId: number): Trial {
  const client = useTRPCClient();
  const [result, setResult] = useState<Trial['result']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(false);
  const underway = useRef<AbortController | null>(null);
  useEffect(() => () => underway.current?.abort(), []);
  const stop = () => {
    underway.current?.abort();
    underway.current = null;
    setRunning(false);
  };
  const start = async (rule: IrritantRule, days: number) => {
    stop();
    const mine = new AbortController();
    underway.current = mine;
    setRunning(true);
    setProblem(null);
    try {
      const trial = await client.irritants.tryRule.mutate({ siteId, rule, days }, { signal: mine.signal });
      if (underway.current === mine) setResult({ trial, rule, days });
    } catch (error) {
      if (!mine.signal.aborted) setProblem(asProblem(error));
    }
    if (underway.current === mine) {
      underway.current = null;
      setRunning(false);
    }
  };
  return { result, running, problem, start: (rule, days) => void start(rule, days), stop };
}
