/** The countries of the law register by their ISO 3166-1 numeric codes, which the map data uses. */
const countries: Record<string, string> = {
  '032': 'AR', '036': 'AU', '040': 'AT', '056': 'BE', '076': 'BR', '100': 'BG', '104': 'MM', '112': 'BY', '124': 'CA',
  '152': 'CL', '156': 'CN', '158': 'TW', '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI',
  '250': 'FR', '276': 'DE', '300': 'GR', '344': 'HK', '348': 'HU', '352': 'IS', '356': 'IN', '360': 'ID', '372': 'IE',
  '376': 'IL', '380': 'IT', '392': 'JP', '410': 'KR', '414': 'KW', '428': 'LV', '440': 'LT', '442': 'LU', '458': 'MY',
  '484': 'MX', '528': 'NL', '554': 'NZ', '578': 'NO', '608': 'PH', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU',
  '682': 'SA', '702': 'SG', '703': 'SK', '704': 'VN', '705': 'SI', '710': 'ZA', '724': 'ES', '752': 'SE', '756': 'CH',
  '764': 'TH', '784': 'AE', '792': 'TR', '804': 'UA', '826': 'GB', '840': 'US',
};

/** The states of the United States and its capital by their FIPS 5-2 codes, which the map data uses. */
const states: Record<string, string> = {
  '01': 'AL', '02': 'AK', '04': 'AZ', '05': 'AR', '06': 'CA', '08': 'CO', '09': 'CT', '10': 'DE', '11': 'DC', '12': 'FL',
  '13': 'GA', '15': 'HI', '16': 'ID', '17': 'IL', '18': 'IN', '19': 'IA', '20': 'KS', '21': 'KY', '22': 'LA', '23': 'ME',
  '24': 'MD', '25': 'MA', '26': 'MI', '27': 'MN', '28': 'MS', '29': 'MO', '30': 'MT', '31': 'NE', '32': 'NV', '33': 'NH',
  '34': 'NJ', '35': 'NM', '36': 'NY', '37': 'NC', '38': 'ND', '39': 'OH', '40': 'OK', '41': 'OR', '42': 'PA', '44': 'RI',
  '45': 'SC', '46': 'SD', '47': 'TN', '48': 'TX', '49': 'UT', '50': 'VT', '51': 'VA', '53': 'WA', '54': 'WV', '55': 'WI',
  '56': 'WY',
};

/** The code of a country in the law register, such as `TH`; undefined when it has none or we have not placed it. */
export const countryCode = (id: string): string | undefined => countries[id];

/** The code of a state in the law register, such as `US-AL`. */
export const stateCode = (id: string): string | undefined => (states[id] ? `US-${states[id]}` : undefined);
