/** What our charts use of Observable Plot; the bundle carries no more of it. */
export { barX, barY, plot, ruleX, ruleY, text } from '@observablehq/plot';
