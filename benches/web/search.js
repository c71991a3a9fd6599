// Three searches in one page: the portal's core as WebAssembly, MiniSearch, Fuse.js.
import init, { build, faq, load, search } from '/core/bench-web.js';
import MiniSearch from '/minisearch.js';
import Fuse from '/fuse.js';

const fold = (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// Each takes the same texts, in memory, and gives places of texts, best first.
const miniSearch = (texts) => {
  const index = new MiniSearch({
    fields: ['title', 'body'],
    processTerm: fold,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 }, processTerm: fold },
  });
  index.addAll(texts);
  return (typed) => index.search(typed).map(({ id }) => id);
};
const fuse = (options) => (texts) => {
  const index = new Fuse(texts, {
    keys: [{ name: 'title', weight: 3 }, { name: 'body', weight: 1 }],
    ignoreLocation: true,
    ignoreDiacritics: true,
    ...options,
  });
  return (typed) => index.search(typed).map(({ refIndex }) => refIndex);
};
const ours = (lang) => () => {
  build();
  return (typed) => Array.from(search(typed, lang));
};
const handOver = (texts) => load(texts.flatMap(({ title, body }) => [title, body]));

// ---- The right answer first, and among the first three.

const quality = (queries) => {
  const shares = {};
  for (const lang of ['fr', 'en']) {
    const flat = faq(lang);
    const ids = flat.filter((_, n) => n % 3 === 0);
    const texts = ids.map((_, n) => ({ id: n, title: flat[3 * n + 1], body: flat[3 * n + 2] }));
    handOver(texts);
    const contestants = {
      ours: ours(lang),
      'ours without synonyms': ours(''),
      MiniSearch: miniSearch,
      'Fuse.js': fuse({}),
      'Fuse.js, word by word': fuse({ useTokenSearch: true }),
    };
    for (const [name, make] of Object.entries(contestants)) {
      const find = make(texts);
      shares[name] ??= { all: 0, first: 0, three: 0 };
      for (const { q, id } of queries.filter((query) => query.lang === lang)) {
        const place = find(q).findIndex((n) => ids[n] === id);
        shares[name].all += 1;
        shares[name].first += place === 0;
        shares[name].three += place >= 0 && place < 3;
      }
    }
  }
  return shares;
};

// ---- Ten thousand questions of real and made-up words, the same at every run.

const numbers = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const synthetic = (count) => {
  const random = numbers(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const real = [...new Set(['fr', 'en'].flatMap((lang) => faq(lang).join(' ').match(/\p{L}{2,}/gu)))];
  const syllables = 'ba ce di fo gu la me ni po ru sa té vi xo zu bran cler dour fin gret plan tion ment eur'.split(' ');
  const madeUp = Array.from({ length: 12_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''));
  const words = [...real, ...madeUp];
  // Few words are frequent and most are rare, as in any text.
  const word = () => words[Math.floor(words.length * random() ** 3)];
  const text = (length) => Array.from({ length }, word).join(' ');
  const texts = Array.from({ length: count }, (_, id) => ({
    id,
    title: text(6 + Math.floor(random() * 5)),
    body: text(30 + Math.floor(random() * 21)),
  }));
  const queries = Array.from({ length: 50 }, (_, n) => {
    const from = pick(texts).title.split(' ').filter((w) => w.length > 3);
    return from.slice(0, 1 + (n % 2)).join(' ').toLowerCase();
  }).filter(Boolean);
  return { texts, queries };
};

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const timed = (act) => {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
};

// Each is built several times, in turn; each keystroke is timed once, as they are many.
// Fuse.js looks at every text at every keystroke, so it gets one keystroke of eight, and
// is compared with ours on the same ones.
const SAMPLE = 8;
const speed = (count, rounds) => {
  const { texts, queries } = synthetic(count);
  handOver(texts);
  const contestants = { ours: ours(''), MiniSearch: miniSearch, 'Fuse.js': fuse({}) };
  const typed = queries.flatMap((query) => Array.from(query, (_, n) => query.slice(0, n + 1)));
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, { build: [], first: [], keys: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const [built, find] = timed(() => contestants[name](texts));
      const [first] = timed(() => find(typed[0]));
      times[name].build.push(built);
      times[name].first.push(built + first);
      if (round > 0) continue;
      const sampled = (n) => name !== 'Fuse.js' || n % SAMPLE === 0;
      times[name].keys = typed.map((text, n) => (sampled(n) ? timed(() => find(text))[0] : NaN));
    }
  }
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  const ratios = names.slice(1).map((name) => {
    const both = times[name].keys.map((theirs, n) => [theirs, times.ours.keys[n]]).filter(([theirs]) => theirs >= 0);
    const ratio = (measure, of) => measure(times[name][of]) / measure(times.ours[of]);
    const keys = (measure) => measure(both.map(([theirs]) => theirs)) / measure(both.map(([, own]) => own));
    const [build, first] = [ratio(median, 'build'), ratio(median, 'first')];
    return { name, build, first, one: keys(median), all: keys(sum), count: both.length };
  });
  return { typed: typed.length, ratios };
};

window.bench = { quality, speed };
await init();
window.ready = true;
