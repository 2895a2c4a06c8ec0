/** Replaces `@jest/globals` for tests that run outside Jest: the parts that it is made of. */
export { jestExpect as expect } from '@jest/expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';
