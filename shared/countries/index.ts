// The public face of the countries: other folders import from here only.
export {
  countryName,
  countryOf,
  type FoundCountry,
  findCountries,
  findCountry,
  nameInText,
  sortCountries,
  sortName,
} from './countries.ts';
