import { z } from 'zod';

/** RFC 3339, with an offset: 2026-05-01T09:00:00Z */
export const instant = z.iso.datetime({ offset: true });
export const name = z.string().max(200);
/** at most two days */
export const seconds = z.number().min(0).max(172_800);
export const count = z.number().min(0).max(1e9);
