import type { Page } from './portal';

type Source = { node?: Node; previousRect: DOMRect; currentRect: DOMRect };
type Shift = PerformanceEntry & { value: number; sources: Source[] };

/** Collects what moved, and by what, from the first paint on. */
export const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    const name = ({ node, previousRect: from, currentRect: to }: Source) =>
      `${node instanceof Element ? `${node.nodeName}.${node.className}` : node?.nodeName} ${[from, to].map(({ x, y }) => `${x | 0},${y | 0}`).join(' → ')}`;
    const note = (entries: PerformanceEntry[]) => {
      for (const entry of entries as Shift[]) {
        shifts.push(`${entry.value.toFixed(5)}: ${entry.sources.map(name).join(', ')}`);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts: () => (note(observer.takeRecords()), shifts) });
  });

/** What moved until now; a frame later, so that the last change is laid out. */
export const shifts = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (window as unknown as { shifts: () => string[] }).shifts();
  });
