import { expect, open, test } from './portal';

test.describe('the program as delivered', () => {
  test('names nothing of the machine that built it', async ({ page }) => {
    const answered = page.waitForResponse((response) => response.url().endsWith('_bg.wasm'));
    await open(page, '/en/');
    const program = await (await answered).body();
    // Panics name the place in our sources, below the folder of the project.
    expect(program.toString('latin1')).toContain('src/app/');
    expect(program.toString('latin1')).not.toMatch(/\/(home|root|Users|work)\//);
    const module = await WebAssembly.compile(new Uint8Array(program));
    expect(WebAssembly.Module.customSections(module, 'name')).toEqual([]);
  });

  test('says why it can’t start, and the page that its tools don’t answer', async ({ page, watch }) => {
    watch.expect(/^error: .*content/);
    await page.route(/content-en-[0-9a-f]+\.bin$/, (route) => route.fulfill({ status: 200, body: 'no content' }));
    await page.goto('/en/estimate/');
    await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('a trap is told too', async ({ page, watch }) => {
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
