/** The document of a page's content, as the build packs it: a fingerprint, then the content, its edition last. */

const MARK = 8;

/** FNV-1a, 64 bits, the lowest byte first. */
function fingerprint(bytes: Uint8Array): Uint8Array {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return Uint8Array.from({ length: MARK }, (_, at) => Number((hash >> BigInt(8 * at)) & 0xffn));
}

/** A number, seven bits to a byte, the lowest first; the last byte alone is below 128. */
function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}

/** Where the number begins that ends before `end`. */
function before(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at > 0 && bytes[at - 1] >= 128) at -= 1;
  return at;
}

const read = (bytes: Uint8Array, at: number): number =>
  bytes[at] < 128 ? bytes[at] : (bytes[at] % 128) + 128 * read(bytes, at + 1);

export type Edition = { version: number; clauses: number[] };

/** The document with its edition changed. */
export function withEdition(bundle: Uint8Array, change: (edition: Edition) => Edition): Buffer {
  // A version, how many clauses there are, the mark of each: read from the end.
  const clauses: number[] = [];
  let at = before(bundle, bundle.length);
  while (read(bundle, at) !== clauses.length) {
    clauses.unshift(read(bundle, at));
    at = before(bundle, at);
  }
  at = before(bundle, at);
  const edition = change({ version: read(bundle, at), clauses });
  const numbers = [edition.version, edition.clauses.length, ...edition.clauses];
  const content = Uint8Array.from([...bundle.slice(MARK, at), ...numbers.flatMap(varint)]);
  return Buffer.concat([fingerprint(content), content]);
}
