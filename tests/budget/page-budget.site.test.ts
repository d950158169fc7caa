import {expect, test} from '@jest/globals';
import {checkPageWeights, readBudget} from '../../src/budget';
import {translatedLocales} from '../../src/site';
import {builtFolder, root} from '../site/built-site';

test('Every page of the site keeps its budget', () => {
  expect(checkPageWeights({site: builtFolder(), basePath: '/', languages: translatedLocales}, readBudget(root))).toEqual([]);
});
