import { readFileSync } from 'node:fs';

export const languages = ['fr', 'en'] as const;
export type Lang = (typeof languages)[number];

export const paths = {
  home: { fr: '/fr/', en: '/en/' },
  faq: { fr: '/fr/faq/', en: '/en/faq/' },
  contact: { fr: '/fr/contact/', en: '/en/contact/' },
  estimate: { fr: '/fr/estimation/', en: '/en/estimate/' },
  coverage: { fr: '/fr/couverture/', en: '/en/coverage/' },
  about: { fr: '/fr/a-propos/', en: '/en/about/' },
  rules: { fr: '/fr/a-propos/regles/', en: '/en/about/rules/' },
} as const;
export type Name = keyof typeof paths;

const content = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/content/${file}`, import.meta.url), 'utf8'));

/** The words of a language, as its content file has them. */
export const messages: Record<Lang, Record<string, string>> = {
  fr: content('fr/messages.json'),
  en: content('en/messages.json'),
};

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
export const regions: { id: string; phones: { display: string; international?: string }[] }[] =
  content('regions.json').regions;

/** A region's name in a language. */
export const regionName = (lang: Lang, id: string): string => content(`${lang}/names.json`).regions[id];

/** Every page of every language. */
export const routes = languages.flatMap((lang) =>
  (Object.keys(paths) as Name[]).map((name) => {
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
