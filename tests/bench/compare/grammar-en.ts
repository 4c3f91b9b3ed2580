import type { Random } from './random.ts';

const ACTORS = [
  'the Leaders',
  'the Parties',
  'the Ministers',
  'the participating States',
  'Japan',
  'the Central Asian countries',
  'both sides',
  'the Heads of State',
  'the Governments concerned',
  'the relevant authorities',
  'the Secretariat',
  'the senior officials',
  'the delegations',
  'the host country',
  'the expert groups',
];
const VERBS = [
  'welcomed',
  'reaffirmed',
  'underlined',
  'noted with appreciation',
  'expressed their intention to support',
  'agreed to promote',
  'recognized',
  'emphasized',
  'called for',
  'decided to continue',
  'commended',
  'expressed concern over',
  'looked forward to',
  'took note of',
  'confirmed',
  'encouraged',
  'invited all partners to join',
  'supported',
  'stressed',
  'acknowledged',
  'resolved to strengthen',
  'expressed readiness to expand',
  'highlighted',
  'endorsed',
  'reiterated',
];
const HEADS = [
  'importance',
  'progress',
  'implementation',
  'launch',
  'expansion',
  'contribution',
  'outcome',
  'development',
  'establishment',
  'promotion',
  'role',
  'continuation',
  'holding',
  'conclusion',
  'signing',
  'review',
  'strengthening',
  'potential',
  'coordination',
  'monitoring',
  'preparation',
  'adoption',
  'financing',
  'evaluation',
  'sustainability',
];
const ADJECTIVES = [
  'practical',
  'regional',
  'sustainable',
  'mutually beneficial',
  'inclusive',
  'joint',
  'bilateral',
  'multilateral',
  'transparent',
  'long-term',
  'comprehensive',
  'digital',
  'green',
  'resilient',
  'innovative',
  'cross-border',
  'high-level',
  'effective',
  'free and open',
  'rules-based',
  'technical',
  'humanitarian',
  'cultural',
  'academic',
  'strategic',
  'equitable',
  'affordable',
  'early',
  'concrete',
  'diversified',
  'secure',
  'legal',
  'financial',
  'seasonal',
  'municipal',
  'industrial',
  'maritime',
  'alpine',
  'rural',
  'urban',
];
const NOUNS = [
  'cooperation',
  'dialogue',
  'border management',
  'disaster risk reduction',
  'water resources',
  'energy transition',
  'trade facilitation',
  'human resources',
  'tourism',
  'agriculture',
  'public health',
  'connectivity',
  'customs procedures',
  'transport corridors',
  'critical minerals',
  'supply chains',
  'emission reductions',
  'early warning systems',
  'food security',
  'artificial intelligence',
  'cybersecurity',
  'education exchanges',
  'scholarship programmes',
  'direct flights',
  'railway modernization',
  'irrigation canals',
  'glacier monitoring',
  'earthquake resistance',
  'narcotics control',
  'counter-terrorism',
  'the rule of law',
  'legal assistance',
  'investment protection',
  'small enterprises',
  'women entrepreneurs',
  'youth exchanges',
  'museum partnerships',
  'language teaching',
  'veterinary services',
  'seed banks',
  'carbon markets',
  'hydrogen technology',
  'solar power',
  'geothermal fields',
  'waste management',
  'satellite data',
  'meteorological services',
  'hospital equipment',
  'maternal care',
  'vaccination campaigns',
  'refugee support',
  'mine clearance',
  'peacebuilding',
  'election observation',
  'parliamentary exchanges',
  'local governments',
  'city planning',
  'heritage conservation',
  'film festivals',
  'sports events',
  'vocational training',
  'university networks',
  'research vessels',
  'nuclear safety',
  'non-proliferation',
  'export credits',
  'development finance',
  'debt management',
  'tax administration',
  'statistics',
  'anti-corruption measures',
  'procurement rules',
  'intellectual property',
  'postal services',
  'telecommunications',
  'data centres',
  'broadband access',
  'logistics hubs',
  'dry ports',
  'road safety',
  'bridge construction',
  'desertification',
  'biodiversity',
  'forest restoration',
  'fisheries',
  'livestock breeding',
  'cotton processing',
  'textile industry',
  'machine building',
  'pharmaceuticals',
  'medical training',
  'elderly care',
  'disability inclusion',
  'migration',
  'labour standards',
  'consumer protection',
  'banking supervision',
  'insurance markets',
  'space cooperation',
  'archives',
];
const PLACES = [
  'in Central Asia',
  'in the Caspian region',
  'at the national level',
  'within the framework of the Dialogue',
  'under the Tokyo Initiative',
  'among all partners',
  'in rural areas',
  'across the region',
  'in the Aral Sea basin',
  'through international organizations',
  'in the private sector',
  'at the United Nations',
  'between capitals',
  'along the trans-Caspian route',
  'in mountain communities',
];
const LINKS = [
  'In this context,',
  'In this regard,',
  'To this end,',
  'Moreover,',
  'Furthermore,',
  'At the same time,',
  'Against this background,',
  'Building on these achievements,',
  'With this in mind,',
  'Recalling the previous summit,',
];
const TAILS = [
  'with a view to achieving tangible results by the next summit',
  'while respecting national circumstances and priorities',
  'in close consultation with all stakeholders',
  'on the basis of equality and mutual trust',
  'in accordance with international law',
  'taking into account the needs of vulnerable groups',
  'through regular exchanges of information',
  'by mobilizing public and private resources',
  'as a catalyst for further growth',
  'in line with the Sustainable Development Goals',
];
const ONSETS = ['b', 'd', 'k', 'm', 'n', 's', 't', 'r', 'z', 'sh', 'kh', 'ch', 'al', 'tur', 'sam', 'bak'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** A made-up proper name: the long tail of words that occur once. */
export function nameEn(random: Random): string {
  let name = '';
  for (let k = random.whole(2, 4); k > 0; k--) name += random.pick(ONSETS) + random.pick(VOWELS);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function object(random: Random): string {
  const head = `the ${random.pickFrequent(HEADS)} of ${random.chance(0.7) ? `${random.pickFrequent(ADJECTIVES)} ` : ''}${random.pickFrequent(NOUNS)}`;
  if (random.chance(0.3)) return `${head} and ${random.pickFrequent(NOUNS)}`;
  if (random.chance(0.2)) return `${head}, ${random.pickFrequent(NOUNS)} and ${random.pickFrequent(NOUNS)}`;
  return head;
}

function event(random: Random): string {
  const month = random.pick(['January', 'March', 'April', 'June', 'August', 'September', 'November', 'December']);
  return random.pick([
    `held in ${nameEn(random)} in ${month} ${random.whole(2004, 2027)}`,
    `proposed by ${nameEn(random)} at the ${random.whole(2, 30)}th meeting`,
    `with a budget of ${random.whole(2, 900)} million dollars`,
    `covering ${random.whole(3, 90)} districts of the ${nameEn(random)} province`,
    `known as the ${nameEn(random)} Process`,
  ]);
}

function sentence(random: Random, first: boolean): string {
  const link = !first && random.chance(0.7) ? `${random.pick(LINKS)} ` : '';
  const actor = random.pickFrequent(ACTORS);
  let out = `${actor} ${random.pickFrequent(VERBS)} ${object(random)}`;
  if (random.chance(0.5)) out += ` ${event(random)}`;
  if (random.chance(0.5)) out += ` ${random.pickFrequent(PLACES)}`;
  if (random.chance(0.35)) out += `, ${random.pickFrequent(TAILS)}`;
  if (random.chance(0.25)) out += `, and ${random.pickFrequent(VERBS)} ${object(random)}`;
  const whole = `${link}${out}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** A paragraph of a declaration, one to three sentences; now and then a short one, as in lists. */
export function paragraphEn(random: Random): string {
  if (random.chance(0.12))
    return `${random.pickFrequent(ADJECTIVES)} ${random.pickFrequent(NOUNS)} ${random.pickFrequent(PLACES)};`;
  const out = [sentence(random, true)];
  while (out.length < 3 && random.chance(0.45)) out.push(sentence(random, false));
  return out.join(' ');
}
