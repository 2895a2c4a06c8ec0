import { expect, test } from '@jest/globals';
import { configFor, STAGES } from '../../lib/config.ts';

test('dev is the stage where none is named', () => {
  expect(configFor(undefined).stage).toBe('dev');
});

test.each(STAGES)('%s has a configuration', (stage) => {
  expect(configFor(stage).stage).toBe(stage);
});

test.each(['test', '', 3, null, 'toString'])('the stage %p is refused', (stage) => {
  expect(() => configFor(stage)).toThrow(
    `The stage ${JSON.stringify(stage)} is unknown. Say one of dev, prod`,
  );
});

test('only prod keeps its data and reserves concurrency', () => {
  expect(STAGES.map((stage) => configFor(stage).keepData)).toEqual([false, true]);
  const reserved = (stage: string) =>
    Object.values(configFor(stage).handlers).filter(({ concurrency }) => concurrency !== undefined);
  expect(reserved('dev')).toHaveLength(0);
  expect(reserved('prod')).toHaveLength(8);
});
