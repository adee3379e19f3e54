import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { AuditEvent, Prisma } from '@/server/postgres/generated/client';

const filterText = z.string().trim().min(1).max(200).optional();

/** `action` and `subject` match from their start: "user" finds user.create, "queue:12" the acts on that queue. */
export const listAuditInput = z.object({
  /** an account's id, or part of a name */
  actor: filterText,
  action: filterText,
  subject: filterText,
  from: z.date().optional(),
  before: z.date().optional(),
  /** `nextCursor` of the page before */
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});

export const auditPageSchema = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: z.date(),
      actorId: z.uuid().nullable(),
      actorKind: z.string(),
      actorName: z.string(),
      action: z.string(),
      subject: z.string(),
      siteId: z.int().nullable(),
      details: z.json(),
      address: z.string(),
    }),
  ),
  /** null: there is no further page */
  nextCursor: z.string().nullable(),
});

export type AuditPage = z.infer<typeof auditPageSchema>;

/** What was done, newest first. */
export async function listAudit(
  { actor }: UseCaseContext,
  input: z.input<typeof listAuditInput>,
): Promise<AuditPage> {
  const filter = parseInput(listAuditInput, input);
  const rows = await database().auditEvent.findMany({
    where: { AND: [scope(visibleSites(actor)), matching(filter)] },
    orderBy: { id: 'desc' },
    take: filter.limit + 1,
  });
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { events: page.map(viewEvent), nextCursor: last ? String(last.id) : null };
}

/** Somebody limited to some sites sees what happened there, and nothing that concerns no site. */
function scope(siteId: { in?: number[] }): Prisma.AuditEventWhereInput {
  return siteId.in ? { siteId } : {};
}

function matching(filter: z.output<typeof listAuditInput>): Prisma.AuditEventWhereInput {
  const { actor, action, subject, from, before, cursor } = filter;
  return {
    ...(actor === undefined ? {} : actorMatching(actor)),
    ...(action === undefined ? {} : { action: { startsWith: literally(action) } }),
    ...(subject === undefined ? {} : { subject: { startsWith: literally(subject) } }),
    at: { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) },
    ...(cursor === undefined ? {} : { id: { lt: BigInt(cursor) } }),
  };
}

function actorMatching(actor: string): Prisma.AuditEventWhereInput {
  if (z.uuid().safeParse(actor).success) return { actorId: actor };
  return { actorName: { contains: literally(actor), mode: 'insensitive' } };
}

/** Prisma hands these texts to LIKE as they are. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function viewEvent({ id, details, ...event }: AuditEvent): AuditPage['events'][number] {
  return { ...event, id: String(id), details: z.json().parse(details) };
}
