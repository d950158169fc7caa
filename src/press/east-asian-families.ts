/** The typefaces that stand in for Chinese and Japanese names, in the order in which they are asked. */
export const eastAsianFamilies = ['Noto Sans JP', 'Noto Sans SC'] as const;
