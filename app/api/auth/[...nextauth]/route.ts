import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/server/auth/next-auth-options';
import { requestOrigin } from '@/server/auth/request-origin';

// Without a fixed public address, next-auth takes the one that the request was sent to.
if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = 'true';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

function handler(request: NextRequest, context: Context) {
  return NextAuth(request, context, nextAuthOptions(requestOrigin(request.headers)));
}

export { handler as GET, handler as POST };
