import type { PlotOptions } from '@observablehq/plot';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Colours of the series, in order. Each differs in light and dark; neighbours also differ without colour. */
export const COLORS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)'];

export type PlotLibrary = typeof import('./plot.ts');

/**
 * A figure drawn by Observable Plot, which is loaded when the first one comes into view. `table` has the same content
 * for readers who cannot see the chart; it is always on the page, folded away.
 */
export const Chart = ({
  title,
  note,
  label,
  draw,
  table,
  height = 240,
}: {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  /** A description of the drawing, for screen readers. */
  readonly label: string;
  readonly draw: (plot: PlotLibrary) => PlotOptions;
  readonly table: ComponentChildren;
  readonly height?: number;
}) => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        setWidth(entry.boundingClientRect.width);
      },
      { rootMargin: '200px' },
    );
    seen.observe(place.current);
    const resized = new ResizeObserver(([entry]) =>
      setWidth((width) => (width > 0 && entry ? Math.round(entry.contentRect.width) : width)),
    );
    resized.observe(place.current);
    return () => {
      seen.disconnect();
      resized.disconnect();
    };
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let current = true;
    void import('./plot.ts').then((plot) => {
      if (!current || !place.current) return;
      const drawn = plot.plot({ width, height, ...draw(plot) });
      const svg = drawn.tagName === 'svg' ? drawn : [...drawn.querySelectorAll('svg')].at(-1);
      svg?.setAttribute('role', 'img');
      svg?.setAttribute('aria-label', label);
      // The drawing is one image. Plot puts labels on its groups, but they have no role, so the labels are removed.
      for (const group of svg?.querySelectorAll('g[aria-label]') ?? []) group.removeAttribute('aria-label');
      place.current.replaceChildren(drawn);
    });
    return () => {
      current = false;
    };
  }, [width, height, label, draw]);
  return (
    <figure class="chart card">
      <figcaption>
        <h3>{title}</h3>
        {note && <p class="note-line">{note}</p>}
      </figcaption>
      <div ref={place} class="plot" style={{ minHeight: `${height}px` }} />
      <details>
        <summary>
          Tabel angka <span lang="en">(table)</span>
        </summary>
        {table}
      </details>
    </figure>
  );
};
