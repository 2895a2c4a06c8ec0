/** The parts of Observable Plot that our charts use; the bundle has no others. */
export { barX, barY, plot, ruleX, ruleY, text } from '@observablehq/plot';
