import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, open, test } from './portal';
import { languages, paths, regionName } from './routes';

type Phone = { display: string; international?: string; reach: string };
type Region = { id: string; open: string; close: string; phones: Phone[] };

const here = fileURLToPath(new URL('..', import.meta.url));
const regions: Region[] = JSON.parse(readFileSync(`${here}/../public/content/regions.json`, 'utf8')).regions;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `https://schema.org/${day}`);

/** What the compiler says of some data, held against schema.org's own terms. */
function judged(data: string, name: string): string {
  // Below the tests, so that the terms are found; the folder is emptied at every run.
  const folder = `${here}/test-results/structured`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.ts`;
  writeFileSync(
    file,
    `import type { Organization, WithContext } from 'schema-dts';\nexport const data: WithContext<Organization> = ${data};\n`,
  );
  const compiler = `${here}/node_modules/typescript/bin/tsc`;
  expect(existsSync(compiler)).toBe(true);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
  return spawnSync('node', [compiler, ...options, file], { cwd: here, encoding: 'utf8' }).stdout;
}

for (const lang of languages) {
  test(`search engines read the centres (${lang}), in schema.org’s terms`, async ({ page }) => {
    test.slow();
    await open(page, paths.contact[lang]);
    const block = page.locator('head script[type="application/ld+json"]');
    await expect(block).toHaveCount(1);
    const text = (await block.textContent()) ?? '';
    const data = JSON.parse(text);
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Objectif Lune' });
    const expected = regions.flatMap((region) =>
      region.phones.map(({ display, international, reach }) => ({
        '@type': 'ContactPoint',
        name: regionName(lang, region.id),
        contactType: 'technical support',
        telephone: international ?? display,
        ...(reach.startsWith('free-') ? { contactOption: 'TollFree' } : {}),
        hoursAvailable: days.map((dayOfWeek) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek,
          opens: region.open,
          closes: region.close,
        })),
      })),
    );
    expect(data.contactPoint).toEqual(expected);
    expect(judged(text, `good-${lang}`)).toBe('');
  });

  test(`only the contact page tells of the centres (${lang})`, async ({ request }) => {
    for (const [name, path] of Object.entries(paths)) {
      const html = await (await request.get(path[lang])).text();
      expect(html.includes('ContactPoint'), name).toBe(name === 'contact');
    }
  });
}

test('a term that schema.org does not have is refused', () => {
  test.slow();
  const point = { '@type': 'ContactPoint', telephone: '+1', openOn: 'Monday' };
  const data = { '@context': 'https://schema.org', '@type': 'Organization', contactPoint: [point] };
  expect(judged(JSON.stringify(data), 'bad')).toContain('openOn');
});
