// The figures as tables: whole for the console, in short for the README.

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const bytes = (count) => Math.round(count).toLocaleString('en-GB');

const rows = [
  { key: 'view', name: 'first view over the wire, HTML and CSS', unit: 'bytes' },
  { key: 'bytes', name: 'whole first visit over the wire', unit: 'bytes' },
  { key: 'searchBytes', name: 'the same with a search', unit: 'bytes' },
  { key: 'fcp', name: 'first contentful paint', unit: 'ms' },
  { key: 'lcp', name: 'largest contentful paint', unit: 'ms' },
  { key: 'tbt', name: 'total blocking time', unit: 'ms' },
  { key: 'cls', name: 'cumulative layout shift', unit: '' },
  { key: 'answer', name: 'first answered search', unit: 'ms' },
];

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (names, cell) =>
  [
    line(['', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...rows.map((row) => line([row.name, ...names.map((name) => cell(row, name))])),
  ].join('\n');

const written = ({ unit }, value) => (unit === '' ? value.toFixed(3) : bytes(value));

/** Medians with the least and the most, in bytes and milliseconds. */
export const whole = (figures) =>
  table(Object.keys(figures), (row, name) => {
    const values = figures[name].map((visit) => visit[row.key]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return `${written(row, median(values))} (${written(row, least)}–${written(row, most)}) ${row.unit}`.trim();
  });

/** Medians: bytes as they are, times in proportion to those of the first site. */
export const short = (figures) => {
  const [ours] = Object.keys(figures);
  const of = (name, key) => median(figures[name].map((visit) => visit[key]));
  return table(Object.keys(figures), (row, name) => {
    const [value, base] = [of(name, row.key), of(ours, row.key)];
    if (row.unit !== 'ms') return written(row, value);
    if (name === ours) return '1';
    return base > 0 ? (value / base).toPrecision(2) : `${bytes(value)} ms to 0`;
  });
};
