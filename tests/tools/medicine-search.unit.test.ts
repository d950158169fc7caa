import {describe, expect, it} from '@jest/globals';
import {loadEvidence} from '../../src/evidence';
import {exactOption, findOptions, makeOption} from '../../src/tools/medicine-search';

const {medicines} = loadEvidence(process.cwd());
const options = medicines.map(({name, names, rows}) => makeOption(name, names.map((other) => other.name), [], rows));
const first = (typed: string) => findOptions(options, typed)[0]?.label;

describe('finding a medicine by what was typed', () => {
  it.each(medicines.map(({name}) => name))('finds %s by its name, first of all', (name) => {
    expect(first(name)).toBe(name);
    expect(exactOption(options, name.toUpperCase())?.label).toBe(name);
  });

  it('finds each by its brands and other names', () => {
    for (const {name, names} of medicines) {
      names.forEach((other) => expect([other.name, exactOption(options, other.name)?.label]).toEqual([other.name, name]));
    }
  });

  it.each([
    ['sertraline', 'sertralin'],
    ['sertraline', 'setraline'],
    ['sertraline', 'Zolofft'],
    ['sertraline', 'zoloft 50 mg'],
    ['diazepam', 'Vallium'],
    ['ciclosporin', 'cyclosporine'],
    ['escitalopram', 'escitalapram'],
    ["St John's wort", 'st johns wort'],
    ['paracetamol', 'Paracétamol'],
  ])('finds %s by %s', (name, typed) => {
    expect(first(typed)).toBe(name);
  });

  it('finds a name in another script without its vowel marks and forms of letters', () => {
    const arabic = [makeOption('سيرترالين', ['Zoloft'], ['sertraline'], ['ix-ssri']), makeOption('وارفارين', [], ['warfarin'], ['ix-warfarin'])];
    const found = (typed: string) => findOptions(arabic, typed)[0]?.label;
    expect(found('سِيرترالِين')).toBe('سيرترالين');
    expect(found('سيرترالن')).toBe('سيرترالين');
    expect(found('warfarin')).toBe('وارفارين');
    expect(found('ZOLOFT')).toBe('سيرترالين');
  });

  it('puts names that begin so before names that only hold it', () => {
    expect(findOptions(options, 'citalopram').map(({label}) => label)).toEqual(['citalopram', 'escitalopram']);
  });

  it('finds nothing for nothing, and nothing for a medicine that the list does not have', () => {
    expect(findOptions(options, '  ')).toEqual([]);
    expect(findOptions(options, 'ibuprofen')).toEqual([]);
    expect(exactOption(options, 'ibuprofen')).toBeUndefined();
  });
});
