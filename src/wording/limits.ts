/** What Excel says over its refusal of what may not be typed into a cell. At most 32 characters. */
export const limitWords = {
  notInList: () => 'Not in the list',
  outsideLimits: () => 'Not what this cell takes',
};
