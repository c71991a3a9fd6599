/** A case of which every test passes: bought this year, help with use, nothing against it. */
const covered = {
  day: '2026-06-11',
  licence: 'perpetual',
  bought: '2026-01-15',
  renewed: 'never',
  about: 'failing-solution',
  environment: 'yes',
  intended: 'yes',
  modified: 'no',
  recent: 'yes',
  script: 'none',
};

/** Answers that differ from that case's; one is left out where undefined. */
export type Changes = Partial<Record<string, string | undefined>>;

/** The case with some answers changed, as an address holds it after the `#`. */
export const written = (changes: Changes = {}) =>
  Object.entries({ ...covered, ...changes })
    .filter(([, answer]) => answer !== undefined)
    .map((pair) => pair.join('='))
    .join('&');
