import { expect, open, test } from './portal';
import { languages, messages, paths } from './routes';

for (const lang of languages) {
  test(`a browser reads the manifest without a fault (${lang})`, async ({ page, request }) => {
    await open(page, paths.estimate[lang]);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(new URL(url).pathname).toBe(`/${lang}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect(JSON.parse(data!).name).toBe(messages[lang].portal_name);
    const answer = await request.get(url);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    expect(answer.headers()['cache-control']).toBe('no-cache');
    expect(answer.headers()['content-encoding']).toBe('br');
    // Where it starts and what it shows is there.
    const { start_url, icons } = await answer.json();
    expect((await request.get(start_url)).status()).toBe(200);
    for (const { src, type } of icons) {
      const icon = await request.get(src);
      expect(icon.status(), src).toBe(200);
      expect(icon.headers()['content-type']).toContain(type);
    }
  });
}
