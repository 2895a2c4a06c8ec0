import * as z from 'zod';
import type { Authenticate } from '../api/http/app.ts';

/** What API Gateway's JWT authorizer leaves in the event once it has checked the token and its scope. */
const authorized = z.object({
  event: z.object({
    requestContext: z.object({
      authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string() }) }) }),
    }),
  }),
});

/** The subject of a token that the authorizer let through; undefined on routes without one. */
export const claimsSubject: Authenticate = ({ env }) => {
  const result = authorized.safeParse(env);
  return result.success ? result.data.event.requestContext.authorizer.jwt.claims.sub : undefined;
};
