import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from './portal';

/** Text without what a line break may add to it. A PDF knows letters by their shapes, and
 *  gives some of Japan's as other signs of the same shape. */
export const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\-‧・]/gu, '');

/** What a printer would get, bare. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string> {
  const bytes = await page.pdf({ format });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    words.push(...content.items.map((item) => ('str' in item ? item.str : '')));
  }
  return bare(words.join(''));
}
