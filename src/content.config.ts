import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { sha256Hex } from './kernel/hash.ts';
import { chapterSchema } from './schemas/chapter.ts';

const files = glob({ base: './content/manual', pattern: '**/*.mdx', retainBody: false });

/**
 * Chapters, `<part>/<chapter>`. The digest of an entry is the SHA-256 of its file, the very `textHash` publishing
 * writes down: a built text is shown only where the two agree.
 */
const manual = defineCollection({
  loader: {
    name: files.name,
    load: (context) => files.load({ ...context, generateDigest: (text) => sha256Hex(String(text)) }),
  },
  schema: chapterSchema,
});

export const collections = { manual };
