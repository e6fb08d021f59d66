/** Name of the rule below; changed behaviour is a new name, and every chapter is published anew under it. */
export const paragraphHashRule = 'words@1';

/**
 * The words of a piece of a chapter as a reader would read them out: without tags, comments and Markdown's marks, white
 * space folded. What tags carry in attributes (an item of a check, the id of a figure or term) is no part of it; what
 * stands between them is.
 */
export function wordsOf(mdx: string): string {
  return (
    mdx
      .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
      // An attribute's text may hold ">": values are passed over whole.
      .replaceAll(/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/g, '')
      // The rule under a table's head, and rules across the page.
      .replaceAll(/^[ \t|:-]*-{3,}[ \t|:-]*$/gm, '')
      .replaceAll(/^[ \t]*(?:>[ \t]?)+/gm, '')
      .replaceAll(/^[ \t]*(?:#{1,6}|[-*+]|\d+[.)])[ \t]+/gm, '')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
      .replaceAll(/\*(?=\S)([^*\n]*[^*\s])\*/g, '$1')
      .replaceAll(/`([^`]+)`/g, '$1')
      .replaceAll('|', ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

/** What a paragraph's hash covers: its words without any white space, so that wrapping lines anew changes nothing. */
export const bareWords = (words: string): string => words.replaceAll(/\s+/g, '');
