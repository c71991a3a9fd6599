import type { Page } from '@playwright/test';

/** A part of an answer, as the page shows it. */
export type Part = {
  title: string;
  lead: string;
  lines: { label: string; value: string; text: string; notes: string[]; href: string }[];
  rows: string[][];
};

/** An answer, as the page shows it. */
export type Shown = {
  alert: string;
  headline: string;
  problems: string[];
  trouble: string;
  parts: Part[];
  /** How many open columns each way of the picture has. */
  open: number[];
  /** The link of the record, its fragment without the stamp. */
  link: string;
};

/**
 * Puts one fragment after another into the address of the page that is loaded, and
 * reads what the page then shows, once it has been told of the address and drawn.
 */
export const walk = (page: Page, fragments: string[]): Promise<Shown[]> =>
  page.evaluate(async (fragments) => {
    const text = (at: Element | null | undefined) => (at?.textContent ?? '').trim();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // Work comes in several tasks: the page has drawn when nothing is left to do.
    const idle = () => new Promise((done) => requestIdleCallback(done));
    const read = (): Shown => {
      const panel = document.querySelector('main section.panel')!;
      return {
        alert: text([...document.querySelectorAll('main [role=alert]')].find((alert) => alert.checkVisibility())),
        headline: text(panel.querySelector('[aria-live] strong')),
        problems: [...panel.querySelectorAll('.problems li')].map(text),
        trouble: text(panel.querySelector('.notice--bad')),
        parts: [...document.querySelectorAll('main section.sheet')].map((section) => ({
          title: text(section.querySelector('h3')),
          lead: text(section.querySelector(':scope > p')),
          lines: [...section.querySelectorAll(':scope > ul > li')].map((li) => ({
            label: text(li.querySelector('p > strong')),
            value: text(li.querySelector('p > span')),
            text: text(li),
            notes: [...li.querySelectorAll(':scope > p:not(:has(strong))')].map(text),
            href: li.querySelector(':scope > a, :scope > p > a')?.getAttribute('href') ?? '',
          })),
          rows: [...section.querySelectorAll('tr')].map((tr) => [...tr.children].map(text)),
        })),
        open: [...document.querySelectorAll('svg.scenarios__columns')].map(
          (svg) => svg.querySelectorAll('line.scenarios__open').length,
        ),
        link: [...([...document.querySelectorAll('main section.sheet--paper')].at(-1)?.querySelectorAll('li') ?? [])]
          .map((li) => /#(.*?)(&seen=[^&]*)?$/.exec(text(li))?.[1])
          .find((link) => link !== undefined) ?? '',
      };
    };
    const all: Shown[] = [];
    for (const fragment of fragments) {
      const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = fragment;
      await changed;
      await frame();
      await idle();
      await frame();
      all.push(read());
    }
    return all;
  }, fragments);
