import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, open, test } from './portal';
import { questions, routes } from './routes';

const tests = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${tests}node_modules/typescript/bin/tsc`;

/** What the TypeScript compiler says of the data, held to the types of schema.org; empty when nothing. */
async function verdict(path: string, type: 'Organization' | 'FAQPage', data: string): Promise<string> {
  // The test's output folder is below this one, so the types are found.
  const code = `import type { ${type}, WithContext } from 'schema-dts';
export const data: WithContext<${type}> = ${data};
`;
  await writeFile(path, code);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
  try {
    await promisify(execFile)(process.execPath, [compiler, ...options, path], { cwd: tests });
    return '';
  } catch (failure) {
    return (failure as { stdout: string }).stdout || String(failure);
  }
}

const block = 'head > script[type="application/ld+json"]';

for (const lang of ['fr', 'en']) {
  test(`the data of the contact page is what schema.org knows (${lang})`, async ({ page }, info) => {
    // The page is whole with it: the fixture fails on a policy report and on a fault of hydration.
    await open(page, `/${lang}/contact/`);
    const blocks = page.locator(block);
    await expect(blocks).toHaveCount(1);
    const data = (await blocks.textContent())!;
    expect(JSON.parse(data).contactPoint).toHaveLength(11);
    expect(await verdict(info.outputPath('good.mts'), 'Organization', data)).toBe('');
  });
}

for (const lang of ['fr', 'en'] as const) {
  test(`the data of the questions is what schema.org knows, in the words of the page (${lang})`, async ({ page }, info) => {
    await open(page, `/${lang}/faq/`);
    const blocks = page.locator(block);
    await expect(blocks).toHaveCount(1);
    const data = (await blocks.textContent())!;
    const told = JSON.parse(data).mainEntity as { name: string; acceptedAnswer: { text: string } }[];
    expect(told.map(({ name }) => name)).toEqual(questions(lang).map(({ title }) => title));
    expect(await verdict(info.outputPath('good.mts'), 'FAQPage', data)).toBe('');
    expect(await verdict(info.outputPath('wrong.mts'), 'FAQPage', data.replace('"Answer"', '"Person"'))).toMatch(/error TS/);
  });
}

test('no other page has such data', async ({ request }) => {
  for (const { name, path } of routes) {
    const html = await (await request.get(path)).text();
    expect(html.includes('application/ld+json'), path).toBe(name === 'contact' || name === 'faq');
  }
});

test('wrong data is told', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.goto('/en/contact/');
  const data = (await page.locator(block).textContent())!;
  const wrong: [string, string, RegExp][] = [
    ['"technical support"', '12', /contactType|number/],
    ['"TollFree"', '"Free"', /"Free"/],
    ['"Monday"', '"Lundi"', /"Lundi"/],
    ['"telephone"', '"telefone"', /telefone/],
  ];
  for (const [right, put, told] of wrong) {
    expect(data).toContain(right);
    const said = await verdict(info.outputPath('wrong.mts'), 'Organization', data.replace(right, put));
    expect(said, `${put} for ${right}`).toMatch(/error TS\d+/);
    expect(said, `${put} for ${right}`).toMatch(told);
  }
});
