import { content, messages, passages, questions } from './routes';
import type { Lang, Question } from './routes';

type Forms = { one?: string; other: string };
type Slots = Record<string, string | number>;

const fill = (text: string, slots: Slots) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name]));

/** How many versions the plan supports, as `plan.json` and the language say it. */
const versions = (lang: Lang) => {
  const { count } = content('plan.json').supported_versions.at(-1);
  const words = ['two', 'three', 'four', 'five'][count - 2];
  if (words === undefined) throw new Error(`${count} versions: ask for other messages`);
  return messages[lang][`supported_${words}`];
};

/** A message with its places filled; of one that counts, the form for `count`. */
export function says(lang: Lang, key: string, slots: Slots = {}, count?: number): string {
  const message = messages[lang][key] as unknown as string | Forms;
  if (message === undefined) throw new Error(`no message ${key}`);
  if (typeof message === 'string') return fill(message, { versions: versions(lang), ...slots });
  const one = count === 1 || (lang === 'fr' && count === 0);
  const text = (one && message.one) || message.other;
  // The place that counts has a name of its own in each message.
  const counted = /\{(count|days|hours|weeks)\}/.exec(text)?.[1];
  return fill(text, { ...slots, ...(counted && count !== undefined ? { [counted]: count } : {}) });
}

/** The words of each question of the coverage check, by its name in links. */
export const asks: Record<string, string> = {
  licence: 'ask_licence',
  bought: 'ask_purchased',
  renewed: 'ask_renewed',
  restarted: 'ask_restarted',
  ended: 'ask_ended',
  starts: 'ask_starts',
  ends: 'ask_ends',
  about: 'ask_request',
  environment: 'ask_environment',
  intended: 'ask_intended_use',
  modified: 'ask_modified',
  recent: 'ask_recent_version',
  script: 'ask_script',
};

/** The words of each test, by its name in the program's answers. */
export const tests: Record<string, string> = {
  'in-force': 'test_in_force',
  included: 'test_included',
  environment: 'test_environment',
  'intended-use': 'test_intended_use',
  unmodified: 'test_unmodified',
  'recent-version': 'test_recent_version',
  'script-language': 'test_script_language',
};

export const outcomes: Record<string, string> = {
  passed: 'outcome_passed',
  failed: 'outcome_failed',
  open: 'outcome_open',
  'not-applicable': 'outcome_not_applicable',
};

export const verdicts: Record<string, string> = {
  covered: 'verdict_covered',
  'not-covered': 'verdict_not_covered',
  'to-be-confirmed': 'verdict_open',
};

/** The published words of a clause, with the title of the question that they answer. */
export function clause(lang: Lang, id: string): { words: string; title: string } {
  const all: Question[] = questions(lang);
  for (const question of all) {
    for (const block of question.body) {
      const parts = 'list' in block ? block.list : 'table' in block ? block.table.rows.flat() : [block];
      const at = parts.findIndex((part) => part.clause === id);
      if (at < 0) continue;
      // Without its marking up, as a page shows it.
      const words = passages({ ...question, body: [{ list: [parts[at]] }] })[0];
      return { words, title: question.title };
    }
  }
  throw new Error(`no clause ${id}`);
}
