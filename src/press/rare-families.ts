/** The typefaces that stand in for Chinese and Japanese names, in the order in which they are asked. */
export const eastAsianFamilies = ['Noto Sans JP', 'Noto Sans SC'] as const;

/** The typefaces of which a book only has the characters that no other has; the last is for pictures such as 🐝. */
export const rareFamilies = [...eastAsianFamilies, 'Noto Emoji'] as const;
