import { readFileSync } from 'node:fs';

export const languages = ['fr', 'en', 'de', 'nl', 'ja', 'ms'] as const;
export type Lang = (typeof languages)[number];

/** The languages' own names for themselves. */
export const autonyms: Record<Lang, string> = {
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
  nl: 'Nederlands',
  ja: '日本語',
  ms: 'Bahasa Melayu',
};

const slugs = {
  home: ['', '', '', '', '', ''],
  faq: ['faq/', 'faq/', 'faq/', 'faq/', 'faq/', 'soalan/'],
  contact: ['contact/', 'contact/', 'kontakt/', 'contact/', 'contact/', 'hubungi/'],
  estimate: ['estimation/', 'estimate/', 'kosten/', 'prijs/', 'estimate/', 'anggaran/'],
  coverage: ['couverture/', 'coverage/', 'abdeckung/', 'dekking/', 'coverage/', 'perlindungan/'],
  about: ['a-propos/', 'about/', 'ueber/', 'over/', 'about/', 'tentang/'],
  rules: ['a-propos/regles/', 'about/rules/', 'ueber/regeln/', 'over/regels/', 'about/rules/', 'tentang/peraturan/'],
} as const;
export type Name = keyof typeof slugs;

/** The address of each page in each language. */
export const paths = Object.fromEntries(
  Object.entries(slugs).map(([name, all]) => [
    name,
    Object.fromEntries(languages.map((lang, at) => [lang, `/${lang}/${all[at]}`])),
  ]),
) as Record<Name, Record<Lang, string>>;

/** A file of the content folder. */
export const content = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/content/${file}`, import.meta.url), 'utf8'));

/** The words of a language, as its content file has them. */
export const messages = Object.fromEntries(
  languages.map((lang) => [lang, content(`${lang}/messages.json`)]),
) as Record<Lang, Record<string, string>>;

type Passage = { text: string; clause?: string };
type Block = Passage | { list: Passage[] } | { table: { head: Passage[]; rows: Passage[][] } };
export type Question = { id: string; title: string; body: Block[] };
type Section = { title?: string; intro?: Passage[]; questions: Question[] };

/** The published questions of a language, in their order. */
export const questions = (lang: Lang): Question[] =>
  content(`${lang}/faq.json`).sections.flatMap((section: Section) => section.questions);

const parts = (question: Question): Passage[] =>
  question.body.flatMap((block) => {
    if ('list' in block) return block.list;
    if ('table' in block) return [...block.table.head, ...block.table.rows.flat()];
    return [block];
  });

const plain = ({ text }: Passage) => text.replaceAll('**', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Every passage of an answer, as it reads without its marking up. */
export const passages = (question: Question): string[] => parts(question).map(plain);

/** The words of a clause, as they read. */
export const clauseWords = (lang: Lang, clause: string): string | undefined =>
  questions(lang).flatMap(parts).filter((passage) => passage.clause === clause).map(plain)[0];

/** A region's centre, as the content file has it. */
export const regions: { id: string; open: string; close: string; phones: { display: string; international?: string }[] }[] =
  content('regions.json').regions;

/** A region's name in a language. */
export const regionName = (lang: Lang, id: string): string => content(`${lang}/names.json`).regions[id];

/** Every page of every language. */
export const routes = languages.flatMap((lang) =>
  (Object.keys(slugs) as Name[]).map((name) => {
    const m = messages[lang];
    return {
      lang,
      name,
      path: paths[name][lang],
      title: `${m[`${name}_title`]} – OL Care`,
      heading: name === 'home' ? m.home_headline : m[`${name}_title`],
      description: m[`${name}_description`],
    };
  }),
);

/** An address with nothing behind it, per language. */
export const lost = languages.map((lang) => ({
  lang,
  path: `/${lang}/nothing-here/`,
  title: `${messages[lang].not_found_title} – OL Care`,
  heading: messages[lang].not_found_title,
  description: messages[lang].not_found_lead,
}));
