export const ladder = {};
