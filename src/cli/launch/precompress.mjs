import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthIt = /\.(css|js|mjs|svg|json|txt|xml|html)$/;

/** Writes .br and .gz beside every text file of the built site, once, so that no request pays for it. */
export function precompress() {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true })) {
          const path = join(folder, name);
          if (!worthIt.test(path) || !statSync(path).isFile()) continue;
          const text = readFileSync(path);
          writeFileSync(
            `${path}.br`,
            brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          );
          writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
        }
      },
    },
  };
}
