/** Noon in Shanghai on a plain Monday on which content and policies are in effect: the tests' present. */
export const noon = Date.UTC(2027, 2, 1, 4);

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
