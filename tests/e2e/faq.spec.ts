import { expect, open, ready, switchTo, test } from './portal';
import type { Page } from './portal';
import { questions } from './routes';

const field = (page: Page) => page.getByRole('searchbox', { name: /^(Rechercher|Search)$/ });
const shown = (page: Page) => page.locator('details.faq__item');
const count = (page: Page) => page.getByRole('search').getByRole('status');

test.describe('a link to a question or a clause', () => {
  test('opens that answer and no other, in view', async ({ page }) => {
    await open(page, '/fr/faq/#price');
    const answer = page.getByText("est basé sur un pourcentage de la valeur totale");
    await expect(answer).toBeVisible();
    await expect(answer).toBeInViewport();
    await expect(page.locator('details[open]')).toHaveCount(1);
  });

  test('opens the answer that a clause stands in', async ({ page }) => {
    await open(page, '/fr/faq/#old-version');
    const clause = page.getByRole('listitem').filter({ hasText: 'au delà des deux versions produits les plus récentes' });
    await expect(clause).toBeVisible();
    await expect(clause).toBeInViewport();
    await expect(page.locator('details[open] > summary')).toHaveText('*EXCLUSIONS');
  });

  test('opens a clause in a table far down the page', async ({ page }) => {
    await open(page, '/en/faq/#holidays-closed');
    const head = page.getByRole('columnheader', { name: 'OPENING HOURS (except public holidays)' });
    await expect(head).toBeVisible();
    await expect(head).toBeInViewport();
  });

  test('works for each question of the published text', async ({ page }) => {
    await open(page, '/en/faq/');
    for (const { id, title } of questions('en')) {
      await page.goto(`/en/faq/#${id}`);
      await expect(page.locator('details[open] > summary').filter({ hasText: title })).toBeInViewport();
    }
  });

  test('an unknown one leaves the page as it is', async ({ page }) => {
    await open(page, '/en/faq/#no-such-question');
    await expect(shown(page)).toHaveCount(questions('en').length);
    await expect(page.locator('details[open]')).toHaveCount(0);
  });

  test('each answer links to itself', async ({ page }) => {
    await open(page, '/en/faq/');
    await page.getByRole('heading', { name: 'Is training included?' }).click();
    await page.getByRole('link', { name: 'Link to “Is training included?”' }).click();
    await expect(page).toHaveURL('/en/faq/#training-included');
    await expect(page.getByText('You have unlimited access to OL Learn')).toBeInViewport();
  });
});

test.describe('the search', () => {
  // Both are synonyms of « annuler », a word of this one question only.
  for (const typed of ['resiliation', 'résilier', 'RÉSILIATION', 'resilier']) {
    test(`“${typed}” finds how to cancel`, async ({ page }) => {
      await open(page, '/fr/faq/');
      await field(page).fill(typed);
      await expect(count(page)).toHaveText(`1 réponse pour « ${typed} »`);
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page).getByRole('heading')).toHaveText('Comment annuler mon abonnement à OL Care ?');
      await expect(shown(page).getByRole('heading').getByRole('mark')).toHaveText('annuler');
      await expect(page.getByText('ne pas signer le formulaire de renouvellement')).toBeVisible();
    });
  }

  test('“PRIX” finds the price first, whatever the case, and marks what it found', async ({ page }) => {
    await open(page, '/fr/faq/');
    await field(page).fill('PRIX');
    await expect(shown(page).first().getByRole('heading')).toHaveText('Quel en est le prix ?');
    await expect(shown(page).first().getByRole('mark').filter({ hasText: /^prix$/i })).not.toHaveCount(0);
    // « le coût d'un nouvel abonnement » means the same.
    await expect(page.getByRole('mark').filter({ hasText: 'coût' }).first()).toBeVisible();
    // What a tool answers counts too.
    const tools = page.getByRole('main').locator('.search__offer');
    const found = (await shown(page).count()) + (await tools.count());
    expect(found).toBeGreaterThan(2);
    await expect(count(page)).toHaveText(`${found} réponses pour « PRIX »`);
  });

  test('forgives a slip and finds by the beginning of a word', async ({ page }) => {
    await open(page, '/en/faq/');
    for (const typed of ['trianing', 'train']) {
      await field(page).fill(typed);
      await expect(shown(page).getByRole('heading', { name: 'Is training included?' })).toBeVisible();
    }
  });

  test('every word must fit', async ({ page }) => {
    await open(page, '/en/faq/');
    await field(page).fill('monthly payments');
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page).getByRole('heading')).toHaveText('Can I make monthly payments?');
  });

  test('finding nothing says so and leads to a centre', async ({ page }) => {
    await open(page, '/fr/faq/');
    await field(page).fill('xylophone');
    await expect(count(page)).toHaveText('0 réponse pour « xylophone »');
    await expect(page.getByText('Rien ne correspond à tous ces mots.')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Contacts et horaires' }).click();
    await expect(page).toHaveURL('/fr/contact/');
  });

  test('emptied again, it shows the whole text', async ({ page }) => {
    await open(page, '/fr/faq/');
    await field(page).fill('prix');
    await expect(page).toHaveURL('/fr/faq/#q=prix');
    await field(page).fill('');
    await expect(shown(page)).toHaveCount(questions('fr').length);
    await expect(count(page)).toHaveText('');
    await expect(page).toHaveURL('/fr/faq/');
  });

  test('signs that mean something in addresses or pages are just text', async ({ page, visitor }) => {
    await open(page, '/en/faq/');
    const typed = '<b>prices & 100% #1 = "é"</b>';
    await field(page).fill(typed);
    await expect(count(page)).toContainText(typed);
    await expect(page).toHaveURL(/#q=/);
    const other = await visitor();
    await open(other, page.url());
    await expect(field(other)).toHaveValue(typed);
  });

  test('the address holds the search, and another browser repeats it', async ({ page, visitor }) => {
    await open(page, '/fr/faq/');
    await field(page).fill('délai');
    await expect(page).toHaveURL('/fr/faq/#q=d%C3%A9lai');
    await expect(shown(page).getByRole('heading').first()).toHaveText('Quel est le temps de réponse ?');
    const titles = await shown(page).getByRole('heading').allTextContents();
    const other = await visitor();
    await open(other, page.url());
    await expect(field(other)).toHaveValue('délai');
    await expect(shown(other).getByRole('heading')).toHaveText(titles);
  });

  test('the other language repeats the search', async ({ page }) => {
    await open(page, '/fr/faq/');
    await field(page).fill('urgence');
    await expect(page).toHaveURL(/#q=urgence$/);
    await switchTo(page, 'English');
    await expect(page).toHaveURL('/en/faq/#q=urgence');
    await ready(page);
    await expect(field(page)).toHaveValue('urgence');
    await expect(count(page)).toContainText('urgence');
  });

  test('a link to an answer found leads out of the results to its place', async ({ page }) => {
    await open(page, '/en/faq/');
    await field(page).fill('cancel');
    await page.getByRole('link', { name: /Link to “How do I cancel/ }).click();
    await expect(page).toHaveURL('/en/faq/#cancelling');
    await expect(shown(page)).toHaveCount(questions('en').length);
    await expect(field(page)).toHaveValue('');
    await expect(page.getByText('not sign the renewal form')).toBeInViewport();
  });
});
