import { Tools } from '@univerjs/core';

/**
 * Univer 0.25 asks of every value that it copies what kind it is, five times over; nearly all of them are plain, and
 * a style is copied for each cell that gets it.
 */
const cloneAny = Tools.deepClone.bind(Tools);

Tools.deepClone = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return cloneAny(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, Tools.deepClone(part)])) as T;
};

export {};
