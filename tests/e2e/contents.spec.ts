import { bare, printed } from './paper';
import { expect, open, ready, test } from './portal';
import type { Page } from './portal';
import { languages, messages, passages, paths, questions } from './routes';

const m = messages.en;
const contents = (page: Page) => page.getByRole('navigation', { name: m.faq_contents, exact: true });
const openOnes = (page: Page) => page.locator('details.faq__item[open]');
const button = (page: Page, key: 'faq_open_all' | 'faq_close_all') => page.getByRole('button', { name: m[key] });

test.describe('on a wide screen', () => {
  test('every question is listed once, under a theme', async ({ page }) => {
    await open(page, '/en/faq/');
    const list = contents(page);
    const found = await list.getByRole('link').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.textContent]));
    const wanted = questions('en').map(({ id, title }) => [`/en/faq/#${id}`, title]);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    for (const key of ['coverage', 'price', 'renewal', 'support', 'services']) {
      await expect(list.getByText(m[`theme_${key}`], { exact: true })).toBeVisible();
    }
    // The themes are the list's: the text has none.
    await expect(page.getByRole('heading', { name: m.theme_price })).toHaveCount(0);
  });

  test('stays in view beside the answers, and takes nothing to open', async ({ page }) => {
    await open(page, '/en/faq/#contact-support');
    await expect(page.locator('#contact-support')).toBeInViewport();
    await expect(contents(page).getByRole('link').first()).toBeInViewport();
    await expect(contents(page).locator('summary')).toBeHidden();
  });

  test('each link opens its question and goes there, again and again', async ({ page }) => {
    await open(page, '/en/faq/');
    for (const { id, title } of questions('en')) {
      const link = contents(page).getByRole('link', { name: title, exact: true });
      const item = page.locator(`#${id}`);
      for (let times = 0; times < 2; times += 1) {
        await link.click();
        await expect(page).toHaveURL(`/en/faq/#${id}`);
        await expect(item).toHaveAttribute('open', '');
        await expect(item.locator('summary')).toBeInViewport();
        await expect(item.locator('summary')).toBeFocused();
        // Closed by hand, the same link opens it again.
        await item.locator('summary').press('Enter');
        await expect(item).not.toHaveAttribute('open', '');
      }
    }
  });

  test('from the list the keyboard goes on in the answer', async ({ page }) => {
    await open(page, '/en/faq/');
    await contents(page).getByRole('link', { name: 'How do I renew my OL Care subscription?' }).press('Enter');
    await expect(page.locator('#renewing > summary')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('#renewing').getByRole('link').first()).toBeFocused();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('is folded until it is asked for', async ({ page }) => {
    await open(page, '/en/faq/');
    const link = contents(page).getByRole('link', { name: 'What is the price?' });
    await expect(link).toBeHidden();
    await contents(page).locator('summary').click();
    await link.click();
    await expect(page.getByText('is based on a percentage of the total value')).toBeInViewport();
  });

  test('everything in it is big enough to hit', async ({ page }) => {
    await open(page, '/en/faq/');
    await contents(page).locator('summary').click();
    for (const link of await contents(page).getByRole('link').all()) {
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    }
  });
});

test.describe('all answers at once', () => {
  test('open and close by mouse', async ({ page }) => {
    await open(page, '/en/faq/');
    await button(page, 'faq_open_all').click();
    await expect(openOnes(page)).toHaveCount(questions('en').length);
    await expect(page.getByText('You have unlimited access to OL Learn')).toBeVisible();
    await page.locator('#price > summary').click();
    await expect(openOnes(page)).toHaveCount(questions('en').length - 1);
    await button(page, 'faq_open_all').click();
    await expect(openOnes(page)).toHaveCount(questions('en').length);
    await button(page, 'faq_close_all').click();
    await expect(openOnes(page)).toHaveCount(0);
  });

  test('open and close by keyboard, the focus stays', async ({ page }) => {
    await open(page, '/en/faq/');
    await button(page, 'faq_open_all').press('Enter');
    await expect(openOnes(page)).toHaveCount(questions('en').length);
    await expect(button(page, 'faq_open_all')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(openOnes(page)).toHaveCount(0);
    await expect(button(page, 'faq_close_all')).toBeFocused();
  });
});

test('what the browser finds in a closed answer opens it', async ({ page }) => {
  // The find of a link to a text is that of the page's own search.
  await page.goto('/en/faq/#:~:text=unlimited%20access%20to%20OL%20Learn');
  await expect(page.locator('#training-included')).toHaveAttribute('open', '');
  await ready(page);
  await expect(openOnes(page)).toHaveCount(1);
  await expect(page.getByText('You have unlimited access to OL Learn')).toBeInViewport();
});

test('a link opens its question where the program never comes', async ({ page, watch }) => {
  watch.allow(/./);
  await page.route('**/*_bg.wasm', (route) => route.abort());
  await page.goto('/en/faq/');
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(button(page, 'faq_open_all')).toHaveCount(0);
  await contents(page).getByRole('link', { name: 'Is training included?' }).click();
  await expect(page.getByText('You have unlimited access to OL Learn')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280]) {
    test(`the list leads to the answers, and no button is shown (${width} pixels)`, async ({ page, watch }) => {
      watch.allow(/preloaded using link preload but not used/);
      await page.setViewportSize({ width, height: 740 });
      await page.goto('/en/faq/');
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await contents(page).getByRole('link', { name: 'Is training included?' }).click();
      await expect(page).toHaveURL('/en/faq/#training-included');
      await expect(page.getByText('You have unlimited access to OL Learn')).toBeInViewport();
    });
  }
});

for (const lang of languages) {
  test(`on paper stands the whole text, its address and moment, and nothing to press (${lang})`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-11T10:00:00Z'));
    await open(page, paths.faq[lang]);
    const paper = await printed(page, 'A4');
    for (const question of questions(lang)) {
      for (const words of [question.title, ...passages(question)]) expect(paper, question.id).toContain(bare(words));
    }
    const words = messages[lang];
    expect(paper).toContain(bare(new URL(paths.faq[lang], page.url()).href));
    expect(paper).toContain(bare('11:00'));
    for (const key of ['faq_contents', 'theme_coverage', 'faq_open_all', 'faq_close_all', 'faq_all', 'footer_note']) {
      expect(paper, key).not.toContain(bare(words[key]));
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByText(new URL(paths.faq[lang], page.url()).href)).toBeHidden();
  });
}
