import { z } from 'zod';
import { Role } from '@/server/postgres/generated/enums';

/** The roles, as procedures and the command line take and give them. */
export const roleSchema = z.enum(Role);
