import type { ComponentChildren } from 'preact';

/** A table that scrolls sideways on a phone; `label` describes it. */
export const Scroll = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
  <section class="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
