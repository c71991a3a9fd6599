// The published questions and answers as Markdown: the same words for every site.
import { readFileSync } from 'node:fs';

// A single star is a letter of the text; two are the text's own marking up.
const plain = (text) => text.replace(/(?<!\*)\*(?!\*)/g, '\\*').replaceAll('<', '&lt;');
const texts = (passages) => passages.map(({ text }) => plain(text));
const row = (cells) => `| ${texts(cells).join(' | ')} |`;

function block(block) {
  if (block.list) return texts(block.list).map((text) => `- ${text}`).join('\n');
  if (block.table) {
    const { head, rows } = block.table;
    return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
  }
  return plain(block.text);
}

/** The title of the page and its body, of a language's content folder. */
export function page(folder) {
  const { sections } = JSON.parse(readFileSync(`${folder}/faq.json`, 'utf8'));
  const { faq_title, faq_description } = JSON.parse(readFileSync(`${folder}/messages.json`, 'utf8'));
  const body = sections.flatMap(({ title, intro = [], questions }) => [
    ...(title ? [`## ${plain(title)}`] : []),
    ...texts(intro),
    ...questions.flatMap((question) => [`### ${plain(question.title)}`, ...question.body.map(block)]),
  ]);
  return { title: faq_title, description: faq_description, body: body.join('\n\n') };
}
