import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './context.ts';

/** Structured JSON logs (Powertools; POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL apply). */
export const structuredLog = (): Log => {
  const logger = new Logger();
  return {
    info: (message, facts = {}) => logger.info(message, { facts }),
    warn: (message, facts = {}) => logger.warn(message, { facts }),
    error: (message, facts = {}) => logger.error(message, { facts }),
  };
};
