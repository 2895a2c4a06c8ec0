import * as z from 'zod';
import type { Authenticate } from '../api/context.ts';

/** The claims that API Gateway's JWT authorizer adds to the event when token and scope are valid. */
const authorized = z.object({
  event: z.object({
    requestContext: z.object({
      authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string() }) }) }),
    }),
  }),
});

/** The subject of a token that the authorizer accepted; undefined on routes without an authorizer. */
export const claimsSubject: Authenticate = ({ env }) => {
  const result = authorized.safeParse(env);
  return result.success ? result.data.event.requestContext.authorizer.jwt.claims.sub : undefined;
};
