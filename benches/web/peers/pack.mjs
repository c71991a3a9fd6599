// Makes the others' sites ready for Caddy, as ours is.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(html|css|js|mjs|json|svg|xml|txt)$/;

/** Compresses a site as ours is: brotli 11 and gzip beside each text. */
export function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!text.test(name) || !statSync(file).isFile()) continue;
    const data = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
    writeFileSync(`${file}.br`, brotliCompressSync(data, { params }));
    writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }));
  }
}

/**
 * The configuration for a peer: theirs have scripts within the page, which our
 * Content-Security-Policy forbids, and other names with a hash.
 */
export function configFor(caddyfile, folder) {
  const lines = readFileSync(caddyfile, 'utf8').split('\n').filter((line) => !line.includes('Content-Security-Policy'));
  const config = lines.join('\n').replaceAll(/path_regexp \S+/g, 'path_regexp ^/(assets|_astro)/');
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(file, config);
  return file;
}
