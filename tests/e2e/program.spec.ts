import { expect, open, test } from './portal';

test.describe('the program as delivered', () => {
  test('names nothing of the machine that built it, and calls JavaScript by short names', async ({ page }) => {
    const answered = page.waitForResponse((response) => response.url().endsWith('_bg.wasm'));
    await open(page, '/en/');
    const program = await (await answered).body();
    expect(program.toString('latin1')).not.toMatch(/[\w/]\.rs\b/);
    const module = await WebAssembly.compile(new Uint8Array(program));
    const names = [...WebAssembly.Module.imports(module), ...WebAssembly.Module.exports(module)].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[a-zA-Z]{1,2}$/.test(name))).toEqual([]);
    expect(WebAssembly.Module.customSections(module, 'name')).toEqual([]);
  });

  test('defines nothing in its JavaScript that is not used', async ({ page }) => {
    const answered = page.waitForResponse((response) => /\/portal-[0-9a-f]+\.js$/.test(response.url()));
    await open(page, '/en/');
    const script = await (await answered).text();
    expect(script).not.toContain('class ');
    const defined = [...script.matchAll(/(?:^|[;}])function (\w+)\(/g)].map(([, name]) => name);
    expect(defined.length).toBeGreaterThan(5);
    expect(defined.filter((name) => script.split(name).length === 2)).toEqual([]);
  });

  test('stops without words, and the page says that its tools don’t answer', async ({ page, watch }) => {
    watch.expect(/^error: RuntimeError: unreachable/);
    watch.expect(/^uncaught: unreachable/);
    await open(page, '/en/estimate/');
    await page.evaluate(() => {
      // What the engine throws where a program stops itself.
      const stops = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
      const { a } = new WebAssembly.Instance(new WebAssembly.Module(stops)).exports;
      setTimeout(a as () => void);
    });
    await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
