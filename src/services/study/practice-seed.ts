/** The seed of a practice item's order: everybody sees the same order in one version, so that pages can be shared. */
export const practiceSeed = (versionId: string) => `practice/${versionId}`;
