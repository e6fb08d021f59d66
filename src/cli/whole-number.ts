import { BadInputError } from './reply.ts';

/**
 * A reader of option values: whole decimal numbers between two bounds. Throws BadInputError for anything
 * else.
 */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new BadInputError(`${option} is "${text}"; it must be a whole number from ${least} to ${most}.`);
  };
}
